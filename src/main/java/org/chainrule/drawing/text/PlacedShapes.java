package org.chainrule.drawing.text;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;

/**
 * Shapes, each at its place: one that stands in many places, as digits do, is kept once. Written
 * out, the curves of a matrix of some hundred numbers take half a megabyte.
 */
final class PlacedShapes {

  /** The numbers of a place: those of an {@link AffineTransform}. */
  private static final int NUMBERS = 6;

  private final int windingRule;
  private final Shape[] shapes;
  private final double[] places;

  /**
   * Creates them.
   *
   * @param shapes are not modified from now on
   * @param places where each of them stands
   */
  PlacedShapes(int windingRule, List<? extends Shape> shapes, List<AffineTransform> places) {
    this.windingRule = windingRule;
    this.shapes = shapes.toArray(Shape[]::new);
    this.places = new double[NUMBERS * this.shapes.length];
    double[] numbers = new double[NUMBERS];
    for (int i = 0; i < this.shapes.length; i++) {
      places.get(i).getMatrix(numbers);
      System.arraycopy(numbers, 0, this.places, NUMBERS * i, NUMBERS);
    }
  }

  /** A single shape, where it is. */
  static PlacedShapes of(Path2D shape) {
    return new PlacedShapes(shape.getWindingRule(), List.of(shape), List.of(new AffineTransform()));
  }

  /** Returns all of them as one path. */
  Path2D path() {
    Path2D path = new Path2D.Double(windingRule);
    for (int i = 0; i < shapes.length; i++) {
      path.append(shapes[i].getPathIterator(place(i)), false);
    }
    return path;
  }

  private AffineTransform place(int i) {
    int from = NUMBERS * i;
    return new AffineTransform(
        places[from],
        places[from + 1],
        places[from + 2],
        places[from + 3],
        places[from + 4],
        places[from + 5]);
  }

  /** How many shapes are kept: one that stands in many places is one. */
  long distinct() {
    return Arrays.stream(shapes).distinct().count();
  }
}
