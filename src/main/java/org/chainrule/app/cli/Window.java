package org.chainrule.app.cli;

import java.util.Optional;
import org.chainrule.file.lesson.LessonFile;
import org.chainrule.file.scenario.ScenarioFile;

/** The program's window, as the command line sees it. */
public interface Window {

  /**
   * What a window begins with, which has been read.
   *
   * @param scenario a scenario; empty for the usual one
   * @param lesson a lesson that is played
   */
  record Beginning(Optional<ScenarioFile> scenario, Optional<LessonFile> lesson) {

    /** The usual scenario. */
    public static final Beginning USUAL = new Beginning(Optional.empty(), Optional.empty());

    /** A scenario. */
    public static Beginning with(ScenarioFile file) {
      return new Beginning(Optional.of(file), Optional.empty());
    }

    /** A lesson. */
    public static Beginning with(LessonFile file) {
      return new Beginning(Optional.empty(), Optional.of(file));
    }
  }

  /**
   * Opens the window and returns when it is closed again.
   *
   * @param with what to begin with
   * @return in one line why no window could be opened; empty if one was
   */
  Optional<String> open(Beginning with);
}
