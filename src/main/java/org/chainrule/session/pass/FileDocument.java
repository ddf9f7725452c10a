package org.chainrule.session.pass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.file.writing.FileChangedException;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.file.writing.InPlace;
import org.chainrule.file.writing.InPlaceOnlyException;
import org.chainrule.session.Keepable;
import org.chainrule.session.Notices;
import org.chainrule.session.Work;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * The file that something open belongs to, and whether that holds all that was done. Lives on the
 * UI thread; files are written elsewhere, one after the other, and wait for nothing else.
 *
 * @param <T> what is open
 */
public abstract class FileDocument<T> implements Keepable {

  private final Notices notices;
  private final Waiting waiting;
  private final Work files;
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();

  /** The save that is under way, and those that wait for it. */
  private final Queue<Save> saves = new ArrayDeque<>();

  private Optional<Fingerprint> fingerprint = Optional.empty();
  private int opening;
  private Consumer<Runnable> asker = Runnable::run;
  private Function<Path, Runnable> noting = path -> () -> {};

  /** A save that a person has asked for; {@code opening} says of which of those that were open. */
  private record Save(
      int opening,
      Path path,
      boolean replace,
      Optional<InPlace> inPlace,
      Consumer<? super SaveResult> then) {}

  /**
   * The file of what is open.
   *
   * @param notices log a failure of the program itself, and tell a person
   */
  protected FileDocument(Waiting waiting, Work files, Notices notices) {
    this.notices = notices;
    this.waiting = waiting;
    this.files = files;
  }

  /** What is open now, with all that was done to it. */
  protected abstract T current();

  /** Takes note that the file holds this now. */
  protected abstract void markSaved(T saved);

  /**
   * Replaces a file, off the UI thread.
   *
   * @param expected what the file was like when it was last read or written; empty to replace
   *     whatever is there
   * @return what the file is like now
   */
  protected abstract Fingerprint replace(Path path, T content, Optional<Fingerprint> expected)
      throws IOException;

  /** Writes into a file that cannot be replaced, off the UI thread; else the same. */
  protected abstract Fingerprint replace(
      Path path, T content, Optional<Fingerprint> expected, InPlace inPlace) throws IOException;

  /** Begins anew with what belongs to this file, or to none. */
  protected final void begin(Optional<Path> newFile, Optional<Fingerprint> newFingerprint) {
    opening++;
    fingerprint = newFingerprint;
    file.set(newFile);
  }

  /** Takes note of whether something was done that is not saved. */
  protected final void setUnsaved(boolean newUnsaved) {
    unsaved.set(newUnsaved);
  }

  /** The file that this belongs to, if it has one. */
  public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  @Override
  public Optional<Path> file() {
    return file.get();
  }

  @Override
  public Optional<Fingerprint> fingerprint() {
    return fingerprint;
  }

  /** Whether something was done that is not saved. */
  public ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  /**
   * Says who is asked before this is left while something is unsaved; it runs what it is given to
   * leave, or does not. Without anyone, it is left.
   */
  public void askBeforeLeaving(Consumer<Runnable> whom) {
    asker = whom;
  }

  /**
   * Says who takes note of a file before it is written.
   *
   * @param whom told in the thread that writes; returns what is run there at the end
   */
  public void noteBeforeWriting(Function<Path, Runnable> whom) {
    noting = whom;
  }

  /** Has a file noted before it is written; returns what is run at the end. */
  public Runnable note(Path path) {
    return noting.apply(path);
  }

  /** Does something for which this is left, unless a person wants to keep it. */
  public void leave(Runnable leaving) {
    if (unsaved.get()) {
      asker.accept(leaving);
    } else {
      leaving.run();
    }
  }

  /**
   * Saves into its file, if that is still what was read or saved last.
   *
   * @param then is told how that went, unless something else was opened meanwhile
   * @throws IllegalStateException if it has no file
   */
  public void save(Consumer<? super SaveResult> then) {
    add(new Save(opening, requireFile(), false, Optional.empty(), then));
  }

