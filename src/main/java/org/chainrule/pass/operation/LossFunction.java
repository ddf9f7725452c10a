package org.chainrule.pass.operation;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Search;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.loss.Loss;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/**
 * The loss of the outputs, from ŷ and y, or from z and y where it fuses with the activation before
 * it: then dℓ/dŷ is a step too, but nothing needs it.
 *
 * @param form the loss
 * @param last the activation before it
 */
public record LossFunction(LossForm form, Activation last) implements Primitive {

  private static final int OUTPUT = 0;

  private boolean fused() {
    return form.fusion().isPresent();
  }

  /** Which operand the loss is computed from: ŷ, or z after it. */
  private int from() {
    return fused() ? 1 : OUTPUT;
  }

  private int target() {
    return from() + 1;
  }

  @Override
  public Matrix value(Values operands) {
    return Measure.evaluate(form, operands.get(from()), operands.get(target()));
  }

  @Override
  public Operation operation(Bindings bound) {
    return new Measure(form, bound.operand(from()), bound.operand(target()), bound.operand(OUTPUT));
  }

  @Override
  public boolean handsBackTo(int operand) {
    return operand != target();
  }

  @Override
  public Matrix handBack(int operand, Values operands, Matrix arriving) {
    Matrix output = operands.get(from());
    Matrix target = operands.get(target());
    return operand == OUTPUT
        ? LossSlope.evaluate(form, output, target)
        : FusedSlope.evaluate(form, output, target);
  }

  @Override
  public Operation handBackOperation(int operand, Bindings bound) {
    Quantity yhat = bound.operand(OUTPUT);
    Quantity target = bound.operand(target());
    return operand == OUTPUT
        ? new LossSlope(form, bound.operand(from()), target, yhat)
        : new FusedSlope(last, form, bound.operand(from()), yhat, target);
  }

  @Override
  public Matrix push(Values operands, List<Matrix> speeds) {
    Matrix speed = speeds.get(from());
    Matrix output = operands.get(from());
    Matrix target = operands.get(target());
    if (fused()) {
      return Matrix.scalar(FusedSlope.evaluate(form, output, target).hadamard(speed).sum());
    }
    double sum = 0;
    for (int i = 0; i < output.rows(); i++) {
      for (int s = 0; s < output.columns(); s++) {
        double moving = speed.get(i, s);
        double slope = moving == 0 ? 0 : slope(output.get(i, s), target.get(i, s), moving);
        sum += moving == 0 ? 0 : moving * slope;
      }
    }
    return Matrix.scalar(sum / form.divisor(output));
  }

  private double slope(double yhat, double y, double moving) {
    Loss loss = form.loss();
    boolean kink = yhat == y && Kinks.atTarget(loss, y);
    return loss.slope(kink ? Math.nextAfter(y, moving * Double.POSITIVE_INFINITY) : yhat, y);
  }

  @Override
  public void move(Motion motion) {
    motion.clearChange();
    new LossMotion(form, motion, from(), target()).move();
  }

  @Override
  public double[] kinks(IntFunction<double[]> rest, int place) {
    double y = rest.apply(target())[place];
    return !fused() && Kinks.atTarget(form.loss(), y) ? new double[] {y} : NO_KINKS;
  }

  @Override
  public boolean hasKinks() {
    return !fused();
  }

