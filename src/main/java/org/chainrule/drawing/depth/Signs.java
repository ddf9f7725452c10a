package org.chainrule.drawing.depth;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.layout.Box;

/** Writes signs in place of points; where layers stand close, not one over the other. */
final class Signs {

  private static final double GAP = 0.1;

  private final Drawing drawing;
  private final List<Box> taken = new ArrayList<>();

  Signs(Drawing drawing) {
    this.drawing = drawing;
  }

  /** Writes a sign with its middle at {@code x}, unless another stands there. */
  void write(String sign, double x, double baseline, double size, Ink ink) {
    TextStyle style = TextStyle.strong(size).centered();
    double width = drawing.textWidth(sign, style) + GAP;
    Box box = new Box(x - width / 2, baseline - size, width, size);
    if (taken.stream().noneMatch(box::overlaps)) {
      taken.add(box);
      drawing.text(sign, x, baseline, style, ink);
      drawing.means(sign.equals("0") ? Meaning.EXACTLY_ZERO : Meaning.NO_NUMBER, box);
    }
  }
}
