package org.chainrule.pass.operation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.network.activation.Activation;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/**
 * Jᵀ of an activation that takes all entries of a sample together, for one sample: a row an input,
 * a column an output.
 *
 * @param output what the activation gives
 * @param sample the column of z and of the output, from 0
 */
public record TransposedJacobian(Activation activation, Quantity z, Quantity output, int sample)
    implements Operation {

  @Override
  public List<Quantity> operands() {
    return List.of(z);
  }

  @Override
  public Matrix evaluate() {
    return activation.jacobian(z.value(), sample).transpose();
  }

  /** The entries that the derivative is written with. */
  @Override
  public List<Term> terms(int row, int column) {
    Set<Entry> entries = new LinkedHashSet<>();
    derivative(
        row,
        column,
        entry -> {
          entries.add(entry);
          return Formulas.whole(1);
        });
    double value = activation.derivative(z.value(), sample, column, row);
    return List.of(new Term(List.copyOf(entries), value));
  }

  /**
   * Returns an entry as the activation writes it.
   *
   * @param row the row of the input
   * @param column the row of the output
   * @param written how an entry of z or of the output is written
   */
  public Formula derivative(int row, int column, Function<Entry, Formula> written) {
    IntFunction<Formula> inputs = k -> written.apply(new Entry(z, k, sample));
    IntFunction<Formula> outputs = k -> written.apply(new Entry(output, k, sample));
    return activation.derivative(column, row, inputs, outputs);
  }

  @Override
  public boolean sumsProducts() {
    return false;
  }

  @Override
  public boolean hasOneTerm() {
    return true;
  }

  @Override
  public boolean isOfEachEntry() {
    return true;
  }

  @Override
  public String key() {
    return "transposedJacobian";
  }

  @Override
  public Formula formula(OperandFormulas operands) {
    return operands.ofPairs(z.rows(), this::derivative);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.jacobian(this);
  }
}
