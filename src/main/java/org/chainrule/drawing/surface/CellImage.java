package org.chainrule.drawing.surface;

import org.chainrule.algebra.Matrix;

/**
 * A matrix as one image, a pixel a cell: for cells too small to be drawn one by one. Equal if it
 * shows the same matrix object on the same scale, so that backends can keep what they made of it.
 */
public final class CellImage {

  private static final int NARROW = 8;

  private final Matrix matrix;
  private final double scale;
  private final boolean turned;

  /** An image of a matrix, on a colour scale that ends at ± this magnitude. */
  public CellImage(Matrix matrix, double scale) {
    this(matrix, scale, false);
  }

  /** The same, of the transpose where it is turned. */
  public CellImage(Matrix matrix, double scale, boolean turned) {
    this.matrix = matrix;
    this.scale = scale;
    this.turned = turned;
  }

  /** The number of pixels from left to right. */
  public int width() {
    return columns() * across();
  }

  /** The number of pixels from top to bottom. */
  public int height() {
    return rows() * down();
  }

  /** How many pixels a cell takes in a narrow matrix: scaling blurs beyond the edge of an image. */
  private int across() {
    return Math.max(1, NARROW / columns());
  }

  private int down() {
    return Math.max(1, NARROW / rows());
  }

  private int rows() {
    return turned ? matrix.columns() : matrix.rows();
  }

  private int columns() {
    return turned ? matrix.rows() : matrix.columns();
  }

  /** Returns the pixels in a palette, row by row, as 0xAARRGGBB. */
  int[] pixels(Palette palette) {
    int[] pixels = new int[width() * height()];
    for (int row = 0, k = 0; row < height(); row++) {
      for (int column = 0; column < width(); column++) {
        double value = value(row / down(), column / across());
        pixels[k++] = palette.argb(Tint.of(value, scale));
      }
    }
    return pixels;
  }

  private double value(int row, int column) {
    return turned ? matrix.get(column, row) : matrix.get(row, column);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CellImage that
        && matrix == that.matrix
        && scale == that.scale
        && turned == that.turned;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(matrix);
  }
}
