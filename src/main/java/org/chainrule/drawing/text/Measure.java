package org.chainrule.drawing.text;

import org.chainrule.formula.Formula;

/** Tells how large text and formulas come out. The same on every backend. */
public interface Measure {

  /** Returns the width of a text. */
  double textWidth(String text, TextStyle style);

  /** Returns the extent of a formula. */
  Extent formula(Formula formula, double size);

  /**
   * The extent of a formula.
   *
   * @param width from its left to its right
   * @param ascent above the baseline
   * @param descent below the baseline
   */
  record Extent(double width, double ascent, double descent) {

    /** From top to bottom. */
    public double height() {
      return ascent + descent;
    }

    /** Returns the baseline at which its middle stands at this height. */
    public double baseline(double middle) {
      return middle + (ascent - descent) / 2;
    }
  }
}
