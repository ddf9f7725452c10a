package org.chainrule.drawing.surface;

import org.chainrule.drawing.text.AwtMeasure;

/**
 * What a picture for the screen is painted with.
 *
 * @param palette the colours of the theme
 * @param measure the fonts and formulas
 * @param formulas what formulas were painted before
 * @param cells what large matrices were painted before
 * @param scale how many pixels of the screen a unit of the window takes
 */
public record Brush(
    Palette palette,
    AwtMeasure measure,
    FormulaPictures formulas,
    CellPictures cells,
    double scale) {

  /** Returns the same in another size. */
  public Brush withScale(double other) {
    return new Brush(palette, measure, formulas, cells, other);
  }
}
