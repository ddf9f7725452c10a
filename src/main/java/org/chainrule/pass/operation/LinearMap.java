package org.chainrule.pass.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/**
 * W a + b, the bias, if there is one, added to every column.
 *
 * @param biased whether there is a bias
 */
public record LinearMap(boolean biased) implements Primitive {

  private static final int WEIGHT = 0;
  private static final int BIAS = 1;

  private int input() {
    return biased ? 2 : 1;
  }

  @Override
  public Matrix value(Values operands) {
    Matrix weight = operands.get(WEIGHT);
    Matrix input = operands.get(input());
    return biased
        ? weight.timesPlus(input, operands.get(BIAS), operands.storage())
        : weight.times(input, operands.storage());
  }

  @Override
  public Operation operation(Bindings bound) {
    Optional<Quantity> bias = biased ? Optional.of(bound.operand(BIAS)) : Optional.empty();
    return new Affine(bound.operand(WEIGHT), bound.operand(input()), bias);
  }

  @Override
  public Matrix handBack(int operand, Values operands, Matrix arriving) {
    if (operand == WEIGHT) {
      return arriving.timesTranspose(operands.get(input()), operands.storage());
    }
    return operand == input()
        ? operands.get(WEIGHT).transposeTimes(arriving, operands.storage())
        : arriving.rowSums(operands.storage());
  }

  @Override
  public Operation handBackOperation(int operand, Bindings bound) {
    Quantity weight = bound.operand(WEIGHT);
    Quantity input = bound.operand(input());
    if (operand == WEIGHT) {
      bound.transposed(input);
      return new WeightGradient(bound.arriving(), input);
    }
    return operand == input()
        ? new BackThrough(weight, bound.transposed(weight), bound.arriving())
        : new BiasGradient(bound.arriving());
  }

  @Override
  public Matrix push(Values operands, List<Matrix> speeds) {
    Matrix weight = operands.get(WEIGHT);
    Matrix input = operands.get(input());
    Matrix speed = Matrix.generate(weight.rows(), input.columns(), (row, column) -> 0);
    if (speeds.get(WEIGHT) != null) {
      speed = speed.plus(speeds.get(WEIGHT).times(input));
    }
    if (speeds.get(input()) != null) {
      speed = speed.plus(weight.times(speeds.get(input())));
    }
    if (biased && speeds.get(BIAS) != null) {
      Matrix bias = speeds.get(BIAS);
      speed = speed.plus(Matrix.generate(weight.rows(), input.columns(), (i, s) -> bias.get(i, 0)));
    }
    return speed;
  }

  @Override
  public void move(Motion motion) {
    motion.clearChange();
    if (motion.moves(WEIGHT)) {
      moveByWeight(motion);
    }
    if (biased && motion.moves(BIAS)) {
      moveByBias(motion);
    }
    if (motion.moves(input())) {
      moveByInput(motion);
    }
  }

  @Override
  public long work(Motion motion) {
    boolean all = motion.moves(input()) && !motion.isMover(input());
    return motion.rows() + (all ? motion.rest(WEIGHT).length : 0);
  }

  /** Of a weight one entry moves. */
  private void moveByWeight(Motion motion) {
    int outputs = motion.rows();
    int row = motion.movedEntry() % outputs;
    int column = motion.movedEntry() / outputs;
    double move = motion.change(WEIGHT)[motion.movedEntry()];
    double[] input = motion.rest(input());
    double[] change = motion.change();
    int inputs = input.length / motion.samples();
    for (int s = motion.firstSample(); s < motion.endSample(); s++) {
      change[s * outputs + row] += move * input[s * inputs + column];
    }
  }

  private static void moveByBias(Motion motion) {
    int row = motion.movedEntry();
    double move = motion.change(BIAS)[row];
    for (int s = motion.firstSample(); s < motion.endSample(); s++) {
      motion.change()[s * motion.rows() + row] += move;
    }
  }

  /** W Δa, from the entries that moved. */
  private void moveByInput(Motion motion) {
    double[] weight = motion.rest(WEIGHT);
    double[] moved = motion.change(input());
    int inputs = moved.length / motion.samples();
    int outputs = motion.rows();
    for (int s = motion.firstSample(); s < motion.endSample(); s++) {
      for (int i = 0; i < inputs; i++) {
        double change = moved[s * inputs + i];
        if (change != 0) {
          addScaled(weight, i * outputs, change, motion.change(), s * outputs, outputs);
        }
      }
    }
  }

  private static void addScaled(
      double[] from, int start, double factor, double[] to, int place, int length) {
    for (int k = 0; k < length; k++) {
      to[place + k] += factor * from[start + k];
    }
  }

  /** W a + b, the bias, if there is one, added to every column. */
  public record Affine(Quantity weight, Quantity input, Optional<Quantity> bias)
      implements Operation {

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
    public String key() {
      return "affine";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      Formula product = operands.product(Times.MATRIX, Operand.plain(weight), Operand.plain(input));
      return bias.map(b -> Formulas.sum(product, operands.shown(b))).orElse(product);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.affine(this);
    }
  }

  /** dℓ/dz aᵀ: for a batch the sum of the samples' outer products. */
  public record WeightGradient(Quantity gradient, Quantity input) implements Operation {

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
    public String key() {
      return "weightGradient";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      return operands.product(Times.MATRIX_DOT, Operand.plain(gradient), Operand.transposed(input));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.weightGradient(this);
    }
  }

  /** dℓ/dz, summed over the samples. */
  public record BiasGradient(Quantity gradient) implements Operation {

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
    public String key() {
      return "biasGradient";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      return gradient.columns() == 1 ? operands.shown(gradient) : operands.sumOverSamples(gradient);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.biasGradient(this);
    }
  }

  /** Wᵀ dℓ/dz, the gradient at what entered the linear map. */
  public record BackThrough(Quantity weight, Quantity transpose, Quantity gradient)
      implements Operation {

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
    public String key() {
      return "backThrough";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      return operands.product(
          Times.MATRIX_DOT, Operand.transposed(weight), Operand.plain(gradient));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.backThrough(this);
    }
  }
}
