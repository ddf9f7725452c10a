package org.chainrule.drawing;

import org.chainrule.algebra.Matrix;

/**
 * A matrix as one image, a pixel a cell: for cells too small to be drawn one by one. Equal if it
 * shows the same matrix object on the same scale, so that backends can keep what they made of it.
 */
public final class CellImage {

  private static final int NARROW = 8;

  private final Matrix matrix;
  private final double scale;

  /** An image of a matrix, on a colour scale that ends at ± this magnitude. */
  public CellImage(Matrix matrix, double scale) {
    this.matrix = matrix;
    this.scale = scale;
  }

  /** The number of pixels from left to right. */
  public int width() {
    return matrix.columns() * across();
  }

  /** The number of pixels from top to bottom. */
  public int height() {
    return matrix.rows() * down();
  }

  /** How many pixels a cell takes in a narrow matrix: scaling blurs beyond the edge of an image. */
  private int across() {
    return Math.max(1, NARROW / matrix.columns());
  }

  private int down() {
    return Math.max(1, NARROW / matrix.rows());
  }

  /** Returns the pixels in a palette, row by row, as 0xAARRGGBB. */
  int[] pixels(Palette palette) {
    int[] pixels = new int[width() * height()];
    for (int row = 0, k = 0; row < height(); row++) {
      for (int column = 0; column < width(); column++) {
        double value = matrix.get(row / down(), column / across());
        pixels[k++] = palette.argb(Tint.of(value, scale));
      }
    }
    return pixels;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CellImage that && matrix == that.matrix && scale == that.scale;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(matrix);
  }
}
