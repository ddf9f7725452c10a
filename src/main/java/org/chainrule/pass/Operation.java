package org.chainrule.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Activation;
import org.chainrule.network.Elementwise;
import org.chainrule.network.L2;
import org.chainrule.network.Loss;

/**
 * What computes a step's result from its operands. The formula, the arrows, the arithmetic of a
 * cell and the text of a step are all read off it.
 */
public sealed interface Operation {

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

  /** Calls the method of the visitor that fits this operation. */
  <R> R accept(Visitor<R> visitor);

  /** A case for each operation; written so because Java 17 has no switch over types. */
  interface Visitor<R> {
    R affine(Affine operation);

    R activate(Activate operation);

    R measure(Measure operation);

    R lossSlope(LossSlope operation);

    R slopeProduct(SlopeProduct operation);

    R jacobianProduct(JacobianProduct operation);

    R fusedSlope(FusedSlope operation);

    R weightGradient(WeightGradient operation);

    R biasGradient(BiasGradient operation);

    R backThrough(BackThrough operation);

    R add(Add operation);

    R copyBack(CopyBack operation);

    R penalty(Penalty operation);

    R penaltyGradient(PenaltyGradient operation);

    R total(Total operation);

    R gradientSum(GradientSum operation);
  }

  /** W a + b, the bias, if there is one, added to every column. */
  record Affine(Quantity weight, Quantity input, Optional<Quantity> bias) implements Operation {

    @Override
    public List<Quantity> operands() {
      return Stream.concat(Stream.of(weight, input), bias.stream()).toList();
    }

    @Override
    public Matrix evaluate() {
      return evaluate(weight.value(), input.value(), bias.map(Quantity::value));
    }

    static Matrix evaluate(Matrix weight, Matrix input, Optional<Matrix> bias) {
      return bias.isPresent() ? weight.timesPlus(input, bias.get()) : weight.times(input);
    }

    @Override
    public List<Term> terms(int row, int column) {
      List<Term> terms = new ArrayList<>();
      for (int k = 0; k < weight.columns(); k++) {
        terms.add(Term.product(new Entry(weight, row, k), new Entry(input, k, column)));
      }
      bias.ifPresent(b -> terms.add(Term.product(new Entry(b, row, 0))));
      return terms;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.affine(this);
    }
  }

