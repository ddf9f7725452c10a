package org.chainrule.drawing;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.chainrule.drawing.surface.CellImage;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Role;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/** The filled areas of a picture as far as it is drawn, and the colour that is seen at a point. */
final class Ground {

  private final Palette palette;
  private final int paper;
  private final List<Area> areas = new ArrayList<>();

  /** An area that is filled. */
  private interface Area {
    Box bounds();

    boolean covers(Point point);

    /** Returns its colour there, as 0xAARRGGBB. */
    int color(Point point);
  }

  private record Filled(Box bounds, Path2D outline, int argb) implements Area {
    @Override
    public boolean covers(Point point) {
      return contains(bounds, point) && (outline == null || outline.contains(point.x(), point.y()));
    }

    @Override
    public int color(Point point) {
      return argb;
    }
  }

  private record Round(Point center, double radius, int argb) implements Area {
    @Override
    public Box bounds() {
      return new Box(center.x(), center.y(), 0, 0).grown(radius);
    }

    @Override
    public boolean covers(Point point) {
      return Math.hypot(point.x() - center.x(), point.y() - center.y()) <= radius;
    }

    @Override
    public int color(Point point) {
      return argb;
    }
  }

  private record Pixels(Box bounds, int across, int down, int[] argb) implements Area {
    @Override
    public boolean covers(Point point) {
      return contains(bounds, point);
    }

    @Override
    public int color(Point point) {
      int column = (int) ((point.x() - bounds.x()) / bounds.width() * across);
      int row = (int) ((point.y() - bounds.y()) / bounds.height() * down);
      return argb[Math.min(down - 1, row) * across + Math.min(across - 1, column)];
    }
  }

  private record Stroke(Drawn.Polyline line, Box bounds, int argb) implements Area {
    @Override
    public boolean covers(Point point) {
      for (int k = 1; k < line.points().size(); k++) {
        Point from = line.points().get(k - 1);
        Point to = line.points().get(k);
        double reach = Line2D.ptSegDist(from.x(), from.y(), to.x(), to.y(), point.x(), point.y());
        if (reach <= line.line().width() / 2) {
          return true;
        }
      }
      return false;
    }

    @Override
    public int color(Point point) {
      return argb;
    }
  }

  private record Part(Box clip, Area whole) implements Area {
    @Override
    public Box bounds() {
      return clip;
    }

    @Override
    public boolean covers(Point point) {
      return contains(clip, point) && whole.covers(point);
    }

    @Override
    public int color(Point point) {
      return whole.color(point);
    }
  }

  /** An empty panel. */
  Ground(Palette palette) {
    this.palette = palette;
    paper = palette.argb(Role.SURFACE);
  }

  /** Adds what is drawn next, if it fills anything. */
  void add(Drawn drawn) {
    Area area = area(drawn);
    if (area != null) {
      areas.add(area);
    }
  }

  private Area area(Drawn drawn) {
    if (drawn instanceof Drawn.Clipped clipped) {
      Area whole = area(clipped.what());
      return whole == null ? null : new Part(clipped.clip(), whole);
    }
    if (drawn instanceof Drawn.Filled filled) {
      return new Filled(filled.box(), null, palette.argb(filled.ink()));
    }
    if (drawn instanceof Drawn.Polygon polygon) {
      return new Filled(polygon.bounds(), outline(polygon), palette.argb(polygon.ink()));
    }
    if (drawn instanceof Drawn.Disc disc) {
      return new Round(disc.center(), disc.radius(), palette.argb(disc.ink()));
    }
    if (drawn instanceof Drawn.Polyline line && Legibility.isGround(line.ink())) {
      return new Stroke(line, line.bounds(), palette.argb(line.ink()));
    }
    if (drawn instanceof Drawn.Cells cells) {
      CellImage image = cells.image();
      return new Pixels(cells.box(), image.width(), image.height(), image.pixels(palette));
    }
    return null;
  }

  private static Path2D outline(Drawn.Polygon polygon) {
    Path2D outline = new Path2D.Double();
    Point first = polygon.corners().get(0);
    outline.moveTo(first.x(), first.y());
    polygon.corners().forEach(corner -> outline.lineTo(corner.x(), corner.y()));
    outline.closePath();
    return outline;
  }

  /** Returns the colour that is seen at a point, as opaque 0xAARRGGBB. */
  int at(Point point) {
    int seen = paper;
    for (Area area : areas) {
      if (contains(area.bounds(), point) && area.covers(point)) {
        seen = Contrast.over(area.color(point), seen);
      }
    }
    return seen;
  }

  /** Returns how an ink stands out at a point, which it covers as far as it is opaque. */
  double contrast(Ink ink, Point point) {
    int behind = at(point);
    return Contrast.of(Contrast.over(palette.argb(ink), behind), behind);
  }

  static boolean contains(Box box, Point point) {
    return point.x() >= box.x()
        && point.x() <= box.right()
        && point.y() >= box.y()
        && point.y() <= box.bottom();
  }
}
