package org.chainrule.study.check;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.quantity.Name;

/**
 * One gradient beside what differences of the loss give; all matrices have its shape.
 *
 * @param variable what the gradient belongs to: a weight, a bias or x
 * @param analytic the gradient, as the pass gives it
 * @param numeric the same by differences; NaN where there is none
 * @param difference analytic less numeric
 * @param tolerance how large a difference the error of the differences can explain; NaN where there
 *     is none
 * @param scale what a difference is large or small beside: the larger value, or the largest summand
 *     of an entry whose summands cancel
 * @param verdicts what follows for each entry
 */
public record CheckedGradient(
    Name variable,
    Matrix analytic,
    Matrix numeric,
    Matrix difference,
    Matrix tolerance,
    Matrix scale,
    Verdicts verdicts) {

  /** The largest relative difference of the entries that agree, 0 if none does. */
  public double largestRelativeDifference() {
    return entries(Verdict.AGREES).stream()
        .mapToDouble(CheckedEntry::relativeDifference)
        .max()
        .orElse(0);
  }

  /** Returns the entries with this verdict, row by row. */
  public List<CheckedEntry> entries(Verdict verdict) {
    List<CheckedEntry> entries = new ArrayList<>();
    for (int row = 0; row < analytic.rows(); row++) {
      for (int column = 0; column < analytic.columns(); column++) {
        if (verdicts.at(row, column) == verdict) {
          entries.add(entry(row, column));
        }
      }
    }
    return entries;
  }

  /** Returns one entry. */
  public CheckedEntry entry(int row, int column) {
    return new CheckedEntry(
        variable,
        row,
        column,
        analytic.get(row, column),
        numeric.get(row, column),
        tolerance.get(row, column),
        scale.get(row, column));
  }
}
