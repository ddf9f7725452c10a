package org.chainrule.typed;

import org.chainrule.algebra.Matrix;

/**
 * A matrix that is pasted into another.
 *
 * @param matrix the matrix; its entries are finite
 * @param flat whether it was one list without rows, so that it may as well be meant as a column; it
 *     stands here as one row
 */
public record PastedMatrix(Matrix matrix, boolean flat) {

  /** The most entries that a matrix may have: 2048 × 2048. */
  public static final int MOST_ENTRIES = 2048 * 2048;
}
