package org.chainrule.app.cli.common;

/** What a command ends with. */
public final class ExitStatus {

  /** All went well. */
  public static final int GOOD = 0;

  /** A file could not be read or written. */
  public static final int BAD_INPUT = 1;

  /** The command was called wrongly. */
  public static final int WRONG_USAGE = 2;

  private ExitStatus() {}
}
