package org.chainrule.session.pass;

/** The workspaces of the window, of which one is shown. */
public enum Workspace {
  /** The pass of one net, step by step. */
  PASS,
  /** What becomes of gradients in deep stacks. */
  DEPTH,
  /** Doing it oneself. */
  PRACTICE
}
