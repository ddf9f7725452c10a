package org.chainrule.app.lesson;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.chainrule.app.common.Layer;
import org.chainrule.app.common.Overlay;
import org.chainrule.app.common.Slot;
import org.chainrule.app.common.WindowServices;
import org.chainrule.app.filing.LessonOpener;
import org.chainrule.app.filing.Saving;
import org.chainrule.file.lesson.LessonFile;
import org.chainrule.file.recovery.Abandoned;
import org.chainrule.lesson.Lesson;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.common.AtFirstLook;

/**
 * What a window does with lessons. Nobody is at work at it before somebody asks for a lesson; until
 * then the keys that go through one go through the pass.
 */
public final class LessonDesk implements LessonOpener, AutoCloseable {

  private final Session session;
  private final Stage stage;
  private final Saving.Means means;
  private final WindowServices services;
  private final LessonPlace place;
  private final AtFirstLook<LessonWork> work = new AtFirstLook<>(this::work);
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final Layer<Overlay> sheet;

  /** Lessons of a window. */
  public LessonDesk(
      Session session,
      Stage stage,
      Saving.Means means,
      WindowServices services,
      LessonPlace place) {
    this.session = session;
    this.stage = stage;
    this.means = means;
    this.services = services;
    this.place = place;
    this.sheet = place.card(this::sheetCard);
  }

  private LessonWork work() {
    LessonWork made = new LessonWork(session, stage, means, services, place, sheet);
    playing.bind(made.player().playingProperty());
    return made;
  }

  private Overlay sheetCard() {
    return work.get().sheetCard();
  }

  private void ifAtWork(Consumer<LessonWork> what) {
    work.made().ifPresent(what);
  }

  /** The line over the panels, which is there while a lesson is played. */
  public Node bar() {
    return new Slot(playing, () -> work.get().bar(this));
  }

  /** The lesson that is open, if it has a stop. */
  public Optional<Lesson> opened() {
    return work.made().map(LessonWork::lesson).filter(lesson -> !lesson.stops().isEmpty());
  }

  /** Whether a lesson is being played. */
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Goes on: to the next page, or else along the lesson, or else to the next step. */
  public void next() {
    if (turnPage(1)) {
      return;
    }
    if (playing.get()) {
      work.get().player().next();
    } else {
      session.stepping().next();
    }
  }

  /** Goes back the same way. */
  public void back() {
    if (turnPage(-1)) {
      return;
    }
    if (playing.get()) {
      work.get().player().back();
    } else {
      session.stepping().back();
    }
  }

  /** In a brief lesson the first page is what belongs to a stop. */
  private boolean turnPage(int by) {
    boolean brief = playing.get() && work.get().player().lesson().brief();
    boolean pass = session.workspaceProperty().get() == Workspace.PASS;
    return pass && !brief && place.turnPage(by);
  }

  /** Does something with lessons. */
  public void act(LessonAct act) {
    work.get().act(act);
  }

  @Override
  public void open(Path file) {
    work.get().open(file);
  }

  /** Plays a lesson that has been read. */
  public void begin(LessonFile read) {
    work.get().begin(read);
  }

  /** Opens a lesson that comes with the program, and plays it. */
  public void openBundled(String id) {
    work.get().openBundled(id);
  }

  @Override
  public void restore(Abandoned left) {
    work.get().restore(left);
  }

  /** Offers the first lesson, in a line that goes away; a person is not asked again. */
  public void offer() {
    Settings settings = session.settings();
    BooleanBinding fits =
        session.workspaceProperty().isEqualTo(Workspace.PASS).and(settings.lectureProperty().not());
    place.add(new LessonOffer(settings.offeredProperty(), fits, this));
  }

  /** Ends the lesson; returns whether there was one. */
  public boolean leaveLesson() {
    boolean was = playing.get();
    ifAtWork(made -> made.player().leave());
    return was;
  }

  /** Whether Ctrl S is for the lesson: it is played, or its sheet is shown. */
  public boolean isInFront() {
    return playing.get() || sheet.isVisible();
  }

  /** Saves the lesson. */
  public void save() {
    work.get().saving().save();
  }

  /** Saves the lesson as another file. */
  public void saveAs() {
    work.get().saving().saveAs();
  }

  /** Does something for which the lesson is left, unless a person wants to keep it. */
  public void leave(Runnable leaving) {
    Optional<LessonWork> made = work.made();
    if (made.isPresent()) {
      made.get().saving().leave(leaving);
    } else {
      leaving.run();
    }
  }

  /** Forgets what is unsaved: a person does not want it, and leaves. */
  public void forget() {
    ifAtWork(LessonWork::forget);
  }

  /** Keeps what is unsaved for the next start. */
  @Override
  public void close() {
    ifAtWork(LessonWork::close);
  }
}
