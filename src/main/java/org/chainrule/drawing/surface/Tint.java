package org.chainrule.drawing.surface;

import java.util.function.DoubleToIntFunction;

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
    return Ink.mix(Role.SURFACE, value > 0 ? Role.POSITIVE : Role.NEGATIVE, share(value, scale));
  }

  private static double share(double value, double scale) {
    return Math.min(1, Math.abs(value) / scale) * (STRONGEST - FAINTEST) + FAINTEST;
  }

  /** Returns the same colours in a palette, as 0xAARRGGBB, for many numbers on one scale. */
  static DoubleToIntFunction in(Palette palette, double scale) {
    int none = palette.argb(Role.SURFACE);
    DoubleToIntFunction positive = palette.mixtures(Role.SURFACE, Role.POSITIVE);
    DoubleToIntFunction negative = palette.mixtures(Role.SURFACE, Role.NEGATIVE);
    return value ->
        Double.isNaN(value) || value == 0 || scale == 0
            ? none
            : (value > 0 ? positive : negative).applyAsInt(share(value, scale));
  }
}
