package org.chainrule.export.svg;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes an outline apart into its signs, so that a digit which stands in many formulas is written
 * once. A hole belongs to the line around it.
 */
final class SvgPieces {

  /**
   * A sign.
   *
   * @param path its outline from its first point on, as SVG has it
   * @param x where that point stands, in units of {@link SvgPath#LARGER} a font size
   * @param y where it stands, downwards
   */
  record Piece(String path, long x, long y) {}

  private final List<Piece> pieces = new ArrayList<>();
  private Path2D piece = new Path2D.Double();
  private Rectangle2D extent;

  private SvgPieces() {}

  /** Returns the signs of a shape that has font size 1. */
  static List<Piece> of(Shape shape) {
    SvgPieces pieces = new SvgPieces();
    Path2D contour = new Path2D.Double();
    double[] to = new double[6];
    for (PathIterator all = shape.getPathIterator(null); !all.isDone(); all.next()) {
      int kind = all.currentSegment(to);
      if (kind == PathIterator.SEG_MOVETO) {
        pieces.add(contour);
        contour = new Path2D.Double();
      }
      append(contour, kind, to);
    }
    pieces.add(contour);
    pieces.end();
    return pieces.pieces;
  }

  private static void append(Path2D contour, int kind, double[] to) {
    switch (kind) {
      case PathIterator.SEG_MOVETO -> contour.moveTo(to[0], to[1]);
      case PathIterator.SEG_LINETO -> contour.lineTo(to[0], to[1]);
      case PathIterator.SEG_QUADTO -> contour.quadTo(to[0], to[1], to[2], to[3]);
      case PathIterator.SEG_CUBICTO -> contour.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
      default -> contour.closePath();
    }
  }

  private void add(Path2D contour) {
    if (contour.getCurrentPoint() == null) {
      return;
    }
    Rectangle2D bounds = contour.getBounds2D();
    if (extent == null || !(extent.contains(bounds) || bounds.contains(extent))) {
      end();
      extent = bounds;
    } else {
      extent = extent.createUnion(bounds);
    }
    piece.append(contour, false);
  }

  private void end() {
    if (piece.getCurrentPoint() == null) {
      return;
    }
    double[] first = new double[6];
    piece.getPathIterator(null).currentSegment(first);
    Shape moved =
        AffineTransform.getTranslateInstance(-first[0], -first[1]).createTransformedShape(piece);
    pieces.add(
        new Piece(
            SvgPath.of(moved),
            Math.round(first[0] * SvgPath.LARGER),
            Math.round(first[1] * SvgPath.LARGER)));
    piece = new Path2D.Double();
    extent = null;
  }
}