  /**
   * Saves into its file, whatever that holds by now.
   *
   * @param then is told how that went, unless something else was opened meanwhile
   * @throws IllegalStateException if it has no file
   */
  public void overwrite(Consumer<? super SaveResult> then) {
    add(new Save(opening, requireFile(), true, Optional.empty(), then));
  }

  /**
   * Saves into a file, in place of what it may hold. From then on this belongs to it.
   *
   * @param then is told how that went, unless something else was opened meanwhile
   */
  public void saveAs(Path path, Consumer<? super SaveResult> then) {
    add(new Save(opening, path, true, Optional.empty(), then));
  }

  /**
   * Saves into a file that can only be written in place, as a person knows. From then on this
   * belongs to it.
   *
   * @param then is told how that went, unless something else was opened meanwhile
   */
  public void saveInPlace(Path path, InPlace inPlace, Consumer<? super SaveResult> then) {
    boolean replace = !file.get().equals(Optional.of(path));
    add(new Save(opening, path, replace, Optional.of(inPlace), then));
  }

  /** Looks whether a file is there, without waiting for its disk, and tells. */
  public void look(Path path, Consumer<? super Boolean> then) {
    Runnable done = waiting.begin("session.waiting.open", path);
    files.run(
        () -> Files.exists(path),
        there -> {
          done.run();
          then.accept(there);
        },
        failure -> {
          done.run();
          notices.fail(failure);
        });
  }

  private Path requireFile() {
    return file.get().orElseThrow(() -> new IllegalStateException("there is no file yet"));
  }

  /** The save before may change what the file is expected to be, so they do not overlap. */
  private void add(Save save) {
    saves.add(save);
    if (saves.size() == 1) {
      start(save);
    }
  }

  private void start(Save save) {
    T content = current();
    Optional<Fingerprint> expected = save.replace() ? Optional.empty() : fingerprint;
    Runnable done = waiting.begin("session.waiting.save", save.path());
    Function<Path, Runnable> note = noting;
    files.run(
        () -> noted(note, save, content, expected),
        written -> {
          done.run();
          finish(save, new SaveResult.Saved(save.path()), () -> belongTo(save, written, content));
        },
        failure -> {
          done.run();
          finish(save, refused(save.path(), failure), () -> {});
        });
  }

  private Fingerprint noted(
      Function<Path, Runnable> note, Save save, T content, Optional<Fingerprint> expected)
      throws IOException {
    Runnable end = note.apply(save.path());
    try {
      return write(save, content, expected);
    } finally {
      end.run();
    }
  }

  private Fingerprint write(Save save, T content, Optional<Fingerprint> expected)
      throws IOException {
    return save.inPlace().isPresent()
        ? replace(save.path(), content, expected, save.inPlace().get())
        : replace(save.path(), content, expected);
  }

  private SaveResult refused(Path path, Throwable failure) {
    if (failure instanceof FileChangedException changed) {
      return new SaveResult.Changed(changed.change(), changed.getMessage());
    }
    if (failure instanceof InPlaceOnlyException) {
      return new SaveResult.InPlaceOnly(path);
    }
    String reason =
        failure instanceof IOException
            ? failure.getMessage()
            : Words.of("file.error", OneLine.of(path.toString()), notices.logged(failure));
    return new SaveResult.Failed(reason);
  }

  private void finish(Save save, SaveResult result, Runnable noting) {
    saves.remove();
    if (save.opening() == opening) {
      noting.run();
      save.then().accept(result);
    }
    saves.removeIf(waiting -> waiting.opening() != opening);
    if (!saves.isEmpty()) {
      start(saves.element());
    }
  }

  private void belongTo(Save save, Fingerprint now, T saved) {
    fingerprint = Optional.of(now);
    file.set(Optional.of(save.path()));
    markSaved(saved);
  }
}
