package org.chainrule.layout;

/** A place; x grows to the right, y downwards. */
public record Point(double x, double y) {

  /** Returns the point at a share t of the way to another, 0 here and 1 there. */
  public Point towards(Point other, double t) {
    return new Point(x + (other.x - x) * t, y + (other.y - y) * t);
  }
}
