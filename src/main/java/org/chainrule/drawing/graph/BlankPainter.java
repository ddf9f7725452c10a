package org.chainrule.drawing.graph;

import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.Blanks.Sign;
import org.chainrule.drawing.Blanks.Written;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.surface.Tint;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.pass.quantity.Target;

/**
 * Draws a cell that a person fills in: an empty frame, or what was written with a sign of what was
 * found of it in the corner. No sign is told by its colour alone.
 */
final class BlankPainter {

  private static final double ROUND = 0.2;

  /** The dashes of neighbours would run into each other. */
  private static final double APART = 0.1;

  /** The height of a sign, in units of the cell. */
  private static final double SIGN = 0.78;

  /** What the sign takes of the width, in units of the cell. */
  private static final double BESIDE = 0.9;

  private final Drawing drawing;
  private final Frame frame;
  private final CellDigits digits;

  BlankPainter(Drawing drawing, Frame frame, CellDigits digits) {
    this.drawing = drawing;
    this.frame = frame;
    this.digits = digits;
  }

  /** Draws what stands in an entry. */
  void paint(Target entry, Box box, double unit) {
    Optional<Written> written = frame.blanks().flatMap(blanks -> blanks.at(entry));
    Optional<Sign> sign = written.flatMap(Written::sign);
    if (sign.filter(BlankPainter::isTrue).isPresent()) {
      double value = frame.trace().quantity(entry.name()).get(entry.row(), entry.column());
      double scale = frame.scale(frame.trace().quantity(entry.name()));
      if (value != 0) {
        drawing.fill(box, ROUND * unit, Tint.of(value, scale));
      }
    }
    Role edge = sign.map(BlankPainter::role).orElse(Role.LINE);
    Line line =
        sign.isPresent() ? Line.solid(0.1 * unit) : written.isPresent() ? thin(unit) : empty(unit);
    Box seen = written.isPresent() ? box : box.grown(-APART * unit);
    drawing.stroke(seen, ROUND * unit, Ink.of(edge), line);
    written.ifPresent(found -> write(found, box, unit));
  }

  private static Line thin(double unit) {
    return Line.solid(0.07 * unit);
  }

  private static Line empty(double unit) {
    return Line.dashed(0.06 * unit);
  }

  private void write(Written written, Box box, double unit) {
    double beside = written.sign().isPresent() ? BESIDE * unit : 0;
    Box room = new Box(box.x(), box.y(), Math.max(unit, box.width() - beside), box.height());
    digits.paint(written.text(), room, unit, false, Ink.of(Role.TEXT));
    written
        .sign()
        .ifPresent(
            sign -> {
              Ink ink = Ink.of(role(sign));
              Point at = new Point(box.right() - BESIDE * unit / 2 - 0.06 * unit, box.centerY());
              draw(sign, at, SIGN * unit, ink);
              drawing.means(Meaning.ANSWERED, box);
            });
  }

  private void draw(Sign sign, Point at, double size, Ink ink) {
    switch (sign) {
      case RIGHT -> check(at, size, ink);
      case CONVENTION -> {
        check(new Point(at.x(), at.y() - 0.35 * size), 0.8 * size, ink);
        letter("c", new Point(at.x(), at.y() + 0.6 * size), size, ink);
      }
      case CARRIED -> {
        check(new Point(at.x(), at.y() - 0.35 * size), 0.8 * size, ink);
        letter("→", new Point(at.x(), at.y() + 0.6 * size), size, ink);
      }
      case MISTAKEN -> letter("≠", at, 1.6 * size, ink);
      case OFF -> letter("?", at, 1.6 * size, ink);
      case COARSE -> letter("≈", at, 1.6 * size, ink);
      case SHOWN -> letter("i", at, 1.4 * size, ink);
    }
  }

  private void check(Point at, double size, Ink ink) {
    drawing.polyline(
        List.of(
            new Point(at.x() - 0.45 * size, at.y() + 0.05 * size),
            new Point(at.x() - 0.1 * size, at.y() + 0.4 * size),
            new Point(at.x() + 0.5 * size, at.y() - 0.45 * size)),
        ink,
        Line.solid(0.22 * size));
  }

  private void letter(String text, Point at, double size, Ink ink) {
    TextStyle style = TextStyle.strong(size).centered();
    drawing.text(text, at.x(), at.y() + style.drop(), style, ink);
  }

  private static boolean isTrue(Sign sign) {
    return sign == Sign.RIGHT || sign == Sign.SHOWN;
  }

  private static Role role(Sign sign) {
    return switch (sign) {
      case RIGHT, CONVENTION, CARRIED -> Role.RIGHT;
      case MISTAKEN, OFF, COARSE -> Role.WRONG;
      case SHOWN -> Role.TEXT;
    };
  }
}
