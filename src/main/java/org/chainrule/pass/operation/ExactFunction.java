package org.chainrule.pass.operation;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.chainrule.formula.Exact;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Relation;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.pass.quantity.Quantity;

/**
 * A function of one number, and where its value is a number that can be written down: σ(0) is ½,
 * but σ(40) is 1 only by rounding.
 *
 * @param value what double precision makes of it
 * @param formula what it is on paper
 */
record ExactFunction(DoubleUnaryOperator value, UnaryOperator<Formula> formula) {

  /** A power of two, of which the multiples are exact. */
  private static final double PROBE = 0.5;

  static ExactFunction values(Elementwise activation) {
    return new ExactFunction(activation::value, activation::formula);
  }

  static ExactFunction slopes(Elementwise activation) {
    return new ExactFunction(activation::slope, activation::slopeFormula);
  }

  /** Whether it is so at every entry. */
  boolean isExact(Quantity z) {
    return isRational()
        || IntStream.range(0, z.rows() * z.columns())
            .allMatch(k -> isExactAt(z.get(k / z.columns(), k % z.columns())));
  }

  boolean isExact(double z) {
    return isRational() || isExactAt(z);
  }

  /** Whether it makes fractions of fractions, as ReLU does: then arithmetic alone may round. */
  private boolean isRational() {
    return isExactAt(PROBE) && isExactAt(-PROBE);
  }

  private boolean isExactAt(double z) {
    double result = value.applyAsDouble(z);
    if (!Double.isFinite(z) || !Double.isFinite(result)) {
      return true;
    }
    Formula onPaper = formula.apply(Formulas.decimal(z));
    return Exact.relation(onPaper, Formulas.decimal(result)) == Relation.EQUAL;
  }
}
