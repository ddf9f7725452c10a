package org.chainrule.drawing.surface;

import java.util.function.DoubleToIntFunction;
import org.chainrule.algebra.Matrix;

/**
 * A matrix as one image, a pixel a cell: for cells too small to be drawn one by one. Equal if it
 * shows the same matrix object in the same colours, so that backends can keep what they made of it.
 */
public final class CellImage {

  private static final int NARROW = 8;
  private static final double TOLD_APART = 2;

  private final Matrix matrix;
  private final Shades shades;
  private final boolean turned;

  /** Of so many rows and columns, as they are shown, only one is in the image. */
  private final int everyRow;

  private final int everyColumn;

  /** An image of a matrix, on a colour scale that ends at ± this magnitude. */
  public CellImage(Matrix matrix, double scale) {
    this(matrix, scale, false);
  }

  /** The same, of the transpose where it is turned. */
  public CellImage(Matrix matrix, double scale, boolean turned) {
    this(matrix, new Shades.Signed(scale), turned, 1, 1);
  }

  /** An image of a matrix in these colours. */
  public CellImage(Matrix matrix, Shades shades) {
    this(matrix, shades, false, 1, 1);
  }

  private CellImage(Matrix matrix, Shades shades, boolean turned, int everyRow, int everyColumn) {
    this.matrix = matrix;
    this.shades = shades;
    this.turned = turned;
    this.everyRow = everyRow;
    this.everyColumn = everyColumn;
  }

  /**
   * Returns the image with no more cells than can be told apart where it takes so many pixels: at
   * least two a pixel, where it has them. The work of an image is that of its place on the screen,
   * however large its matrix is.
   */
  public CellImage within(double pixelsAcross, double pixelsDown) {
    return new CellImage(
        matrix, shades, turned, every(allRows(), pixelsDown), every(allColumns(), pixelsAcross));
  }

  private static int every(int cells, double pixels) {
    int every = 1;
    while (cells / (2 * every) >= Math.max(1, TOLD_APART * pixels)) {
      every *= 2;
    }
    return every;
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
    return (allRows() + everyRow - 1) / everyRow;
  }

  private int columns() {
    return (allColumns() + everyColumn - 1) / everyColumn;
  }

  private int allRows() {
    return turned ? matrix.columns() : matrix.rows();
  }

  private int allColumns() {
    return turned ? matrix.rows() : matrix.columns();
  }

  /** Returns the pixels in a palette, row by row, as 0xAARRGGBB. */
  public int[] pixels(Palette palette) {
    DoubleToIntFunction tint = shades.in(palette);
    int[] pixels = new int[width() * height()];
    for (int row = 0, k = 0; row < height(); row++) {
      for (int column = 0; column < width(); column++) {
        double value = value(row / down(), column / across());
        pixels[k++] = tint.applyAsInt(value);
      }
    }
    return pixels;
  }

  private double value(int shownRow, int shownColumn) {
    int row = shownRow * everyRow;
    int column = shownColumn * everyColumn;
    return turned ? matrix.get(column, row) : matrix.get(row, column);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CellImage that
        && matrix == that.matrix
        && shades.equals(that.shades)
        && turned == that.turned
        && everyRow == that.everyRow
        && everyColumn == that.everyColumn;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(matrix);
  }
}
