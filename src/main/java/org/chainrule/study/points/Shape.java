package org.chainrule.study.points;

/** Where the points of a set lie before noise moves them. */
@FunctionalInterface
interface Shape {

  /**
   * Returns the coordinates of a point.
   *
   * @param share how far along its class the point is: from 0, below 1, evenly spaced
   * @param kind which class it belongs to, from 0
   * @param kinds how many classes there are
   */
  double[] at(double share, int kind, int kinds);

  /** Two half circles of radius 1 that reach into each other, about the origin. */
  static double[] moon(double share, int kind, int kinds) {
    double angle = StrictMath.PI * share;
    double x = StrictMath.cos(angle);
    double y = StrictMath.sin(angle);
    return kind == 0 ? new double[] {x - 0.5, y - 0.25} : new double[] {0.5 - x, 0.25 - y};
  }

  /** A circle of radius 1, and one of half of that in it. */
  static double[] circle(double share, int kind, int kinds) {
    return polar(kind == 0 ? 1 : 0.5, share);
  }

  /** The corners of a square, opposite ones of one class. */
  static double[] corner(double share, int kind, int kinds) {
    double x = share < 0.5 ? -1 : 1;
    return new double[] {x, kind == 0 ? x : -x};
  }

  /** An arm that turns once on its way out to radius 1. */
  static double[] arm(double share, int kind, int kinds) {
    return polar(share, share + (double) kind / kinds);
  }

  /** A place between −1 and 1. */
  static double[] place(double share, int kind, int kinds) {
    return new double[] {2 * share - 1};
  }

  private static double[] polar(double radius, double turns) {
    double angle = 2 * StrictMath.PI * turns;
    return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
  }
}
