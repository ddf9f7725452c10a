package org.chainrule.pass.operation;

import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.network.loss.L2;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/**
 * λ Σ W² or half of it, over the entries of all weights.
 *
 * @param l2 how large the penalty is
 */
public record WeightPenalty(L2 l2) implements Primitive {

  @Override
  public Matrix value(Values operands) {
    double sum = 0;
    for (int k = 0; k < operands.count(); k++) {
      sum += l2.value(operands.get(k));
    }
    return Matrix.scalar(sum);
  }

  @Override
  public Operation operation(Bindings bound) {
    return new Penalty(l2, bound.operands());
  }

  @Override
  public Matrix handBack(int operand, Values operands, Matrix arriving) {
    return l2.slopes(operands.get(operand));
  }

  @Override
  public Operation handBackOperation(int operand, Bindings bound) {
    return new PenaltyGradient(l2, bound.operand(operand));
  }

  @Override
  public Matrix push(Values operands, List<Matrix> speeds) {
    double sum = 0;
    for (int k = 0; k < operands.count(); k++) {
      Matrix speed = speeds.get(k);
      sum += speed == null ? 0 : l2.slopes(operands.get(k)).hadamard(speed).sum();
    }
    return Matrix.scalar(sum);
  }

  /** (w + Δ)² − w² = Δ (2w + Δ) for the entry that moves. */
  @Override
  public void move(Motion motion) {
    motion.clearChange();
    for (int operand = 0; operand < motion.operands(); operand++) {
      if (motion.moves(operand)) {
        double weight = motion.rest(operand)[motion.movedEntry()];
        double move = motion.change(operand)[motion.movedEntry()];
        double change = l2.factor() * move * (2 * weight + move);
        motion.change()[0] += change;
        motion.roundNumber(change);
      }
    }
  }

  /** λ Σ W² or half of it, over the entries of all weights. */
  public record Penalty(L2 l2, List<Quantity> weights) implements Operation {

    @Override
    public List<Quantity> operands() {
      return weights;
    }

    @Override
    public Matrix evaluate() {
      return Matrix.scalar(weights.stream().mapToDouble(w -> l2.value(w.value())).sum());
    }

    @Override
    public List<Term> terms(int row, int column) {
      return weights.stream()
          .flatMap(
              weight ->
                  IntStream.range(0, weight.rows() * weight.columns())
                      .mapToObj(k -> term(weight, k / weight.columns(), k % weight.columns())))
          .toList();
    }

    private Term term(Quantity weight, int i, int j) {
      double entry = weight.get(i, j);
      return new Term(List.of(new Entry(weight, i, j)), l2.factor() * entry * entry);
    }

    @Override
    public boolean sumsProducts() {
      return false;
    }

    @Override
    public String key() {
      return "penalty";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      return operands.entrywise(
          Formulas.called(Formulas.letter("Ω"), weights.stream().map(operands::shown).toList()),
          () -> operands.multiple(l2.factorFormula(), l2.factor(), operands.sumOfSquares(weights)));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.penalty(this);
    }
  }

  /** λW or 2λW, what the penalty adds to the gradient of a weight. */
  public record PenaltyGradient(L2 l2, Quantity weight) implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(weight);
    }

    @Override
    public Matrix evaluate() {
      return l2.slopes(weight.value());
    }

    @Override
    public List<Term> terms(int row, int column) {
      double value = l2.slopeFactor() * weight.get(row, column);
      return List.of(new Term(List.of(new Entry(weight, row, column)), value));
    }

    @Override
    public boolean sumsProducts() {
      return false;
    }

    @Override
    public String key() {
      return "penaltyGradient";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      return operands.multiple(l2.slopeFactorFormula(), l2.slopeFactor(), operands.like(weight));
    }

    @Override
    public List<Double> constants() {
      return List.of(l2.slopeFactor());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.penaltyGradient(this);
    }
  }
}
