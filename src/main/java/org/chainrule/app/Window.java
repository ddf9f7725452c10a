package org.chainrule.app;

import java.util.List;
import java.util.Optional;

/** The program's window, as the command line sees it. */
interface Window {

  /**
   * Opens the window and returns when it is closed again.
   *
   * @param arguments what the window is told: the scenario's file, or nothing
   * @return in one line why no window could be opened; empty if one was
   */
  Optional<String> open(List<String> arguments);
}
