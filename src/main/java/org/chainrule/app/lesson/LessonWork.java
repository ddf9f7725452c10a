package org.chainrule.app.lesson;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.chainrule.app.common.Layer;
import org.chainrule.app.common.Overlay;
import org.chainrule.app.common.WindowServices;
import org.chainrule.app.filing.Safekeeping;
import org.chainrule.app.filing.Saving;
import org.chainrule.file.lesson.BundledLessons;
import org.chainrule.file.lesson.LessonFile;
import org.chainrule.file.lesson.LessonReader;
import org.chainrule.file.recovery.Abandoned;
import org.chainrule.file.recovery.Content;
import org.chainrule.file.recovery.Unsaved;
import org.chainrule.lesson.Lesson;
import org.chainrule.session.lesson.LessonDocument;
import org.chainrule.session.lesson.LessonPlayer;
import org.chainrule.session.lesson.Lessons;
import org.chainrule.session.pass.Session;
import org.chainrule.view.lesson.LessonSheet;
import org.chainrule.words.Words;

/** Makes, keeps and plays the lessons of a window. */
final class LessonWork implements AutoCloseable {

  private final Session session;
  private final Saving.Means means;
  private final LessonPlace place;
  private final Layer<Overlay> sheet;
  private final Lessons lessons;
  private final Saving saving;
  private final Safekeeping safekeeping;
  private final LessonNotes notes;

  LessonWork(
      Session session,
      Stage stage,
      Saving.Means means,
      WindowServices services,
      LessonPlace place,
      Layer<Overlay> sheet) {
    this.session = session;
    this.means = means;
    this.place = place;
    this.sheet = sheet;
    lessons = new Lessons(session);
    notes = new LessonNotes(lessons, stage, services.clock(), place);
    player().shownProperty().addListener(source -> zoom());
    saving =
        new Saving(
            new Saving.Thing(
                document(),
                "lesson",
                LessonReader.ENDING,
                () -> new LessonTexts(lessons).name(),
                this::folder),
            means);
    document().askBeforeLeaving(saving::askBeforeLeaving);
    safekeeping = new Safekeeping(session.notices(), document(), services);
    safekeeping.beginQuietly();
  }

  private void zoom() {
    place.graph().magnify(player().stop().view().zoom());
  }

  private Optional<Path> folder() {
    return document()
        .fileProperty()
        .get()
        .or(() -> means.recent().files().stream().findFirst())
        .map(file -> file.toAbsolutePath().getParent());
  }

  private LessonDocument document() {
    return lessons.document();
  }

  /** The lesson that is open, maybe without a stop. */
  Lesson lesson() {
    return document().lesson();
  }

  /** Goes through the lesson. */
  LessonPlayer player() {
    return lessons.player();
  }

  /** Saves the lesson. */
  Saving saving() {
    return saving;
  }

  /** The line over the panels. */
  Node bar(LessonDesk steps) {
    return new LessonBar(lessons, notes.inBarProperty(), steps);
  }

  /** The card that holds the sheet. */
  Overlay sheetCard() {
    LessonSheet made =
        new LessonSheet(
            lessons,
            () -> place.graph().magnification(),
            new LessonSheet.Files(saving::save, saving::saveAs));
    Overlay card = new Overlay("lesson", Words.of("lesson.sheet"), made.node());
    card.getStyleClass().add("overlay-aside");
    card.visibleProperty().addListener((source, before, now) -> made.setShown(now));
    return card;
  }

  /** Opens a lesson's file and plays it. */
  void open(Path file) {
    notes.inBarProperty().set(false);
    lessons.open(file, () -> means.recent().add(file));
  }

  /** Plays a lesson that has been read. */
  void begin(LessonFile read) {
    lessons.begin(read);
    means.recent().add(read.path());
  }

  /** Opens a lesson that comes with the program; whoever looks at the first one is alone. */
  void openBundled(String id) {
    notes.inBarProperty().set(id.equals(BundledLessons.FIRST));
    lessons.openBundled(id);
  }

  /** Opens a lesson that another window left unsaved. */
  void restore(Abandoned left) {
    Unsaved unsaved = left.unsaved();
    if (unsaved.content() instanceof Content.OfLesson lesson) {
      lessons.restore(lesson.thing(), unsaved.file(), unsaved.fingerprint());
      safekeeping.takeOver(left);
      sheet.get().show();
    }
  }

  void act(LessonAct act) {
    switch (act) {
      case ADD -> lessons.addView(place.graph().magnification());
      case NOTES -> toggleNotes();
      case SHEET -> sheet.get().toggle();
      case PLAY -> togglePlaying();
      case RETURN -> player().returnToStop();
      case NEXT -> player().skip();
      case LAST -> player().skipBack();
    }
  }

  private void toggleNotes() {
    if (player().playingProperty().get()) {
      notes.toggle();
    } else {
      session.notices().tell(Words.of("lesson.notes.none"));
    }
  }

  private void togglePlaying() {
    if (player().playingProperty().get()) {
      player().leave();
    } else if (document().lesson().stops().isEmpty()) {
      session.notices().tell(Words.of("lesson.none"));
    } else {
      player().play(player().positionProperty().get());
    }
  }

  /** Forgets what is unsaved, and leaves things as they were before the lesson. */
  void forget() {
    player().leave();
    safekeeping.forget();
  }

  /** Keeps what is unsaved for the next start. */
  @Override
  public void close() {
    notes.hide();
    safekeeping.close();
  }
}
