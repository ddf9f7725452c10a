package org.chainrule.session.pass;

import java.util.Locale;

/** The workspaces of the window, of which one is shown. */
public enum Workspace {
  /** The pass of one net, step by step. */
  PASS,
  /** What becomes of gradients in deep stacks. */
  DEPTH,
  /** Doing it oneself. */
  PRACTICE,
  /** What becomes of weights that are moved again and again. */
  TRAIN;

  /** Its name in the message bundle. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
