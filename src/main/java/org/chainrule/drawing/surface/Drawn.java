package org.chainrule.drawing.surface;

import java.util.List;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * One thing that a painter drew, with every transform applied: lengths are those of the recording's
 * outermost unit. Two are equal if they look the same.
 */
public sealed interface Drawn {

  /** How far antialiasing reaches beyond an edge. */
  double SOFT = 1;

  /** Draws it. */
  void on(Drawing target);

  /** Where it may show. */
  Box bounds();

  /**
   * Whether it has curves that may be long: Java2D takes them apart where they leave the picture,
   * and then they are not the same to the pixel as in a larger one.
   */
  default boolean isRound() {
    return false;
  }

  /** Whether any of it may show in this area. */
  default boolean touches(Box area) {
    return area.overlaps(bounds());
  }

  /** A filled box. */
  record Filled(Box box, double radius, Ink ink) implements Drawn {
    @Override
    public void on(Drawing target) {
      target.fill(box, radius, ink);
    }

    @Override
    public Box bounds() {
      return box.grown(SOFT);
    }
  }

  /** The edge of a box. */
  record Edge(Box box, double radius, Ink ink, Line line) implements Drawn {
    @Override
    public void on(Drawing target) {
      target.stroke(box, radius, ink, line);
    }

    @Override
    public Box bounds() {
      return box.grown(line.width() / 2 + SOFT);
    }

    @Override
    public boolean touches(Box area) {
      double inner = -line.width() / 2 - radius - SOFT;
      return area.overlaps(bounds()) && !within(area, box.grown(inner));
    }

    private static boolean within(Box area, Box hole) {
      return area.x() >= hole.x()
          && area.y() >= hole.y()
          && area.right() <= hole.right()
          && area.bottom() <= hole.bottom();
    }
  }

  /** A filled polygon. */
  record Polygon(List<Point> corners, Ink ink) implements Drawn {
    @Override
    public void on(Drawing target) {
      target.fillPolygon(corners, ink);
    }

    @Override
    public Box bounds() {
      return around(corners).grown(SOFT);
    }
  }

  /** A line through points. */
  record Polyline(List<Point> points, Ink ink, Line line) implements Drawn {

    /** How far the tip of a sharp bend reaches, in widths of the line: half Java2D's limit. */
    private static final double TIP = 5;

    @Override
    public void on(Drawing target) {
      target.polyline(points, ink, line);
    }

    @Override
    public Box bounds() {
      return around(points).grown(reach());
    }

    @Override
    public boolean touches(Box area) {
      for (int k = 1; k < points.size(); k++) {
        Box segment = around(points.get(k - 1), points.get(k));
        if (area.overlaps(segment.grown(reach()))) {
          return true;
        }
      }
      return false;
    }

    private double reach() {
      return (points.size() > 2 ? TIP : 1) * line.width() + SOFT;
    }
  }

  /** A filled circle. */
  record Disc(Point center, double radius, Ink ink) implements Drawn {
    @Override
    public void on(Drawing target) {
      target.fillCircle(center, radius, ink);
    }

    @Override
    public Box bounds() {
      return around(center, center).grown(radius + SOFT);
    }

    @Override
    public boolean isRound() {
      return true;
    }
  }

  /** A circle's edge. */
  record Circle(Point center, double radius, Ink ink, Line line) implements Drawn {
    @Override
    public void on(Drawing target) {
      target.strokeCircle(center, radius, ink, line);
    }

    @Override
    public Box bounds() {
      return around(center, center).grown(radius + line.width() / 2 + SOFT);
    }

    @Override
    public boolean isRound() {
      return true;
    }
  }

  /** A matrix of colours. */
  record Cells(Box box, CellImage image) implements Drawn {
    @Override
    public void on(Drawing target) {
      target.cells(box, image);
    }

    @Override
    public Box bounds() {
      return box.grown(SOFT);
    }
  }

  /** A text on one line; the box is where it stands, from the highest letter to the lowest. */
  record Text(String text, double x, double baseline, TextStyle style, Ink ink, Box box)
      implements Drawn {
    @Override
    public void on(Drawing target) {
      target.text(text, x, baseline, style, ink);
    }

    @Override
    public Box bounds() {
      return box;
    }
  }

  /** A formula; the box is where it stands. */
  record SetFormula(Formula formula, double x, double baseline, double size, Ink ink, Box box)
      implements Drawn {
    @Override
    public void on(Drawing target) {
      target.formula(formula, x, baseline, size, ink);
    }

    @Override
    public Box bounds() {
      return box;
    }
  }

  /** What a mark in a box means, which is not seen. */
  record Meant(Meaning meaning, Box box) implements Drawn {
    @Override
    public void on(Drawing target) {
      target.means(meaning, box);
    }

    @Override
    public Box bounds() {
      return box;
    }

    @Override
    public boolean touches(Box area) {
      return false;
    }
  }

  /** Something of which only a part is seen. */
  record Clipped(Box clip, Drawn what) implements Drawn {
    @Override
    public void on(Drawing target) {
      target.save();
      target.clip(clip);
      what.on(target);
      target.restore();
    }

    @Override
    public Box bounds() {
      return clip.grown(SOFT);
    }

    @Override
    public boolean isRound() {
      return what.isRound();
    }

    @Override
    public boolean touches(Box area) {
      return area.overlaps(bounds()) && what.touches(area);
    }
  }

  private static Box around(List<Point> points) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Point point : points) {
      left = Math.min(left, point.x());
      top = Math.min(top, point.y());
      right = Math.max(right, point.x());
      bottom = Math.max(bottom, point.y());
    }
    return new Box(left, top, right - left, bottom - top);
  }

  private static Box around(Point one, Point other) {
    double left = Math.min(one.x(), other.x());
    double top = Math.min(one.y(), other.y());
    return new Box(left, top, Math.abs(one.x() - other.x()), Math.abs(one.y() - other.y()));
  }
}
