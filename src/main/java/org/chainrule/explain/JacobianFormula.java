package org.chainrule.explain;

import java.util.Optional;
import org.chainrule.pass.Name;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Step;

/** Writes the Jacobian that a step of the backward pass multiplies by, a row an output. */
final class JacobianFormula {

  private static final int MOST = 6;

  private JacobianFormula() {}

  /** Returns the Jacobian in LaTeX, for one sample and nets small enough to show it. */
  static Optional<String> of(Step step, int depth, Numbers numbers, Labels labels) {
    if (step.operation() instanceof Operation.SlopeProduct op && op.z().columns() == 1) {
      return Optional.of(diagonal(step, op, depth, numbers, labels));
    }
    if (step.operation() instanceof Operation.BackThrough op && small(op.weight())) {
      String output = labels.inline(Name.linearOutput(op.weight().name().index()));
      String input = labels.inline(step.name().variable());
      return Optional.of(
          fraction(output, input)
              + "="
              + labels.inline(op.weight().name())
              + "="
              + new MatrixLatex(numbers).of(op.weight()));
    }
    return Optional.empty();
  }

  private static String diagonal(
      Step step, Operation.SlopeProduct op, int depth, Numbers numbers, Labels labels) {
    Name output = Name.activationOutput(step.stage().layer(), depth);
    String fraction = fraction(labels.inline(output), labels.inline(op.z().name()));
    int size = op.slope().rows();
    if (op.activation().isIdentity()) {
      return fraction + "=" + shown(op.slope(), numbers) + "I_{" + size + "\\times " + size + "}";
    }
    return fraction
        + "="
        + shown(op.slope(), numbers)
        + "\\mathrm{diag}"
        + parenthesised(labels.latex(op.slope().name()));
  }

  private static String shown(Quantity slope, Numbers numbers) {
    if (slope.rows() > MOST) {
      return "";
    }
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < slope.rows(); i++) {
      for (int j = 0; j < slope.rows(); j++) {
        rows.append(j == 0 ? "" : "&").append(i == j ? numbers.latex(slope.get(i, 0)) : "0");
      }
      rows.append(i == slope.rows() - 1 ? "" : "\\\\");
    }
    return "\\begin{bmatrix}" + rows + "\\end{bmatrix}=";
  }

  private static boolean small(Quantity matrix) {
    return matrix.rows() <= MOST && matrix.columns() <= MOST;
  }

  private static String parenthesised(String latex) {
    return latex.startsWith("(") && latex.endsWith(")") ? latex : "(" + latex + ")";
  }

  private static String fraction(String output, String input) {
    return "\\frac{d" + output + "}{d" + input + "}";
  }
}
