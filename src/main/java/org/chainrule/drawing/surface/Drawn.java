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

  /** Whether any of it may show in this area. */
  boolean touches(Box area);

  /** A filled box. */
  record Filled(Box box, double radius, Ink ink) implements Drawn {
    @Override
    public void on(Drawing target) {
      target.fill(box, radius, ink);
    }

    @Override
    public boolean touches(Box area) {
      return area.overlaps(box.grown(SOFT));
    }
  }

  /** The edge of a box. */
  record Edge(Box box, double radius, Ink ink, Line line) implements Drawn {
    @Override
    public void on(Drawing target) {
      target.stroke(box, radius, ink, line);
    }

    @Override
    public boolean touches(Box area) {
      double inner = -line.width() / 2 - radius - SOFT;
      return area.overlaps(box.grown(line.width() / 2 + SOFT)) && !within(area, box.grown(inner));
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
    public boolean touches(Box area) {
      return corners.stream()
          .map(corner -> around(corner, corner))
          .reduce(Box::around)
          .filter(bounds -> area.overlaps(bounds.grown(SOFT)))
          .isPresent();
    }
  }

  /** A line through points. */
  record Polyline(List<Point> points, Ink ink, Line line) implements Drawn {
    @Override
    public void on(Drawing target) {
      target.polyline(points, ink, line);
    }

    @Override
    public boolean touches(Box area) {
      for (int k = 1; k < points.size(); k++) {
        Box segment = around(points.get(k - 1), points.get(k));
        if (area.overlaps(segment.grown(line.width() + SOFT))) {
          return true;
        }
      }
      return false;
    }
  }

  /** A filled circle. */
  record Disc(Point center, double radius, Ink ink) implements Drawn {
    @Override
    public void on(Drawing target) {
      target.fillCircle(center, radius, ink);
    }

    @Override
    public boolean touches(Box area) {
      return area.overlaps(around(center, center).grown(radius + SOFT));
    }
  }

  /** A circle's edge. */
  record Circle(Point center, double radius, Ink ink, Line line) implements Drawn {
    @Override
    public void on(Drawing target) {
      target.strokeCircle(center, radius, ink, line);
    }

    @Override
    public boolean touches(Box area) {
      return area.overlaps(around(center, center).grown(radius + line.width() / 2 + SOFT));
    }
  }

  /** A matrix of colours. */
  record Cells(Box box, CellImage image) implements Drawn {
    @Override
    public void on(Drawing target) {
      target.cells(box, image);
    }

    @Override
    public boolean touches(Box area) {
      return area.overlaps(box.grown(SOFT));
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
    public boolean touches(Box area) {
      return area.overlaps(box);
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
    public boolean touches(Box area) {
      return area.overlaps(box);
    }
  }

  /** What a mark in a box means, which is not seen. */
  record Meant(Meaning meaning, Box box) implements Drawn {
    @Override
    public void on(Drawing target) {
      target.means(meaning, box);
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
    public boolean touches(Box area) {
      return area.overlaps(clip.grown(SOFT)) && what.touches(area);
    }
  }

  private static Box around(Point one, Point other) {
    double left = Math.min(one.x(), other.x());
    double top = Math.min(one.y(), other.y());
    return new Box(left, top, Math.abs(one.x() - other.x()), Math.abs(one.y() - other.y()));
  }
}
