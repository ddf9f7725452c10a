package org.chainrule.drawing.surface;

/** The colour of a number's cell: diverging, symmetric about 0. */
public final class Tint {

  private static final double FAINTEST = 0.12;
  private static final double STRONGEST = 0.92;

  private Tint() {}

  /** Returns the colour of a number on a scale that ends at ± this magnitude. */
  public static Ink of(double value, double scale) {
    if (Double.isNaN(value) || value == 0 || scale == 0) {
      return Ink.of(Role.SURFACE);
    }
    double share = Math.min(1, Math.abs(value) / scale) * (STRONGEST - FAINTEST) + FAINTEST;
    return Ink.mix(Role.SURFACE, value > 0 ? Role.POSITIVE : Role.NEGATIVE, share);
  }
}
