package org.chainrule.explain;

import java.util.Map;
import org.chainrule.network.Loss;
import org.chainrule.pass.LossForm;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;

/** What a loss divides by, in LaTeX: d counts outputs and n samples, always. */
final class LossText {

  private LossText() {}

  /** Returns the factor in symbols, such as {@code \frac{1}{d\,n}}; empty where it is 1. */
  static String symbols(LossForm form, Quantity output) {
    String letters = form.loss().meanOverOutputs() ? "d" : "";
    if (output.columns() > 1 && form.meanOverSamples()) {
      letters += letters.isEmpty() ? "n" : "\\,n";
    }
    return fraction(letters);
  }

  /** Returns the factor as a number, such as {@code \frac{1}{8}}; empty where it is 1. */
  static String number(LossForm form, Quantity output) {
    int divisor = (int) form.divisor(output);
    return divisor == 1 ? "" : fraction(String.valueOf(divisor));
  }

  /** Returns what is left of a loss fused with its activation, in symbols. */
  static String fusedSlope(Operation.FusedSlope op, Arrangement arrangement, Quantity result) {
    String yhat = arrangement.symbol(arrangement.like(result, op.yhat()));
    String y = arrangement.symbol(arrangement.like(result, op.target()));
    boolean batch = op.target().columns() > 1;
    String ofEach = arrangement.symbol(Arrangement.transposed(op.target()));
    String total = batch ? "\\mathrm{diag}(" + ofEach + "\\mathbf{1})" : "\\textstyle\\sum_k y_k";
    return symbols(op.form(), op.z()) + fusedSlope(op, yhat, total, y, arrangement.turns(result));
  }

  /** Returns what is left of a loss fused with its activation, its matrices written as given. */
  static String fusedSlope(
      Operation.FusedSlope op, String yhat, String total, String y, boolean turned) {
    if (!op.weighsOutputs()) {
      return op.fusion().slopeFormula(yhat, y);
    }
    // Transposed, the matrix of the totals stands before the outputs.
    return turned && op.target().columns() > 1
        ? op.fusion().slopeFormula(total, yhat, y)
        : op.fusion().slopeFormula(yhat, total, y);
  }

  /** Returns a formula with the loss's own numbers put in for their letters. */
  static String withNumbers(Loss loss, String formula, Numbers numbers) {
    String written = formula;
    for (Map.Entry<String, Double> symbol : loss.symbols().entrySet()) {
      written = written.replace(symbol.getKey(), numbers.latex(symbol.getValue()));
    }
    return written;
  }

  /** Returns a formula behind its factor, a minus sign first; a number stands behind a dot. */
  static String scaled(String factor, String formula) {
    boolean negative = formula.startsWith("-");
    String magnitude = negative ? formula.substring(1) : formula;
    boolean number = Character.isDigit(magnitude.charAt(0)) || magnitude.startsWith("\\frac");
    String times = number && !factor.isEmpty() ? "\\cdot " : "";
    return (negative ? "-" : "") + factor + times + magnitude;
  }

  private static String fraction(String denominator) {
    return denominator.isEmpty() ? "" : "\\frac{1}{" + denominator + "}";
  }
}
