package org.chainrule.drawing.sheet;

import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.surface.Stripes;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/** Something drawn on a sheet, at its place. */
sealed interface SheetItem {

  void paint(Drawing drawing);

  /** Words, from their left end on their baseline. */
  record Words(String text, double x, double baseline, TextStyle style, Role role)
      implements SheetItem {
    @Override
    public void paint(Drawing drawing) {
      drawing.text(text, x, baseline, style, Ink.of(role));
    }
  }

  /**
   * A formula, or a line of one, from its left end on its baseline.
   *
   * @param whole the formula that it is, or of which it is a line
   */
  record Math(Formula formula, double x, double baseline, double size, Role role, Formula whole)
      implements SheetItem {

    private static final double NEAR = 0.25;

    /** A formula that stands on one line. */
    Math(Formula formula, double x, double baseline, double size, Role role) {
      this(formula, x, baseline, size, role, formula);
    }

    @Override
    public void paint(Drawing drawing) {
      drawing.formula(formula, x, baseline, size, Ink.of(role));
    }

    /** Whether a point is in it, or so near that it is meant. */
    boolean isAt(Measure measure, double px, double py) {
      Measure.Extent extent = measure.formula(formula, size);
      return new Box(x, baseline - extent.ascent(), extent.width(), extent.height())
          .grown(NEAR)
          .contains(px, py);
    }
  }

  /** The raised ground of a card. */
  record Ground(Box box) implements SheetItem {
    @Override
    public void paint(Drawing drawing) {
      drawing.fill(box, 0.5, Ink.of(Role.RAISED));
    }
  }

  /** The rim of something to press. */
  record Rim(Box box, Role role) implements SheetItem {
    @Override
    public void paint(Drawing drawing) {
      drawing.stroke(box, 0.4, Ink.of(role), Line.solid(0.09));
    }
  }

  /** A bar, filled or as an outline. */
  record Bar(Box box, Role role, boolean outlined) implements SheetItem {
    @Override
    public void paint(Drawing drawing) {
      if (outlined) {
        drawing.stroke(box.grown(-0.05), 0.15, Ink.of(role), Line.solid(0.12));
      } else {
        drawing.fill(box, 0.15, Ink.of(role));
      }
    }
  }

  /** The stripes of what is stopped. */
  record Hatching(Box box) implements SheetItem {

    private static final double DISTANCE = 0.42;

    @Override
    public void paint(Drawing drawing) {
      Stripes.paint(drawing, box, DISTANCE, Ink.of(Role.BLOCKED), Line.solid(0.1));
    }
  }

  /** A straight line. */
  record Rule(double x, double y, double toX, double toY, Role role) implements SheetItem {
    @Override
    public void paint(Drawing drawing) {
      drawing.polyline(
          List.of(new Point(x, y), new Point(toX, toY)), Ink.of(role), Line.solid(0.08));
    }
  }

  /** Returns the formulas among these, each once and whole, in their order. */
  static List<Formula> formulas(List<SheetItem> items) {
    return items.stream()
        .filter(Math.class::isInstance)
        .map(item -> ((Math) item).whole())
        .distinct()
        .toList();
  }

  /** Returns the whole of the formula at a point, if there is one. */
  static Optional<Formula> formulaAt(List<SheetItem> items, Measure measure, double x, double y) {
    return items.stream()
        .filter(item -> item instanceof Math math && math.isAt(measure, x, y))
        .map(item -> ((Math) item).whole())
        .findFirst();
  }
}
