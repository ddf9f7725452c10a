package org.chainrule.app.cli;

import java.util.Optional;

/** The program's window, as the command line sees it. */
public interface Window {

  /**
   * Opens the window and returns when it is closed again.
   *
   * @param with what to begin with
   * @return in one line why no window could be opened; empty if one was
   */
  Optional<String> open(Beginning with);
}
