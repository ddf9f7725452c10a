package org.chainrule.app.start;

import java.util.List;
import java.util.Optional;

/** Asks the computer's system something by one of its own commands. */
interface SystemCommands {

  /**
   * Returns what a command says on standard output, without white space around it; nothing if it is
   * not there, fails, or takes too long.
   */
  Optional<String> said(List<String> command);
}
