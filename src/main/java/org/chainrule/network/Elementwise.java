package org.chainrule.network;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.chainrule.algebra.Matrix;

/**
 * An activation that works on each entry alone, so that its derivative is a slope for each entry.
 *
 * @param id the name in scenario files
 * @param symbol the LaTeX of the function without its argument
 * @param valueAt f
 * @param slopeAt f′, at a kink the conventional value
 * @param pattern the LaTeX of f, with {@code #} for the argument
 * @param definitionPattern the LaTeX of f by elementary functions, with {@code #} for the argument
 * @param slopePattern the LaTeX of f′, with {@code #} for the argument
 * @param kinks where f has no derivative
 * @param slopeBound the least upper bound of |f′|
 * @param canBeOff whether f′ is exactly 0 on a piece
 * @param canBeFlat whether f′ fades towards 0 without reaching it
 */
record Elementwise(
    String id,
    String symbol,
    DoubleUnaryOperator valueAt,
    DoubleUnaryOperator slopeAt,
    String pattern,
    String definitionPattern,
    String slopePattern,
    List<Double> kinks,
    double slopeBound,
    boolean canBeOff,
    boolean canBeFlat)
    implements Activation {

  @Override
  public Matrix apply(Matrix z) {
    return z.map(valueAt);
  }

  @Override
  public Matrix slopes(Matrix z) {
    return z.map(slopeAt);
  }

  @Override
  public double value(double z) {
    return valueAt.applyAsDouble(z);
  }

  @Override
  public double slope(double z) {
    return slopeAt.applyAsDouble(z);
  }

  @Override
  public String formula(String argument) {
    return pattern.replace("#", argument);
  }

  @Override
  public String definition(String argument) {
    return definitionPattern.replace("#", argument);
  }

  @Override
  public String slopeFormula(String argument) {
    return slopePattern.replace("#", argument);
  }

  @Override
  public String toString() {
    return id;
  }
}
