package org.chainrule.study.depth.stack;

/**
 * How the numbers of several nets of one width stand in arrays: so that the innermost loops run
 * over whole arrays side by side, of which the compiler makes vectors.
 *
 * <p>Every sum is formed in the order of its terms, one after the other, as EJML forms that of a
 * matrix and a column: the results are the same to the last bit.
 */
interface ArrayLayout {

  /** From this width on the rows of one net are long enough by themselves. */
  int WIDE = 32;

  /** Returns the layout for nets of this width, of which so many run side by side at most. */
  static ArrayLayout of(int width, int most) {
    return width >= WIDE ? new RowByRow(width) : new SideBySide(width, most);
  }

  /** How many nets can run at once. */
  int most();

  /** Returns room for a column of each net. */
  double[][] column();

  /** Returns room for a square matrix of each net. */
  double[][] matrix();

  /** How many numbers of each array are used when so many nets run. */
  int used(int nets);

  /** Returns one net's entry of a column. */
  double entry(double[][] column, int row, int net);

  /** Puts in one net's entry of a column. */
  void put(double[][] column, int row, int net, double entry);

  /** Puts in one net's entry of a matrix. */
  void put(double[][] matrix, int row, int column, int net, double entry);

  /**
   * Sets the random bits that belong to an array of a column or matrix.
   *
   * @param seeds the seed of each net
   * @param place the place in each net's sequence where the column or matrix begins
   * @param array which of its arrays
   */
  void bits(long[] seeds, int nets, long place, int array, long[] bits);

  /** Sets each z to W a + bias. */
  void affine(double[][] w, double[][] a, double bias, double[][] z, int nets);

  /** Sets each result to Wᵀ δ. */
  void transposeTimes(double[][] w, double[][] delta, double[][] to, int nets);
}
