package org.chainrule.network;

import java.util.List;
import org.chainrule.algebra.Matrix;

/**
 * What a layer applies to its linear output. To add one, add an entry to {@link Activations} and
 * its lines to the message bundle.
 */
public sealed interface Activation permits Elementwise {

  /** The name in scenario files, such as {@code relu}. */
  String id();

  /** How the function is written in LaTeX, without its argument. */
  String symbol();

  /**
   * Returns f(z).
   *
   * @param z the linear output, a column a sample
   * @return a matrix of the same shape
   */
  Matrix apply(Matrix z);

  /** Returns f(argument) in LaTeX, as the layer table writes it. */
  String formula(String argument);

  /** Returns f(argument) in LaTeX by elementary functions; may be the same as the formula. */
  String definition(String argument);

  /** Returns f′(argument) written out in LaTeX. */
  String slopeFormula(String argument);

  /** Returns f′(z) for each entry; a kink counts by its conventional value. */
  Matrix slopes(Matrix z);

  /** Returns f(z) for one unit. */
  double value(double z);

  /** Returns f′(z) for one unit; at a kink the conventional value. */
  double slope(double z);

  /** Where the function has no derivative. */
  List<Double> kinks();

  /** The least upper bound of |f′|. */
  double slopeBound();

  /** Whether f(z) is z itself. */
  boolean isIdentity();

  /** Whether the slope is 1 where a condition holds and 0 elsewhere, and is written as it. */
  boolean slopeIsMask();

  /** Whether the function has a piece on which its slope is exactly 0. */
  boolean hasOffPiece();

  /** Whether the slope fades towards 0 in a tail without reaching it. */
  boolean hasTail();

  /** Whether an input stands in such a tail, however large the slope still is there. */
  boolean inTail(double z);

  /**
   * Says how the gradient of a unit fares.
   *
   * @param z the unit's linear output
   * @param threshold the slope under which a unit in a tail counts as flat
   */
  default UnitState stateAt(double z, double threshold) {
    if (kinks().contains(z == 0 ? 0.0 : z)) {
      return UnitState.KINK;
    }
    double slope = Math.abs(slope(z));
    if (hasOffPiece() && slope == 0) {
      return UnitState.OFF;
    }
    return inTail(z) && slope < threshold ? UnitState.FLAT : UnitState.ACTIVE;
  }
}
