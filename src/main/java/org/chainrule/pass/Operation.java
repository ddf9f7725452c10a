package org.chainrule.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Activation;
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
   * Returns which operand entries made the result's entry (row, column): the entry is the sum of the
   * terms' values, up to rounding.
   */
  List<Term> terms(int row, int column);

  /** Calls the method of the visitor that fits this operation. */
  <R> R accept(Visitor<R> visitor);

  /** A case for each operation; written so because Java 17 has no switch over types. */
  interface Visitor<R> {
    R affine(Affine operation);

    R activate(Activate operation);

    R measure(Measure operation);

    R lossSlope(LossSlope operation);

    R slopeProduct(SlopeProduct operation);

    R fusedSlope(FusedSlope operation);

    R weightGradient(WeightGradient operation);

    R biasGradient(BiasGradient operation);

    R backThrough(BackThrough operation);
  }

  /** W a + b, the bias added to every column. */
  record Affine(Quantity weight, Quantity input, Quantity bias) implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(weight, input, bias);
    }

    @Override
    public Matrix evaluate() {
      return weight.value().times(input.value()).plusColumn(bias.value());
    }

    @Override
    public List<Term> terms(int row, int column) {
      List<Term> terms = new ArrayList<>();
      for (int k = 0; k < weight.columns(); k++) {
        terms.add(Term.product(new Entry(weight, row, k), new Entry(input, k, column)));
      }
      terms.add(Term.product(new Entry(bias, row, 0)));
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
      Entry entry = new Entry(z, row, column);
      return List.of(new Term(List.of(entry), activation.value(entry.value())));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.activate(this);
    }
  }

  /** The loss, from ŷ and y, or from z and y where it fuses with the activation before it. */
  record Measure(LossForm form, Quantity output, Quantity target) implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(output, target);
    }

    @Override
    public Matrix evaluate() {
      return Matrix.scalar(
          output.value().zip(target.value(), form::value).sum() / form.divisor(output));
    }

    @Override
    public List<Term> terms(int row, int column) {
      return IntStream.range(0, output.rows() * output.columns())
          .mapToObj(k -> term(k / output.columns(), k % output.columns()))
          .toList();
    }

    private Term term(int i, int j) {
      return LossForm.term(output, target, i, j, form.divisor(output), form::value);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.measure(this);
    }
  }

  /** dℓ/dŷ, the slope of the loss; from z where the loss fuses with the activation before it. */
  record LossSlope(LossForm form, Quantity output, Quantity target) implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(output, target);
    }

    @Override
    public Matrix evaluate() {
      double divisor = form.divisor(output);
      return output.value().zip(target.value(), (p, y) -> form.outputSlope(p, y) / divisor);
    }

    @Override
    public List<Term> terms(int row, int column) {
      return List.of(
          LossForm.term(
              output, target, row, column, form.divisor(output), form::outputSlope));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lossSlope(this);
    }
  }

  /** dℓ/da ⊙ f′(z), what an elementwise activation lets through. */
  record SlopeProduct(Activation activation, Quantity arriving, Quantity slope, Quantity z)
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
      return List.of(
          Term.product(new Entry(arriving, row, column), new Entry(slope, row, column)));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.slopeProduct(this);
    }
  }

  /** The gradient at the last z of a loss fused with its activation, straight from z and y. */
  record FusedSlope(
      Activation activation, Loss loss, Loss.Fusion fusion, Quantity z, Quantity yhat, Quantity target)
      implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(yhat, target);
    }

    @Override
    public Matrix evaluate() {
      double divisor = loss.divisor(z.rows(), z.columns());
      return z.value().zip(target.value(), (p, y) -> fusion.slope(p, y) / divisor);
    }

    @Override
    public List<Term> terms(int row, int column) {
      double value =
          fusion.slope(z.get(row, column), target.get(row, column))
              / loss.divisor(z.rows(), z.columns());
      return List.of(
          new Term(List.of(new Entry(yhat, row, column), new Entry(target, row, column)), value));
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
}
