package org.chainrule.drawing.train;

import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.TextStyle;

/** Writes what a picture is called; what is wider than its panel is set smaller. */
final class Titles {

  private Titles() {}

  static void paint(
      Drawing drawing, String title, double x, double baseline, double most, double room) {
    double size = most * Math.min(1, room / drawing.textWidth(title, TextStyle.strong(most)));
    drawing.text(title, x, baseline, TextStyle.strong(size), Ink.of(Role.TEXT));
  }
}
