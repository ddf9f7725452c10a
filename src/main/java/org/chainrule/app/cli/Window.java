package org.chainrule.app.cli;

import java.util.Optional;
import org.chainrule.file.lesson.LessonFile;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.words.Language;

/** The program's window, as the command line sees it. */
public interface Window {

  /**
   * Opens the window and returns when it is closed again.
   *
   * @param file the scenario to begin with, which has been read; empty for the usual one
   * @param lesson a lesson to be played in it, which has been read
   * @return in one line why no window could be opened; empty if one was
   */
  Optional<String> open(Optional<ScenarioFile> file, Optional<LessonFile> lesson);

  /** Has the window, when it opens, speak a language, whatever a person has set. */
  default void speak(Language language) {}
}
