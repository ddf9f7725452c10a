package org.chainrule.explain;

import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.Name;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Step;

/** Writes the Jacobian that a step of the backward pass multiplies by, a row an output. */
final class JacobianFormula {

  private static final int MOST = 6;

  private JacobianFormula() {}

  /**
   * Returns the Jacobian in LaTeX, for nets small enough to show it.
   *
   * @param sample the sample that it is shown for, from 0, where each has its own
   */
  static Optional<String> of(Step step, int sample, Numbers numbers, Labels labels) {
    if (step.operation() instanceof Operation.SlopeProduct op) {
      return Optional.of(diagonal(step, op, sample, numbers, labels));
    }
    if (step.operation() instanceof Operation.JacobianProduct op
        && small(op.transposes().get(sample))) {
      Name output = Name.of(labels.network().activationOutput(step.stage().layer()));
      return Optional.of(full(op, output, sample, numbers, labels));
    }
    if (step.operation() instanceof Operation.BackThrough op && small(op.weight())) {
      String output = labels.inline(Name.linearOutput(op.weight().name().layer()));
      String input = labels.inline(step.name().value());
      return Optional.of(
          labels.derivative(output, input)
              + "="
              + labels.inline(op.weight().name())
              + "="
              + new MatrixLatex(numbers, labels).of(op.weight()));
    }
    return Optional.empty();
  }

  /** The Jacobian of an activation whose outputs depend on every input of their sample. */
  private static String full(
      Operation.JacobianProduct op, Name output, int sample, Numbers numbers, Labels labels) {
    Matrix jacobian = op.transposes().get(sample).value().transpose();
    String fraction = labels.derivative(labels.inline(output), labels.inline(op.z().name()));
    return ofSample(fraction, op.z(), sample) + "=" + new MatrixLatex(numbers, labels).of(jacobian);
  }

  private static String ofSample(String fraction, Quantity z, int sample) {
    return z.columns() == 1 ? fraction : "\\left(" + fraction + "\\right)_{" + (sample + 1) + "}";
  }

  private static String diagonal(
      Step step, Operation.SlopeProduct op, int sample, Numbers numbers, Labels labels) {
    Name output = Name.of(labels.network().activationOutput(step.stage().layer()));
    String plain = labels.derivative(labels.inline(output), labels.inline(op.z().name()));
    String fraction = ofSample(plain, op.z(), sample);
    int size = op.slope().rows();
    if (op.activation().isIdentity()) {
      return fraction
          + "="
          + shown(op.slope(), sample, numbers)
          + "I_{"
          + size
          + "\\times "
          + size
          + "}";
    }
    return fraction
        + "="
        + shown(op.slope(), sample, numbers)
        + "\\mathrm{diag}"
        + column(parenthesised(labels.latex(op.slope().name())), op.z(), sample);
  }

  /** A column of the slopes, where there are several. */
  private static String column(String slopes, Quantity z, int sample) {
    return z.columns() == 1 ? slopes : "(" + slopes + "_{" + (sample + 1) + "})";
  }

  private static String shown(Quantity slope, int sample, Numbers numbers) {
    if (slope.rows() > MOST) {
      return "";
    }
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < slope.rows(); i++) {
      for (int j = 0; j < slope.rows(); j++) {
        rows.append(j == 0 ? "" : "&").append(i == j ? numbers.latex(slope.get(i, sample)) : "0");
      }
      rows.append(i == slope.rows() - 1 ? "" : "\\\\");
    }
    return "\\begin{bmatrix}" + rows + "\\end{bmatrix}=";
  }

  private static boolean small(Quantity matrix) {
    return matrix.rows() <= MOST && matrix.columns() <= MOST;
  }

  static String parenthesised(String latex) {
    return latex.startsWith("(") && latex.endsWith(")") ? latex : "(" + latex + ")";
  }
}