  /** f(z). */
  record Activate(Activation activation, Quantity z) implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(z);
    }

    @Override
    public Matrix evaluate() {
      return activation.apply(z.value());
    }

    @Override
    public List<Term> terms(int row, int column) {
      Matrix sample = activation.apply(z.value().columnAt(column));
      boolean alone = activation.elementwise().isPresent();
      List<Entry> entries =
          IntStream.range(0, z.rows())
              .filter(k -> !alone || k == row)
              .mapToObj(k -> new Entry(z, k, column))
              .toList();
      return List.of(new Term(entries, sample.get(row, 0)));
    }

    @Override
    public boolean sumsProducts() {
      return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.activate(this);
    }
  }

  /** The loss, from ŷ and y, or from z and y where it fuses with the activation before it. */
  record Measure(LossForm form, Quantity output, Quantity target, Quantity yhat)
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
    public <R> R accept(Visitor<R> visitor) {
      return visitor.measure(this);
    }
  }

  /** dℓ/dŷ, the slope of the loss; from z where the loss fuses with the activation before it. */
  record LossSlope(LossForm form, Quantity output, Quantity target, Quantity yhat)
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
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lossSlope(this);
    }
  }

  /** dℓ/da ⊙ f′(z), what an elementwise activation lets through. */
  record SlopeProduct(Elementwise activation, Quantity arriving, Quantity slope, Quantity z)
      implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(arriving, slope);
    }

    @Override
    public Matrix evaluate() {
      return arriving.value().hadamard(slope.value());
    }

    @Override
    public List<Term> terms(int row, int column) {
      return List.of(Term.product(new Entry(arriving, row, column), new Entry(slope, row, column)));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.slopeProduct(this);
    }
  }

  /**
   * Jᵀ dℓ/da, what an activation lets through whose outputs depend on every input of their sample.
   *
   * @param transposes the transposed Jacobian of each sample
   */
  record JacobianProduct(
      Activation activation, Quantity arriving, List<Quantity> transposes, Quantity z)
      implements Operation {

    @Override
    public List<Quantity> operands() {
      List<Quantity> operands = new ArrayList<>(List.of(arriving));
      operands.addAll(transposes);
      return List.copyOf(operands);
    }

    @Override
    public Matrix evaluate() {
      return evaluate(s -> transposes.get(s).value(), arriving.value());
    }

    static Matrix evaluate(IntFunction<Matrix> transposes, Matrix arriving) {
      List<Matrix> columns =
          IntStream.range(0, arriving.columns())
              .mapToObj(s -> transposes.apply(s).times(arriving.columnAt(s)))
              .toList();
      return Matrix.generate(
          arriving.rows(), arriving.columns(), (i, s) -> columns.get(s).get(i, 0));
    }

    @Override
    public List<Term> terms(int row, int column) {
      return IntStream.range(0, z.rows())
          .mapToObj(
              k ->
                  Term.product(
                      new Entry(transposes.get(column), row, k), new Entry(arriving, k, column)))
          .toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.jacobianProduct(this);
    }
  }

  /** The gradient at the last z of a loss fused with its activation, straight from z and y. */
  record FusedSlope(
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
      List<Entry> entries = new ArrayList<>();
      entries.add(new Entry(yhat, row, column));
      entries.add(new Entry(target, row, column));
      if (weighsOutputs()) {
        LossForm.addOthers(entries, target, row, column);
      }
      double value = sample.get(row, 0) / form.divisor(z);
      return List.of(new Term(List.copyOf(entries), value));
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
    public <R> R accept(Visitor<R> visitor) {
      return visitor.fusedSlope(this);
    }
  }

  /** dℓ/dz aᵀ: for a batch the sum of the samples' outer products. */
  record WeightGradient(Quantity gradient, Quantity input) implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(gradient, input);
    }

    @Override
    public Matrix evaluate() {
      return gradient.value().timesTranspose(input.value());
    }

    @Override
    public List<Term> terms(int row, int column) {
      return IntStream.range(0, gradient.columns())
          .mapToObj(s -> Term.product(new Entry(gradient, row, s), new Entry(input, column, s)))
          .toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.weightGradient(this);
    }
  }

  /** dℓ/dz, summed over the samples. */
  record BiasGradient(Quantity gradient) implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(gradient);
    }

    @Override
    public Matrix evaluate() {
      return gradient.value().rowSums();
    }

    @Override
    public List<Term> terms(int row, int column) {
      return IntStream.range(0, gradient.columns())
          .mapToObj(s -> Term.product(new Entry(gradient, row, s)))
          .toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.biasGradient(this);
    }
  }

  /** Wᵀ dℓ/dz, the gradient at what entered the linear map. */
  record BackThrough(Quantity weight, Quantity transpose, Quantity gradient) implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(weight, gradient);
    }

    @Override
    public Matrix evaluate() {
      return weight.value().transposeTimes(gradient.value());
    }

    @Override
    public List<Term> terms(int row, int column) {
      return IntStream.range(0, weight.rows())
          .mapToObj(k -> Term.product(new Entry(weight, k, row), new Entry(gradient, k, column)))
          .toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.backThrough(this);
    }
  }

  /** h + z, an earlier value added to what an activation gives. */
  record Add(Quantity branch, Quantity added) implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(branch, added);
    }

    @Override
    public Matrix evaluate() {
      return branch.value().plus(added.value());
    }

    @Override
    public List<Term> terms(int row, int column) {
      return sum(operands(), row, column);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.add(this);
    }
  }

  /** What an addition hands back to each summand: the gradient that arrives, as it is. */
  record CopyBack(Quantity arriving) implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(arriving);
    }

    @Override
    public Matrix evaluate() {
      return arriving.value();
    }

    @Override
    public List<Term> terms(int row, int column) {
      return sum(operands(), row, column);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.copyBack(this);
    }
  }

  /** λ Σ W² or half of it, over the entries of all weights. */
  record Penalty(L2 l2, List<Quantity> weights) implements Operation {

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
    public <R> R accept(Visitor<R> visitor) {
      return visitor.penalty(this);
    }
  }

  /** λW or 2λW, what the penalty adds to the gradient of a weight. */
  record PenaltyGradient(L2 l2, Quantity weight) implements Operation {

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
    public <R> R accept(Visitor<R> visitor) {
      return visitor.penaltyGradient(this);
    }
  }

  /** The loss of the outputs and the penalty, added. */
  record Total(List<Quantity> parts) implements Operation {

    @Override
    public List<Quantity> operands() {
      return parts;
    }

    @Override
    public Matrix evaluate() {
      return parts.stream().map(Quantity::value).reduce(Matrix::plus).orElseThrow();
    }

    @Override
    public List<Term> terms(int row, int column) {
      return sum(parts, row, column);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.total(this);
    }
  }

  /** The gradient of a variable that is used more than once: what its uses hand back, added. */
  record GradientSum(List<Quantity> contributions) implements Operation {

    @Override
    public List<Quantity> operands() {
      return contributions;
    }

    @Override
    public Matrix evaluate() {
      return contributions.stream().map(Quantity::value).reduce(Matrix::plus).orElseThrow();
    }

    @Override
    public List<Term> terms(int row, int column) {
      return sum(contributions, row, column);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.gradientSum(this);
    }
  }

  private static List<Term> sum(List<Quantity> summands, int row, int column) {
    return summands.stream().map(each -> Term.product(new Entry(each, row, column))).toList();
  }
}
