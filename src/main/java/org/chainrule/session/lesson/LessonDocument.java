package org.chainrule.session.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.file.lesson.LessonFile;
import org.chainrule.file.recovery.Content;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.file.writing.InPlace;
import org.chainrule.lesson.Lesson;
import org.chainrule.session.pass.FileDocument;
import org.chainrule.session.pass.Session;

/** The lesson that is open, what was done to it, and its file. Lives on the UI thread. */
public final class LessonDocument extends FileDocument<Lesson> {

  private static final int MOST_UNDONE = 200;

  private final ReadOnlyObjectWrapper<Lesson> lesson = new ReadOnlyObjectWrapper<>(Lesson.EMPTY);
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
  private final Deque<Lesson> before = new ArrayDeque<>();
  private final Deque<Lesson> after = new ArrayDeque<>();
  private Lesson saved = Lesson.EMPTY;

  /** The folder from which the paths of its scenarios go. */
  private Optional<Path> home = Optional.empty();

  /** What the last change was of; another of the same goes on with it. */
  private Object changing = new Object();

  LessonDocument(Session session) {
    super(session.waiting(), session.files(), session.notices());
    noteBeforeWriting(path -> session.document().note(path));
  }

  /** The lesson with all that was done to it; an empty one if none is open. */
  public ReadOnlyObjectProperty<Lesson> lessonProperty() {
    return lesson.getReadOnlyProperty();
  }

  /** The lesson with all that was done to it; an empty one if none is open. */
  public Lesson lesson() {
    return lesson.get();
  }

  /** Whether there is something to undo. */
  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** Whether something was undone that can be done again. */
  public ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /** Begins anew with a lesson as its file holds it. */
  public void begin(LessonFile opened) {
    begin(opened.lesson(), Optional.of(opened.path()), Optional.of(opened.fingerprint()));
    saved = opened.lesson();
    note();
  }

  /** Begins anew with a lesson that comes with the program; nothing of it is unsaved. */
  public void begin(Lesson bundled) {
    begin(bundled, Optional.empty(), Optional.empty());
    saved = bundled;
    note();
  }

  /** Begins anew with a lesson that was never saved as it is. */
  public void beginUnsaved(Lesson left, Optional<Path> file, Optional<Fingerprint> fingerprint) {
    begin(left, file, fingerprint);
    saved = Lesson.EMPTY;
    note();
  }

  private void begin(Lesson opened, Optional<Path> file, Optional<Fingerprint> fingerprint) {
    begin(file, fingerprint);
    before.clear();
    after.clear();
    changing = new Object();
    home = folder(file);
    lesson.set(opened);
  }

  private static Optional<Path> folder(Optional<Path> file) {
    return file.map(path -> path.toAbsolutePath().normalize().getParent());
  }

  /** Changes the lesson, as something of its own that can be undone. */
  public void change(Lesson changed) {
    change(changed, new Object());
  }

  /**
   * Changes the lesson.
   *
   * @param what what the change is of: two in a row of the same are undone together
   */
  public void change(Lesson changed, Object what) {
    if (changed.equals(lesson.get())) {
      return;
    }
    if (!what.equals(changing)) {
      before.push(lesson.get());
      if (before.size() > MOST_UNDONE) {
        before.removeLast();
      }
    }
    changing = what;
    after.clear();
    lesson.set(changed);
    note();
  }

  /** Undoes the last change, if there is one. */
  public void undo() {
    travel(before, after);
  }

  /** Does again what was undone last, if there is anything. */
  public void redo() {
    travel(after, before);
  }

  private void travel(Deque<Lesson> from, Deque<Lesson> to) {
    if (!from.isEmpty()) {
      to.push(lesson.get());
      changing = new Object();
      lesson.set(from.pop());
      note();
    }
  }

  private void note() {
    changes.set(changes.get() + 1);
    setUnsaved(lesson.get() != saved);
    undoable.set(!before.isEmpty());
    redoable.set(!after.isEmpty());
  }

  @Override
  public Optional<Content> unsaved() {
    return lesson.get() == saved
        ? Optional.empty()
        : Optional.of(new Content.OfLesson(lesson.get()));
  }

  @Override
  public Observable changes() {
    return changes.getReadOnlyProperty();
  }

  @Override
  protected Lesson current() {
    return lesson.get();
  }

  @Override
  protected void markSaved(Lesson written) {
    saved = written;
    note();
  }

  @Override
  protected Fingerprint replace(Path path, Lesson content, Optional<Fingerprint> expected)
      throws IOException {
    return LessonFile.save(path, fitFor(path, content), expected);
  }

  @Override
  protected Fingerprint replace(
      Path path, Lesson content, Optional<Fingerprint> expected, InPlace inPlace)
      throws IOException {
    return LessonFile.save(path, fitFor(path, content), expected, inPlace);
  }

  /** What stands beside the lesson stands not beside a file in another folder. */
  private Lesson fitFor(Path path, Lesson content) {
    return folder(Optional.of(path)).equals(home) ? content : content.selfContained();
  }
}
