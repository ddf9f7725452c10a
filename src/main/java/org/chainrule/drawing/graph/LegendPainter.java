package org.chainrule.drawing.graph;

import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.surface.Tint;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.words.Words;

/** Draws what the colours of the cells mean: those of the matrix that is pointed at or computed. */
public final class LegendPainter {

  private static final double WIDTH = 11;
  private static final double HEIGHT = 2.3;
  private static final double MARGIN = 0.5;
  private static final double PADDING = 0.5;
  private static final double TEXT = 0.78;
  private static final double ZERO_ROOM = 1;
  private static final int SHADES = 21;

  private LegendPainter() {}

  /**
   * Draws the legend in the lower right corner.
   *
   * @param area the panel, a unit being the size of the text
   */
  public static void paint(Drawing drawing, Frame frame, Box area) {
    Quantity quantity = frame.trace().quantity(subject(frame));
    double scale = frame.scale(quantity);
    Box box =
        new Box(area.right() - WIDTH - MARGIN, area.bottom() - HEIGHT - MARGIN, WIDTH, HEIGHT);
    drawing.fill(box, 0.4, Ink.of(Role.SURFACE).withOpacity(0.9));
    drawing.means(Meaning.COLOURS, box);
    paintTitle(drawing, frame, quantity, box);
    Box bar = new Box(box.x() + PADDING, box.y() + 1.0, box.width() - 2 * PADDING, 0.42);
    double step = bar.width() / SHADES;
    for (int k = 0; k < SHADES; k++) {
      double value = scale * (2.0 * k / (SHADES - 1) - 1);
      drawing.fill(
          new Box(bar.x() + k * step, bar.y(), step + 0.02, bar.height()),
          0,
          Tint.of(value, scale));
    }
    drawing.stroke(bar, 0, Ink.of(Role.LINE), Line.solid(0.06));
    // What all of the pass goes up to may be what is asked for.
    if (frame.asked().isEmpty() || !frame.sharedScale()) {
      paintEnds(drawing, frame.explainer().numbers(), scale, isBeyond(quantity, scale), bar);
    }
  }

  private static void paintTitle(Drawing drawing, Frame frame, Quantity quantity, Box box) {
    double baseline = box.y() + 0.72;
    if (frame.sharedScale()) {
      drawing.text(
          Words.of("legend.shared"),
          box.centerX(),
          baseline,
          TextStyle.regular(TEXT).centered(),
          Ink.of(Role.MUTED));
      return;
    }
    String text = Words.of("legend.own");
    Formula name = frame.explainer().labels().inline(quantity.name());
    TextStyle style = TextStyle.regular(TEXT);
    double words = drawing.textWidth(text, style) + 0.3;
    double width = words + drawing.formula(name, TEXT).width();
    double x = box.centerX() - width / 2;
    drawing.text(text, x, baseline, style, Ink.of(Role.MUTED));
    drawing.formula(name, x + words, baseline, TEXT, Ink.of(Role.MUTED));
  }

  /** Whether some numbers of the matrix lie beyond where the colours end. */
  private static boolean isBeyond(Quantity quantity, double scale) {
    return quantity.value().count(value -> Math.abs(value) > scale) > 0;
  }

  private static void paintEnds(
      Drawing drawing, Numbers numbers, double scale, boolean beyond, Box bar) {
    double baseline = bar.bottom() + 0.78;
    Ink ink = Ink.of(Role.MUTED);
    TextStyle style = TextStyle.regular(TEXT);
    String low = (beyond ? "≤ " : "") + numbers.plain(-scale);
    String high = (beyond ? "≥ " : "") + numbers.plain(scale);
    drawing.text(low, bar.x(), baseline, style, ink);
    drawing.text(high, bar.right(), baseline, style.right(), ink);
    double widest = Math.max(drawing.textWidth(low, style), drawing.textWidth(high, style));
    if (widest + ZERO_ROOM < bar.width() / 2) {
      drawing.text("0", bar.centerX(), baseline, style.centered(), ink);
    }
    drawing.polyline(
        List.of(new Point(bar.centerX(), bar.y()), new Point(bar.centerX(), bar.bottom())),
        ink,
        Line.solid(0.06));
  }

  private static Name subject(Frame frame) {
    Optional<Name> pointed =
        frame.hover().or(frame::selection).map(Target::name).filter(frame::reached);
    Name name = pointed.or(() -> frame.taken().map(Step::name)).orElse(Name.weight(1));
    return frame.isBlank(name) ? Name.weight(1) : name;
  }
}
