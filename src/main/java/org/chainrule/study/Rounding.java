package org.chainrule.study;

/** How large rounding errors are. */
final class Rounding {

  /** Half the distance from 1 to the next double, the largest relative error of a rounding. */
  static final double UNIT = Math.ulp(1.0) / 2;

  /** A library function is taken to be right within so many roundings. */
  static final double FUNCTION = 4;

  private Rounding() {}
}
