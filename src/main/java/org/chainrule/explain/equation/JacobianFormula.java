package org.chainrule.explain.equation;

import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.operation.LinearMap;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/** Writes the Jacobian that a step of the backward pass multiplies by, a row an output. */
public final class JacobianFormula {

  private static final int MOST = 6;

  private JacobianFormula() {}

  /**
   * Returns the Jacobian, for nets small enough to show it.
   *
   * @param sample the sample that it is shown for, from 0, where each has its own
   */
  public static Optional<Formula> of(Step step, int sample, Numbers numbers, Labels labels) {
    if (step.operation() instanceof ActivationFunction.SlopeProduct op) {
      return Optional.of(diagonal(step, op, sample, numbers, labels));
    }
    if (step.operation() instanceof ActivationFunction.JacobianProduct op
        && small(op.transposes().get(sample))) {
      Name output = Name.of(labels.network().activationOutput(step.stage().layer()));
      return Optional.of(full(op, output, sample, numbers, labels));
    }
    if (step.operation() instanceof LinearMap.BackThrough op && small(op.weight())) {
      Formula output = labels.inline(Name.linearOutput(op.weight().name().layer()));
      Formula input = labels.inline(step.name().value());
      Formula weight =
          Formulas.equal(
              labels.inline(op.weight().name()), new Matrices(numbers, labels).of(op.weight()));
      return Optional.of(Formulas.equal(labels.derivative(output, input), weight));
    }
    return Optional.empty();
  }

  /** The Jacobian of an activation whose outputs depend on every input of their sample. */
  private static Formula full(
      ActivationFunction.JacobianProduct op,
      Name output,
      int sample,
      Numbers numbers,
      Labels labels) {
    Matrix jacobian = op.transposes().get(sample).value().transpose();
    Formula fraction = labels.derivative(labels.inline(output), labels.inline(op.z().name()));
    return Formulas.equal(
        ofSample(fraction, op.z(), sample), new Matrices(numbers, labels).of(jacobian));
  }

  private static Formula ofSample(Formula fraction, Quantity z, int sample) {
    return z.columns() == 1
        ? fraction
        : Formulas.low(Formulas.tallRound(fraction), Formulas.whole(sample + 1));
  }

  private static Formula diagonal(
      Step step, ActivationFunction.SlopeProduct op, int sample, Numbers numbers, Labels labels) {
    Name output = Name.of(labels.network().activationOutput(step.stage().layer()));
    Formula plain = labels.derivative(labels.inline(output), labels.inline(op.z().name()));
    Formula fraction = ofSample(plain, op.z(), sample);
    Formula shorthand =
        op.activation().isIdentity()
            ? unitMatrix(op.slope().rows())
            : diagonalOf(labels.symbol(op.slope().name()), op.z().columns(), sample);
    return Formulas.equal(
        fraction,
        op.slope().rows() > MOST
            ? shorthand
            : Formulas.equal(entries(op.slope(), sample, numbers), shorthand));
  }

  private static Formula unitMatrix(int size) {
    Formula shape =
        Formulas.product(Times.SCALAR_CROSS, Formulas.whole(size), Formulas.whole(size));
    return Formulas.low(Formulas.letter("I"), shape);
  }

  /** Returns the diagonal matrix of some slopes: of several samples, of the column of one. */
  public static Formula diagonalOf(Formula.Symbol slopes, int samples, int sample) {
    Formula slope = slopes.form();
    Formula inner = slope instanceof Formula.Group group ? group.of() : slope;
    if (samples == 1) {
      return Formulas.apply(Functions.DIAG, inner);
    }
    return Formulas.apply(
        Functions.DIAG, Formulas.low(Formulas.round(inner), Formulas.whole(sample + 1)));
  }

  private static Formula entries(Quantity slope, int sample, Numbers numbers) {
    int size = slope.rows();
    return new Formula.Entries(
        IntStream.range(0, size)
            .mapToObj(
                i ->
                    IntStream.range(0, size)
                        .mapToObj(j -> numbers.number(i == j ? slope.get(i, sample) : 0))
                        .map(entry -> (Formula) entry)
                        .toList())
            .toList());
  }

  private static boolean small(Quantity matrix) {
    return matrix.rows() <= MOST && matrix.columns() <= MOST;
  }
}
