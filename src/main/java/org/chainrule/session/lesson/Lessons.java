package org.chainrule.session.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.file.lesson.BundledLessons;
import org.chainrule.file.lesson.LessonFile;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.View;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Step;
import org.chainrule.session.pass.Session;
import org.chainrule.words.Words;

/** Makes, opens and plays lessons. Lives on the UI thread; files are read elsewhere. */
public final class Lessons {

  private final Session session;
  private final LessonDocument document;
  private final LessonPlayer player;
  private int latest;

  /** Lessons in a session, none of which is open. */
  public Lessons(Session session) {
    this.session = session;
    this.document = new LessonDocument(session);
    this.player = new LessonPlayer(session, document);
  }

  /** The lesson that is open. */
  public LessonDocument document() {
    return document;
  }

  /** Goes through it. */
  public LessonPlayer player() {
    return player;
  }

  /**
   * Opens a lesson's file and plays it; of several the latest.
   *
   * @param opened told once it is open
   */
  public void open(Path file, Runnable opened) {
    Runnable done = session.waiting().begin("session.waiting.open", file);
    read(
        () -> LessonFile.open(file),
        done,
        read -> {
          document.begin(read);
          opened.run();
        });
  }

  /** Plays a lesson that has been read. */
  public void begin(LessonFile read) {
    begin(read, document::begin);
  }

  /** Opens a lesson that was left unsaved; it is not played, so that nothing is asked. */
  public void restore(Lesson left, Optional<Path> file, Optional<Fingerprint> fingerprint) {
    document.leave(
        () -> {
          player.leave();
          document.beginUnsaved(left, file, fingerprint);
        });
  }

  /** Opens a lesson that comes with the program, and plays it. */
  public void openBundled(String id) {
    read(() -> BundledLessons.load(id), () -> {}, document::begin);
  }

  private <T> void read(Callable<T> reading, Runnable done, Consumer<? super T> begin) {
    int job = ++latest;
    session
        .files()
        .run(
            reading,
            read -> {
              done.run();
              if (job == latest) {
                document.leave(() -> begin(read, begin));
              }
            },
            failure -> {
              done.run();
              if (job == latest) {
                report(failure);
              }
            });
  }

  private <T> void begin(T read, Consumer<? super T> begin) {
    player.leave();
    begin.accept(read);
    player.play(0);
  }

  private void report(Throwable failure) {
    if (failure instanceof IOException && failure.getMessage() != null) {
      session.notices().report(failure.getMessage());
    } else {
      session.notices().fail(failure);
    }
  }

  /**
   * Adds what is shown as a stop: behind the one that is shown, or else at the end.
   *
   * @param zoom how much larger the graph is than by itself
   */
  public void addView(double zoom) {
    Lesson lesson = document.lesson();
    if (!lesson.hasRoom()) {
      session.notices().report(Words.of("lesson.full", String.valueOf(Lesson.MOST_STOPS)));
      return;
    }
    int at = player.playingProperty().get() ? player.positionProperty().get() + 1 : stops();
    document.change(asking(at, lesson.withView(at, session.scenarioProperty().get(), view(zoom))));
    session
        .notices()
        .tell(Words.of("lesson.added", String.valueOf(at + 1), String.valueOf(stops())));
  }

  private int stops() {
    return document.lesson().stops().size();
  }

  /** Lets a stop show what is shown now; what is said of it stays. */
  public void takeView(int stop, double zoom) {
    document.change(
        asking(
            stop, document.lesson().showing(stop, session.scenarioProperty().get(), view(zoom))));
  }

  /** A stop that is made while one practises is an exercise. */
  private Lesson asking(int stop, Lesson lesson) {
    return lesson.with(stop, lesson.stops().get(stop).asking(session.practised()));
  }

  /** The step that is shown; a stop has the pass alone, and ends with it. */
  private String step(int cursor) {
    List<Step> steps = session.traceProperty().get().steps();
    int last = cursor;
    while (last > 0 && steps.get(last - 1).phase() == Phase.UPDATE) {
      last--;
    }
    return last == 0 ? View.START : steps.get(last - 1).id();
  }

  private View view(double zoom) {
    boolean lecture = session.settings().lectureProperty().get();
    Lens lens = session.lenses().lensProperty().get();
    boolean plain = lecture ? !session.lenses().asideProperty().get() : lens == Lens.STEP;
    return new View(
        step(session.stepping().cursor()),
        session.pointing().selectionProperty().get().filter(at -> !at.name().isOfUpdate()),
        plain ? Optional.empty() : Optional.of(lens),
        lecture ? View.Layout.LECTURE : View.Layout.PANELS,
        Math.max(View.LEAST_ZOOM, Math.min(View.MOST_ZOOM, zoom)),
        session.settings().writing().style());
  }
}
