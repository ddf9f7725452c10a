package org.chainrule.drawing.surface;

/**
 * How a line is drawn.
 *
 * @param width in the drawing's units
 * @param pattern solid, dashed or dotted
 */
public record Line(double width, Pattern pattern) {

  /** The ways in which a line is broken up. */
  public enum Pattern {
    SOLID,
    DASHED,
    DOTTED
  }

  /** An unbroken line. */
  public static Line solid(double width) {
    return new Line(width, Pattern.SOLID);
  }

  /** A line of dashes. */
  public static Line dashed(double width) {
    return new Line(width, Pattern.DASHED);
  }

  /** A line of dots. */
  public static Line dotted(double width) {
    return new Line(width, Pattern.DOTTED);
  }
}
