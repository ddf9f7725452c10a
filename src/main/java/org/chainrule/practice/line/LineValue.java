package org.chainrule.practice.line;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.value.Evaluation;
import org.chainrule.formula.value.MisfitException;
import org.chainrule.formula.value.Shape;
import org.chainrule.network.loss.L2;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/** Works out what lines give in a pass, and compares it. */
final class LineValue {

  /** By how much of the largest entry two ways to compute the same may differ. */
  private static final double ROUNDING = 1e-8;

  private LineValue() {}

  /**
   * Returns what a line gives in a pass, turned as the pass holds the quantity that it computes.
   *
   * @param name that quantity
   */
  static Optional<Matrix> of(Line.Sense sense, Name name, Trace trace) {
    try {
      Matrix value = Evaluation.of(sense.formula(), values(trace, sense.layout()));
      return Optional.of(sense.layout().turns(name) ? value.transpose() : value);
    } catch (MisfitException misfit) {
      return Optional.empty();
    }
  }

  private static Function<String, Optional<Matrix>> values(Trace trace, Convention layout) {
    Map<String, Quantity> quantities = quantities(trace);
    return id ->
        Optional.ofNullable(quantities.get(id))
            .map(quantity -> turned(quantity, layout))
            .or(() -> number(trace, id).map(Matrix::scalar));
  }

  /** Returns every matrix of a pass by its id. */
  static Map<String, Quantity> quantities(Trace trace) {
    Map<String, Quantity> quantities = new HashMap<>();
    trace.quantities().forEach(quantity -> quantities.put(quantity.name().id(), quantity));
    return quantities;
  }

  private static Matrix turned(Quantity quantity, Convention layout) {
    Matrix value = quantity.value();
    return layout.turns(quantity.name()) ? value.transpose() : value;
  }

  /** Returns the value of what is a number in every line of a pass, by its letter. */
  static Optional<Double> number(Trace trace, String letter) {
    return switch (letter) {
      case "n" -> Optional.of((double) trace.sample().count());
      case "d" -> Optional.of((double) trace.network().outputs());
      case "λ" -> trace.network().penalty().map(L2::lambda);
      default -> Optional.empty();
    };
  }

  /** Whether two matrices are the same but for rounding. */
  static boolean same(Matrix one, Matrix other) {
    if (!one.sameShape(other)) {
      return false;
    }
    double scale = Math.max(one.maxMagnitude(), other.maxMagnitude());
    return one.zip(other, (a, b) -> differs(a, b, scale) ? 1 : 0).sum() == 0;
  }

  /** Whether two entries differ by more than rounding, in matrices of some magnitude. */
  static boolean differs(double a, double b, double scale) {
    return !(Math.abs(a - b) <= ROUNDING * scale) && Double.compare(a, b) != 0;
  }

  /** Returns a matrix with its only row, column or number repeated, if it fits a shape so. */
  static Optional<Matrix> repeated(Matrix value, Shape shape) {
    boolean fits =
        (value.rows() == shape.rows() || value.rows() == 1)
            && (value.columns() == shape.columns() || value.columns() == 1);
    return Optional.of(value)
        .filter(matrix -> fits)
        .map(
            part ->
                Matrix.generate(
                    shape.rows(),
                    shape.columns(),
                    (i, j) -> part.get(part.rows() == 1 ? 0 : i, part.columns() == 1 ? 0 : j)));
  }
}
