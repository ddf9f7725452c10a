package org.chainrule.app.common;

import javafx.scene.Node;

/** One of the workspaces of the window, as it is shown there. */
public interface Place {

  /** What is shown. */
  Node node();

  /** Gives the keyboard to the part of it that is used most. */
  void focus();

  /** Gives up what is innermost in it; returns whether there was anything of its own to give up. */
  default boolean leave() {
    return false;
  }
}
