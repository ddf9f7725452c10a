package org.chainrule.pass.operation;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.network.optimiser.Line;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Part;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/**
 * A line of an optimiser's rule at work on a weight or bias.
 *
 * @param optimiser whose rule it is
 * @param rate η
 * @param step the number t of the step since the optimiser's memory was empty, from 1
 * @param line the line
 * @param operands what the line takes, in its order
 */
public record Update(Optimiser optimiser, double rate, int step, Line line, List<Quantity> operands)
    implements Operation {

  /** Copies the list. */
  public Update {
    operands = List.copyOf(operands);
  }

  /** Whether it gives the weight or bias itself. */
  public boolean isLast() {
    return line.gives().kind() == Part.Kind.UPDATED;
  }

  @Override
  public Matrix evaluate() {
    return line.value().apply(operands.stream().map(Quantity::value).toList());
  }

  /** All that it is made of stands in the same place. */
  @Override
  public List<Term> terms(int row, int column) {
    List<Matrix> entries =
        operands.stream().map(operand -> Matrix.scalar(operand.get(row, column))).toList();
    return List.of(
        new Term(
            operands.stream().map(operand -> new Entry(operand, row, column)).toList(),
            line.value().apply(entries).get(0, 0)));
  }

  @Override
  public boolean sumsProducts() {
    return false;
  }

  @Override
  public String key() {
    return isLast() ? "update." + optimiser.id() : word(line.gives().kind()) + "." + keptWord();
  }

  /** The optimiser's own numbers, and the number of the step. */
  @Override
  public List<Double> constants() {
    return Stream.concat(
            optimiser.constants().stream().map(Optimiser.Constant::value), Stream.of((double) step))
        .toList();
  }

  private String keptWord() {
    return word(line.gives().kept().orElseThrow());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Formula formula(OperandFormulas written) {
    return line.written().apply(new Writing(written));
  }

  private final class Writing implements Line.Writing {

    private final OperandFormulas written;

    private Writing(OperandFormulas written) {
      this.written = written;
    }

    @Override
    public Formula of(Part part) {
      return written.like(operands.get(line.takes().indexOf(part)));
    }

    @Override
    public Formula squared(Part part) {
      return written.squared(operands.get(line.takes().indexOf(part)));
    }

    @Override
    public Formula number(Formula symbol, double value) {
      return written.number(symbol, value);
    }

    @Override
    public Formula multiple(Formula factor, Formula of) {
      return written.multiple(factor, of);
    }

    @Override
    public Formula entrywise(Formula outline, Supplier<Formula> inFull) {
      return written.entrywise(outline, inFull);
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.update(this);
  }
}
