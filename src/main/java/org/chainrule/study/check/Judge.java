package org.chainrule.study.check;

import org.chainrule.algebra.Matrix;
import org.chainrule.pass.quantity.Name;

/** Compares the entries of one gradient with their estimates and collects what follows. */
final class Judge {

  /** The error of the differences is an estimate, not a bound. */
  static final double SAFETY = 10;

  /** A gradient has a rounding error of its own. */
  static final double FLOOR = 1e-9;

  /** The part of a value that the tolerance may be at most, half of what must be seen. */
  static final double RESOLUTION = 0.005;

  /** The part of its largest summand that the tolerance of a sum near 0 may be. */
  static final double CANCELLED = 1e-6;

  /** Below this, products have lost digits to underflow on the way. */
  private static final double UNDERFLOW = 1e-290;

  private final Name variable;
  private final Matrix analytic;
  private final double[][] numeric;
  private final double[][] tolerance;
  private final double[][] scale;
  private final Verdict[] verdicts;

  Judge(Name variable, Matrix analytic) {
    this.variable = variable;
    this.analytic = analytic;
    this.numeric = new double[analytic.rows()][analytic.columns()];
    this.tolerance = new double[analytic.rows()][analytic.columns()];
    this.scale = new double[analytic.rows()][analytic.columns()];
    this.verdicts = new Verdict[analytic.rows() * analytic.columns()];
  }

  /**
   * Judges one entry.
   *
   * @param estimate what differences give
   * @param summand the largest of those that the entry is the sum of
   */
  void judge(int row, int column, Estimate estimate, double summand) {
    double value = analytic.get(row, column);
    double size = Math.max(Math.abs(value), Math.abs(estimate.value()));
    double explained = SAFETY * estimate.error() + FLOOR * size;
    boolean cancelled = explained > RESOLUTION * size && explained <= CANCELLED * summand;
    numeric[row][column] = estimate.value();
    tolerance[row][column] = explained;
    scale[row][column] = cancelled ? summand : size;
    verdicts[row * analytic.columns() + column] =
        verdict(value, estimate, explained, scale[row][column]);
  }

  private static Verdict verdict(
      double analytic, Estimate estimate, double tolerance, double scale) {
    if (estimate.kind() == Estimate.Kind.KINK) {
      return Verdict.KINK;
    }
    if (estimate.kind() == Estimate.Kind.NOT_FINITE || !Double.isFinite(analytic)) {
      return Verdict.NOT_FINITE;
    }
    double difference = Math.abs(analytic - estimate.value());
    if (!(difference <= tolerance)) {
      return difference < UNDERFLOW ? Verdict.TOO_SMALL : Verdict.DIFFERS;
    }
    return tolerance <= RESOLUTION * scale ? Verdict.AGREES : Verdict.TOO_SMALL;
  }

  /** Returns the gradient with all that was found. */
  CheckedGradient found() {
    Matrix differences = Matrix.of(numeric);
    return new CheckedGradient(
        variable,
        analytic,
        differences,
        analytic.zip(differences, (a, b) -> a - b),
        Matrix.of(tolerance),
        Matrix.of(scale),
        new Verdicts(analytic.columns(), verdicts));
  }
}
