package org.chainrule.study.train;

import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/**
 * The first number of a run that is not finite, with which it ends.
 *
 * @param iteration the number of the step that gave the weights with which it comes about, or that
 *     would have given it
 * @param name the quantity that it belongs to
 * @param row its row, from 0
 * @param column its column, from 0
 * @param alone whether the quantity has no other number
 * @param value the number: infinite, or none at all
 */
public record Divergence(
    int iteration, Name name, int row, int column, boolean alone, double value) {

  /** Returns the first such number that a pass computes, if it computes one. */
  static Optional<Divergence> in(Trace trace, int iteration) {
    for (Step step : trace.steps()) {
      Optional<Divergence> found = in(step.result().value(), step.name(), iteration);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Returns the first such number of a matrix, if it has one. */
  static Optional<Divergence> in(Matrix matrix, Name name, int iteration) {
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        double value = matrix.get(row, column);
        if (!Double.isFinite(value)) {
          boolean alone = matrix.rows() * matrix.columns() == 1;
          return Optional.of(new Divergence(iteration, name, row, column, alone, value));
        }
      }
    }
    return Optional.empty();
  }
}
