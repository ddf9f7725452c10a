package org.chainrule.study.check;

/**
 * Richardson's extrapolation of central differences to a step of 0.
 *
 * <p>(ℓ(θ + h) − ℓ(θ − h)) / 2h has an error in even powers of h alone, so that two steps tell the
 * first power's part, three the second's. Ridders' method: of all entries of the tableau the one is
 * taken that differs least from those that it was made of, and that difference is its error. C. J.
 * F. Ridders, Accurate computation of F′(x) and F′(x) F″(x), Advances in Engineering Software 4
 * (1982) 75–76. Here each entry's error also contains the rounding error of its smallest step, and
 * how far it lies from the best entry of the step before.
 */
final class Extrapolation {

  /** By what the step shrinks from one difference to the next. */
  static final double SHRINK = 4;

  private final double[] row;
  private int length;
  private double rowValue;
  private double rowError;
  private double value;
  private double error;

  Extrapolation(int most) {
    this.row = new double[most];
    clear();
  }

  /** Forgets all differences. */
  void clear() {
    length = 0;
    rowValue = Double.NaN;
    value = Double.NaN;
    error = Double.POSITIVE_INFINITY;
  }

  /**
   * Takes the difference of the next step, {@link #SHRINK} times smaller than the one before.
   *
   * @param noise a bound on its rounding error
   */
  void add(double difference, double noise) {
    double before = rowValue;
    extrapolate(difference, noise);
    // Where the function is not smooth two entries may be near each other by chance, three hardly.
    double confirmed = Math.max(rowError, Math.abs(rowValue - before));
    if (confirmed < error) {
      value = rowValue;
      error = confirmed;
    }
  }

  private void extrapolate(double difference, double noise) {
    rowValue = difference;
    rowError = Double.POSITIVE_INFINITY;
    double current = difference;
    double weight = 1;
    for (int j = 0; j < length; j++) {
      double older = row[j];
      row[j] = current;
      weight *= SHRINK * SHRINK;
      double better = current + (current - older) / (weight - 1);
      double itsError = Math.max(Math.abs(better - current), Math.abs(better - older)) + noise;
      if (itsError < rowError) {
        rowValue = better;
        rowError = itsError;
      }
      current = better;
    }
    row[length++] = current;
  }

  /** The best value so far. */
  double value() {
    return value;
  }

  /** Its error; infinite before there are three differences. */
  double error() {
    return error;
  }
}
