package org.chainrule.typed;

import java.util.Optional;
import org.chainrule.algebra.Matrix;

/**
 * Where a pasted matrix lands in another.
 *
 * @param way how it fits
 * @param row the row of the target, counted from 0, in which the first row lands
 * @param column the column of the target, counted from 0, in which the first column lands
 * @param block what lands there: the pasted matrix, or its transpose
 */
public record Fit(Way way, int row, int column, Matrix block) {

  /** How a pasted matrix fits. */
  public enum Way {
    /** It has the shape of the target and takes its place. */
    WHOLE,
    /** It is a list or a vector, and its transpose takes the place of the target. */
    TURNED,
    /** It takes the place of some entries, from one on. */
    BLOCK
  }

  /**
   * What is pasted into.
   *
   * @param name what a person calls it, such as W₁
   * @param rows its rows
   * @param columns its columns
   */
  public record Target(String name, int rows, int columns) {

    private boolean isVector() {
      return rows == 1 || columns == 1;
    }

    private boolean hasShapeOf(Matrix matrix) {
      return matrix.rows() == rows && matrix.columns() == columns;
    }

    private boolean holds(Matrix block, int row, int column) {
      return row + block.rows() <= rows && column + block.columns() <= columns;
    }

    /** Returns a vector along this vector, and any other matrix as it is. */
    private Matrix along(Matrix matrix) {
      boolean across = rows == 1 && matrix.columns() == 1 || columns == 1 && matrix.rows() == 1;
      return across ? matrix.transpose() : matrix;
    }
  }

  /**
   * Returns how the pasted matrix replaces the whole target; a list or a vector may be turned.
   *
   * @throws TypedException if it does not; the message says both shapes and what is too much or
   *     missing
   */
  public static Fit whole(PastedMatrix pasted, Target target) throws TypedException {
    Optional<Fit> fit = replacing(pasted.matrix(), target);
    if (fit.isEmpty()) {
      throw new Misfit(pasted.matrix(), target).of(target.along(pasted.matrix()));
    }
    return fit.get();
  }

  /**
   * Returns how the pasted matrix goes into the target, from one entry on. One that can replace the
   * whole target does, wherever it is pasted. A flat list goes along the row if it fits there, else
   * down the column; in a target that is a vector every vector goes along it.
   *
   * @param row the row of the entry, counted from 0
   * @param column the column of the entry, counted from 0
   * @throws TypedException if it does not; the message says both shapes and what is too much
   * @throws IndexOutOfBoundsException if the target has no such entry
   */
  public static Fit from(PastedMatrix pasted, Target target, int row, int column)
      throws TypedException {
    if (row < 0 || column < 0 || row >= target.rows() || column >= target.columns()) {
      throw new IndexOutOfBoundsException("no entry (" + row + ", " + column + ") in " + target);
    }
    Optional<Fit> whole = replacing(pasted.matrix(), target);
    if (whole.isPresent()) {
      return whole.get();
    }
    Matrix block = target.along(pasted.matrix());
    if (pasted.flat() && !target.isVector() && !target.holds(block, row, column)) {
      Matrix down = block.transpose();
      block = target.holds(down, row, column) ? down : block;
    }
    if (!target.holds(block, row, column)) {
      throw new Misfit(pasted.matrix(), target).of(block, row, column);
    }
    return new Fit(Way.BLOCK, row, column, block);
  }

  private static Optional<Fit> replacing(Matrix matrix, Target target) {
    if (target.hasShapeOf(matrix)) {
      return Optional.of(new Fit(Way.WHOLE, 0, 0, matrix));
    }
    Matrix turned = target.along(matrix);
    return target.hasShapeOf(turned)
        ? Optional.of(new Fit(Way.TURNED, 0, 0, turned))
        : Optional.empty();
  }

  /**
   * Returns the target with the block in its place.
   *
   * @param target a matrix of the shape that the block was fitted to
   */
  public Matrix into(Matrix target) {
    return Matrix.generate(
        target.rows(),
        target.columns(),
        (i, j) -> covers(i, j) ? block.get(i - row, j - column) : target.get(i, j));
  }

  private boolean covers(int i, int j) {
    return i >= row && j >= column && i < row + block.rows() && j < column + block.columns();
  }
}
