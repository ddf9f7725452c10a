package org.chainrule.view.practice;

import javafx.scene.control.ScrollPane;

/** Words that do not all fit before an audience, which is led through them by the clicker. */
final class Reading {

  /** So much of what is seen moves on, so that nothing between is missed. */
  private static final double PAGE = 0.8;

  private Reading() {}

  /** Scrolls on by a page; returns whether anything was left to be seen. */
  static boolean goOn(ScrollPane pane) {
    double whole = pane.getContent().getLayoutBounds().getHeight();
    double seen = pane.getViewportBounds().getHeight();
    double left = (1 - pane.getVvalue()) * (whole - seen);
    if (whole <= seen + 1 || left <= 1) {
      return false;
    }
    pane.setVvalue(Math.min(1, pane.getVvalue() + PAGE * seen / (whole - seen)));
    return true;
  }

  /** Comes back to the beginning. */
  static void begin(ScrollPane pane) {
    pane.setVvalue(0);
  }
}
