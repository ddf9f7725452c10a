package org.chainrule.pass.operation;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;

/**
 * How that is written of which an operation's formula is made: by its name, with its numbers or as
 * its shape. The operation says what is done with it.
 */
public interface OperandFormulas {

  /** Returns an operand as it is shown by itself. */
  Formula shown(Quantity operand);

  /** Returns an operand whose entries share the places with the result's. */
  Formula like(Quantity operand);

  /** Returns an operand that is this number throughout, whatever goes in. */
  Formula constant(Quantity operand, long value);

  /** Returns a product of matrices, the factors in the order that gives the result as shown. */
  Formula product(Times times, Operand left, Operand right);

  /**
   * Returns a product of matrices for the samples one by one, as each has a matrix of its own.
   *
   * @param matrix that of the first sample
   * @param samples the matrix that has them as its columns
   */
  Formula productOfEach(Operand matrix, Operand samples);

  /** Returns the transpose of an operand, which the result is. */
  Formula transposed(Quantity operand);

  /**
   * Returns a square matrix that is written entry by entry, as those on its diagonal are unlike the
   * others.
   *
   * @param size how many rows it has
   * @param entries how each entry is written
   */
  Formula ofPairs(int size, Pairs entries);

  /** How the entries of a matrix are written. */
  @FunctionalInterface
  interface Pairs {
    /** Returns the entry in a row and a column, made of entries that are written like this. */
    Formula at(int row, int column, Function<Entry, Formula> written);
  }

  /** Returns two factors in the order that gives the result as it is shown. */
  List<Formula> inOrder(Formula left, Formula right);

  /**
   * Returns a multiple.
   *
   * @param symbol the factor in symbols
   * @param factor the factor
   */
  default Formula multiple(Formula symbol, double factor, Formula of) {
    return multiple(number(symbol, factor), of);
  }

  /** Returns a multiple, the factor being written like the operands already. */
  Formula multiple(Formula factor, Formula of);

  /** Returns a number of the operation's own. */
  Formula number(Formula symbol, double value);

  /** Returns a loss's formula behind what it is averaged by, if it is. */
  Formula averaged(LossForm form, Quantity output, Formula of);

  /** Returns the sum of the columns of an operand, which are the samples. */
  Formula sumOverSamples(Quantity operand);

  /** Returns the square, entry by entry, of an operand that shares the places with the result. */
  default Formula squared(Quantity operand) {
    return Formulas.product(Times.ENTRYWISE, like(operand), like(operand));
  }

  /** Returns the sum of the squares of all entries of the operands. */
  Formula sumOfSquares(List<Quantity> operands);

  /** Returns the total of each sample's targets, for several as a diagonal matrix. */
  Formula totals(Quantity target);

  /**
   * Returns a formula that works on entries.
   *
   * @param outline what matrices it takes, which is all that shapes can tell
   * @param inFull what it does with them
   */
  Formula entrywise(Formula outline, Supplier<Formula> inFull);

  /** Returns a formula with what it stands for, if that can be told. */
  Formula explained(Formula formula, Supplier<Formula> meaning);

  /** Returns the sum of operands whose entries share the places with the result's. */
  default Formula sum(List<Quantity> summands) {
    return Formulas.sum(summands.stream().map(this::like).toList());
  }
}
