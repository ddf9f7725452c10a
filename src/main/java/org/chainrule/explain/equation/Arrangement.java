package org.chainrule.explain.equation;

import java.util.List;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.network.Variable;
import org.chainrule.pass.operation.Operand;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.Words;

/**
 * Turns formulas by a convention. A pass holds everything with a column a sample and gradients like
 * their variables; where the result of a product is shown transposed, its factors stand the other
 * way round and are transposed too: (A B)ᵀ = Bᵀ Aᵀ.
 */
record Arrangement(Labels labels) {

  /** Whether the pass's matrix is shown transposed. */
  boolean turns(Quantity quantity) {
    return labels.convention().turns(quantity.name());
  }

  /** The matrix as it is shown. */
  Operand shown(Quantity quantity) {
    return new Operand(quantity, turns(quantity));
  }

  /** Returns the factors of a product in the order that gives the result as it is shown. */
  List<Operand> product(Quantity result, Operand left, Operand right) {
    return turns(result) ? List.of(right.flipped(), left.flipped()) : List.of(left, right);
  }

  /**
   * Returns an operand with the orientation of a result whose entries it shares the places with.
   */
  Operand like(Quantity result, Quantity operand) {
    return new Operand(operand, turns(result));
  }

  /**
   * Returns the operand in symbols, with a sign of transposition where it is not as it is shown.
   */
  Formula symbol(Operand operand) {
    Name name = operand.quantity().name();
    return isAsShown(operand) ? labels.symbol(name) : labels.transposed(name);
  }

  /** Returns the operand with its numbers; what is remembered from before keeps its sign. */
  Formula numbers(Operand operand, Matrices matrices) {
    boolean weight = operand.quantity().name().role() == Variable.Role.WEIGHT;
    if (weight || isAsShown(operand)) {
      return matrices.of(matrices.part(operand));
    }
    Formula numbers = matrices.of(matrices.part(operand.flipped()));
    return numbers instanceof Formula.Entries ? new Formula.Transpose(numbers) : numbers;
  }

  /** Returns the shape of the operand. */
  Formula shape(Operand operand) {
    int rows = operand.quantity().rows();
    int columns = operand.quantity().columns();
    return operand.isTransposed() ? shape(columns, rows) : shape(rows, columns);
  }

  /** Returns the shape of a matrix. */
  Formula shape(int rows, int columns) {
    return Formulas.round(
        Formulas.product(Times.SCALAR_CROSS, Formulas.whole(rows), Formulas.whole(columns)));
  }

  /** Returns what is to be said of the operand. */
  String spoken(Operand operand) {
    String name = labels.spoken(operand.quantity().name());
    return isAsShown(operand) ? name : Words.of("name.transpose", name);
  }

  /** Whether the formula takes the matrix as it is shown by itself. */
  boolean isAsShown(Operand operand) {
    return operand.isTransposed() == turns(operand.quantity());
  }
}
