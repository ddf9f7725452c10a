package org.chainrule.app.start;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import org.chainrule.app.cli.Window;
import org.chainrule.app.cli.report.FailureReason;
import org.chainrule.file.lesson.LessonFile;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.words.Language;
import org.chainrule.words.Words;

/** The window of {@link ChainruleApp}. */
final class JavaFxWindow implements Window {

  /** A logger that nobody holds is forgotten, together with its level. */
  private static final class Logging {
    static final Logger JAVAFX = Logger.getLogger("javafx");
  }

  private final DisplayProbe probe;
  private Optional<Language> language = Optional.empty();

  JavaFxWindow(DisplayProbe probe) {
    this.probe = probe;
  }

  /** A toolkit that failed to start cannot be started again, so a display is looked for first. */
  @Override
  public Optional<String> open(Optional<ScenarioFile> file, Optional<LessonFile> lesson) {
    Optional<String> obstacle = probe.obstacle().or(JavaFxWindow::rehearse);
    if (obstacle.isEmpty()) {
      ChainruleApp.beginWith(file, lesson, language);
      Application.launch(ChainruleApp.class);
    }
    return obstacle;
  }

  @Override
  public void speak(Language wanted) {
    language = Optional.of(wanted);
  }

  private static Optional<String> rehearse() {
    Rehearsal rehearsal = Rehearsal.begin();
    Optional<String> obstacle = startToolkit();
    rehearsal.end();
    return obstacle;
  }

  /**
   * Starts the toolkit before the application, so that its failures can be told from those of the
   * application. It prints what went wrong by itself, at length; the message says it in a line.
   */
  private static Optional<String> startToolkit() {
    // It warns of the class path, which is meant.
    Logging.JAVAFX.setLevel(Level.SEVERE);
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      Platform.startup(() -> {});
    } catch (RuntimeException | LinkageError e) {
      return Optional.of(Words.of("cli.window.toolkit", FailureReason.of(e)));
    } finally {
      System.setErr(err);
    }
    err.print(said.toString(StandardCharsets.UTF_8));
    return Optional.empty();
  }
}
