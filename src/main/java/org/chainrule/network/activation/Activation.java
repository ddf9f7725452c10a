package org.chainrule.network.activation;

import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Function;
import org.chainrule.network.valid.Parametric;

/**
 * What a layer applies to its linear output, a column a sample. To add one, add an entry to {@link
 * Activations} and its lines to the message bundle.
 */
public sealed interface Activation extends Parametric<Activation> permits Elementwise, Softmax {

  /** The function by its name. */
  Function function();

  /**
   * Returns f(z).
   *
   * @param z the linear output, a column a sample
   * @return a matrix of the same shape
   */
  Matrix apply(Matrix z);

  /** Returns f(argument) as the layer table writes it. */
  Formula formula(Formula argument);

  /** Returns f(argument) by elementary functions; may be the same as the formula. */
  Formula definition(Formula argument);

  /** Returns this activation as one that works on each entry alone, if it does. */
  Optional<Elementwise> elementwise();

  /**
   * Returns the Jacobian for one sample, a row an output and a column an input.
   *
   * @param z the linear output
   * @param sample the column of z
   */
  Matrix jacobian(Matrix z, int sample);

  /**
   * Returns the product of the Jacobian for one sample and a column.
   *
   * @param z the linear output
   * @param sample the column of z
   */
  default Matrix jacobianTimes(Matrix z, int sample, Matrix column) {
    return jacobian(z, sample).times(column);
  }

  /** Returns the product of the transposed Jacobian for one sample and a column. */
  default Matrix transposedJacobianTimes(Matrix z, int sample, Matrix column) {
    return jacobian(z, sample).transpose().times(column);
  }

  /** Whether f(z) is z itself. */
  default boolean isIdentity() {
    return false;
  }

  /** Whether a unit can be anything but active. */
  default boolean marksUnits() {
    return elementwise().map(Elementwise::marksUnits).orElse(false);
  }

  /**
   * Says how the gradient of a unit fares.
   *
   * @param z the unit's linear output
   * @param threshold the slope under which a unit in a tail counts as flat
   */
  default UnitState stateAt(double z, double threshold) {
    return elementwise().map(f -> f.stateOf(z, threshold)).orElse(UnitState.ACTIVE);
  }
}