  /** The loss, from ŷ and y, or from z and y where it fuses with the activation before it. */
  public record Measure(LossForm form, Quantity output, Quantity target, Quantity yhat)
      implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(output, target);
    }

    @Override
    public Matrix evaluate() {
      return evaluate(form, output.value(), target.value());
    }

    static Matrix evaluate(LossForm form, Matrix output, Matrix target) {
      return Matrix.scalar(form.total(output, target));
    }

    @Override
    public List<Term> terms(int row, int column) {
      Matrix values = form.values(output.value(), target.value());
      double divisor = form.divisor(output);
      return IntStream.range(0, output.rows() * output.columns())
          .mapToObj(k -> term(values, divisor, k / output.columns(), k % output.columns()))
          .toList();
    }

    private Term term(Matrix values, double divisor, int i, int j) {
      return new Term(form.entries(output, target, i, j), values.get(i, j) / divisor);
    }

    @Override
    public boolean sumsProducts() {
      return false;
    }

    @Override
    public String key() {
      return "measure";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      return operands.entrywise(
          Formulas.called(Formulas.letter("ℓ"), operands.shown(output), operands.shown(target)),
          () -> inFull(operands));
    }

    /** By the textbook's formula and by that which is computed, one under the other. */
    private Formula inFull(OperandFormulas operands) {
      Formula y = Formulas.letter("y");
      boolean batch = output.columns() > 1;
      Formula body = operands.averaged(form, output, ofOutputs(Formulas.letter("ŷ"), y, batch));
      return form.fusion()
          .map(fusion -> fusion.formula(operands.shown(output), y))
          .map(computed -> batch ? Loss.overSamples(computed) : computed)
          .map(computed -> operands.averaged(form, output, computed))
          .map(computed -> stacked(body, computed))
          .orElse(body);
    }

    private Formula ofOutputs(Formula yhat, Formula y, boolean batch) {
      Loss loss = form.loss();
      return batch ? loss.formulaOfBatch(yhat, y) : loss.formula(yhat, y);
    }

    private static Formula stacked(Formula left, Formula right) {
      return new Formula.Equation(left, Formulas.equal(left, right).sides(), true);
    }

    @Override
    public boolean takesLogarithm() {
      return form.loss().needsProbabilities();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.measure(this);
    }
  }

  /** dℓ/dŷ, the slope of the loss; from z where the loss fuses with the activation before it. */
  public record LossSlope(LossForm form, Quantity output, Quantity target, Quantity yhat)
      implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(output, target);
    }

    @Override
    public Matrix evaluate() {
      return evaluate(form, output.value(), target.value());
    }

    static Matrix evaluate(LossForm form, Matrix output, Matrix target) {
      return form.outputSlopes(output, target, form.divisor(output));
    }

    @Override
    public List<Term> terms(int row, int column) {
      double divisor = form.divisor(output);
      return List.of(
          form.term(output, target, row, column, (z, y) -> form.outputSlopes(z, y, divisor)));
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
    public String key() {
      return "lossSlope";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      Formula slope = form.loss().slopeFormula(operands.like(yhat), operands.like(target));
      return operands.entrywise(outline(operands), () -> operands.averaged(form, output, slope));
    }

    /** The difference of output and target, if the slope starts from it. */
    private Formula outline(OperandFormulas operands) {
      Formula outputs = operands.like(output);
      Formula targets = operands.like(target);
      return subtracts()
          ? Formulas.minus(outputs, targets)
          : Formulas.called(new Formula.Prime(Formulas.letter("ℓ")), outputs, targets);
    }

    private boolean subtracts() {
      Formula a = Formulas.letter("a");
      Formula b = Formulas.letter("b");
      return Search.finds(
          form.loss().slopeFormula(a, b),
          part -> part instanceof Formula.Sum && part.equals(Formulas.minus(a, b)));
    }

    @Override
    public boolean takesLogarithm() {
      return form.loss().needsProbabilities();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lossSlope(this);
    }
  }

  /** The gradient at the last z of a loss fused with its activation, straight from z and y. */
  public record FusedSlope(
      Activation activation, LossForm form, Quantity z, Quantity yhat, Quantity target)
      implements Operation {

    /** The loss. */
    public Loss loss() {
      return form.loss();
    }

    /** How the loss joins with the activation. */
    public Loss.Fusion fusion() {
      return form.fusion().orElseThrow();
    }

    @Override
    public List<Quantity> operands() {
      return List.of(yhat, target);
    }

    @Override
    public Matrix evaluate() {
      return evaluate(form, z.value(), target.value());
    }

    static Matrix evaluate(LossForm form, Matrix z, Matrix target) {
      double divisor = form.divisor(z);
      return form.fusion().orElseThrow().slopes(z, target).map(slope -> slope / divisor);
    }

    @Override
    public List<Term> terms(int row, int column) {
      Matrix sample = fusion().slopes(z.value().columnAt(column), target.value().columnAt(column));
      List<Entry> entries =
          SampleEntries.of(List.of(yhat, target), weighsOutputs() ? target : null, row, column);
      return List.of(new Term(entries, sample.get(row, 0) / form.divisor(z)));
    }

    /** Whether ŷ is weighed by the total of its sample's targets, as it is not 1. */
    public boolean weighsOutputs() {
      return fusion().weighsOutputs(target.value());
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
    public String key() {
      return "fusedSlope";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      Formula outputs = operands.like(yhat);
      Formula targets = operands.like(target);
      return operands.entrywise(
          Formulas.minus(outputs, targets),
          () -> operands.averaged(form, z, slope(operands, outputs, targets)));
    }

    private Formula slope(OperandFormulas operands, Formula outputs, Formula targets) {
      if (!weighsOutputs()) {
        return fusion().slopeFormula(outputs, targets);
      }
      Formula totals = operands.totals(target);
      // Of one sample the total is a number, which stands behind the outputs.
      List<Formula> factors =
          target.columns() > 1 ? operands.inOrder(outputs, totals) : List.of(outputs, totals);
      return fusion().slopeFormula(factors.get(0), factors.get(1), targets);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.fusedSlope(this);
    }
  }
}
