package org.chainrule.pass.operation;

import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/**
 * What computes a step's result from its operands. The formula, the arrows, the arithmetic of a
 * cell and the text of a step are all read off it.
 */
public interface Operation {

  /** The quantities that the result is computed from. */
  List<Quantity> operands();

  /** Computes the result. */
  Matrix evaluate();

  /**
   * Returns which operand entries made the result's entry (row, column): the entry is the sum of
   * the terms' values, up to rounding.
   */
  List<Term> terms(int row, int column);

  /** Whether a term is the product of its entries, rather than a function of them. */
  default boolean sumsProducts() {
    return true;
  }

  /** Whether every entry of the result is a single term, so that nothing cancels in it. */
  default boolean hasOneTerm() {
    return false;
  }

  /** The key under which the message bundle speaks of it. */
  String key();

  /** The numbers of its own, such as a factor, that its words tell after the operands. */
  default List<Double> constants() {
    return List.of();
  }

  /** Returns the formula by which the result is computed, whatever is put in for the operands. */
  Formula formula(OperandFormulas operands);

  /** Whether the formula is that of one sample of several, as each has a matrix of its own. */
  default boolean isOfEachSample() {
    return false;
  }

  /** Whether the formula is that of one entry, as the matrix as a whole has no formula. */
  default boolean isOfEachEntry() {
    return false;
  }

  /** Whether a logarithm of its operands is taken, or of what comes of dividing by them. */
  default boolean takesLogarithm() {
    return false;
  }

  /** Returns the gradient that is blocked at an entry of the result, as its slope is 0. */
  default Optional<Entry> blocked(int row, int column) {
    return Optional.empty();
  }

  /** Calls the method of the visitor that fits this operation. */
  default <R> R accept(Visitor<R> visitor) {
    return visitor.operation(this);
  }

  /**
   * A case for each operation that is more to the visitor than its terms and its formula tell;
   * written so because Java 17 has no switch over types.
   */
  interface Visitor<R> {
    /** What is done with an operation that has no case of its own. */
    R operation(Operation operation);

    default R affine(LinearMap.Affine operation) {
      return operation(operation);
    }

    default R activate(ActivationFunction.Activate operation) {
      return operation(operation);
    }

    default R measure(LossFunction.Measure operation) {
      return operation(operation);
    }

    default R lossSlope(LossFunction.LossSlope operation) {
      return operation(operation);
    }

    default R slopeProduct(ActivationFunction.SlopeProduct operation) {
      return operation(operation);
    }

    default R jacobianProduct(ActivationFunction.JacobianProduct operation) {
      return operation(operation);
    }

    default R transposition(Transposition operation) {
      return operation(operation);
    }

    default R slopes(Slopes operation) {
      return operation(operation);
    }

    default R ownDerivative(OwnDerivative operation) {
      return operation(operation);
    }

    default R jacobian(TransposedJacobian operation) {
      return operation(operation);
    }

    default R fusedSlope(LossFunction.FusedSlope operation) {
      return operation(operation);
    }

    default R weightGradient(LinearMap.WeightGradient operation) {
      return operation(operation);
    }

    default R biasGradient(LinearMap.BiasGradient operation) {
      return operation(operation);
    }

    default R backThrough(LinearMap.BackThrough operation) {
      return operation(operation);
    }

    default R add(Addition.Add operation) {
      return operation(operation);
    }

    default R copyBack(Addition.CopyBack operation) {
      return operation(operation);
    }

    default R penalty(WeightPenalty.Penalty operation) {
      return operation(operation);
    }

    default R penaltyGradient(WeightPenalty.PenaltyGradient operation) {
      return operation(operation);
    }

    default R total(LossTotal.Total operation) {
      return operation(operation);
    }

    default R gradientSum(GradientSum operation) {
      return operation(operation);
    }

    default R update(Update operation) {
      return operation(operation);
    }
  }
}
