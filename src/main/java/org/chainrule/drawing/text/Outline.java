package org.chainrule.drawing.text;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/**
 * Something typeset once, at font size 1 with its baseline at 0. Not modified once made.
 *
 * @param parts what it consists of
 * @param extent the room it takes
 * @param faulty whether this is the source of something that could not be set
 */
public record Outline(PlacedShapes parts, Measure.Extent extent, boolean faulty) {

  /** An outline of a single part. */
  Outline(Path2D shape, Measure.Extent extent, boolean faulty) {
    this(PlacedShapes.of(shape), extent, faulty);
  }

  /** Returns the room it takes at a font size. */
  public Measure.Extent extent(double size) {
    return new Measure.Extent(
        extent.width() * size, extent.ascent() * size, extent.descent() * size);
  }

  /** Returns what to fill, made anew. */
  public Path2D shape() {
    return parts.path();
  }

  /** Returns what to fill, at a font size and place. */
  public Shape placed(double x, double baseline, double size) {
    AffineTransform at = new AffineTransform(size, 0, 0, size, x, baseline);
    return shape().createTransformedShape(at);
  }
}
