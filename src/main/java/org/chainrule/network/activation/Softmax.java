package org.chainrule.network.activation;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Function;

/**
 * The softmax pᵢ = exp(zᵢ) / Σₖ exp(zₖ) of each column: every output depends on every input, and
 * the Jacobian is diag(p) − p pᵀ.
 */
public record Softmax() implements Activation {

  private static final Function FUNCTION = Function.named("softmax");

  @Override
  public String id() {
    return "softmax";
  }

  @Override
  public Function function() {
    return FUNCTION;
  }

  @Override
  public Matrix apply(Matrix z) {
    Total[] totals = totals(z);
    return Matrix.generate(z.rows(), z.columns(), (i, s) -> totals[s].share(z.get(i, s)));
  }

  /**
   * The sum of exponentials Σₖ exp(zₖ) of a column. The largest entry is taken off before
   * exponentiating and kept apart: it changes nothing but overflow, and beside a large one the
   * logarithm of the sum would be lost.
   *
   * @param largest the largest zₖ
   * @param sum Σₖ exp(zₖ − largest), at least 1
   */
  public record Total(double largest, double sum) {

    /** Returns exp(z) as a share of the whole. */
    double share(double z) {
      return Math.exp(z - largest) / sum;
    }

    /** Returns log Σₖ exp(zₖ) − z, the logarithm of that share without its sign. */
    public double distance(double z) {
      return largest - z + Math.log(sum);
    }
  }

  /** Returns the sum of exponentials of every column. */
  public static Total[] totals(Matrix z) {
    return IntStream.range(0, z.columns()).mapToObj(s -> total(z, s)).toArray(Total[]::new);
  }

  /** Returns the sum of exponentials of a column. */
  public static Total total(Matrix z, int column) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < z.rows(); k++) {
      largest = Math.max(largest, z.get(k, column));
    }
    double sum = 0;
    for (int k = 0; k < z.rows(); k++) {
      sum += Math.exp(z.get(k, column) - largest);
    }
    return new Total(largest, sum);
  }

  @Override
  public Matrix jacobian(Matrix z, int sample) {
    Matrix p = apply(z.columnAt(sample));
    return Matrix.generate(p.rows(), p.rows(), entries(p));
  }

  /**
   * Entry i is Σⱼ pᵢpⱼ(vᵢ − vⱼ), which is exactly 0 where all vⱼ are equal: the product with the
   * matrix would leave there what rounding makes of it. No matrix is built, for of many outputs it
   * would be too large.
   */
  @Override
  public Matrix jacobianTimes(Matrix z, int sample, Matrix column) {
    Matrix p = apply(z.columnAt(sample));
    return Matrix.generate(p.rows(), 1, (i, one) -> moved(p, i, column));
  }

  /** The Jacobian is its own transpose. */
  @Override
  public Matrix transposedJacobianTimes(Matrix z, int sample, Matrix column) {
    return jacobianTimes(z, sample, column);
  }

  /** Multiplied before it is subtracted, so that nothing overflows on the way. */
  private static double moved(Matrix p, int row, Matrix column) {
    double sum = 0;
    for (int k = 0; k < column.rows(); k++) {
      if (k != row) {
        double weight = p.get(row, 0) * p.get(k, 0);
        sum += weight * column.get(row, 0) - weight * column.get(k, 0);
      }
    }
    return sum;
  }

  private static Matrix.EntryFunction entries(Matrix p) {
    SumsOfOthers others = new SumsOfOthers(p, 0);
    return (i, j) -> p.get(i, 0) * (i == j ? others.of(i) : -p.get(j, 0));
  }

  @Override
  public double derivative(Matrix z, int sample, int output, int input) {
    Matrix p = apply(z.columnAt(sample));
    boolean own = output == input;
    return p.get(output, 0) * (own ? new SumsOfOthers(p, 0).of(input) : -p.get(input, 0));
  }

  /** pᵢ(1 − pᵢ) on the diagonal, elsewhere −pᵢpⱼ. */
  @Override
  public Formula derivative(
      int output, int input, IntFunction<Formula> inputs, IntFunction<Formula> outputs) {
    Formula p = outputs.apply(output);
    return output == input
        ? Formulas.times(p, Formulas.round(Formulas.minus(Formulas.whole(1), p)))
        : Formulas.negative(Formulas.times(p, outputs.apply(input)));
  }

  @Override
  public Formula formula(Formula argument) {
    return Formulas.apply(FUNCTION, argument);
  }

  @Override
  public Formula definition(Formula argument) {
    return Formulas.fraction(
        exponential(argument, "i"), Formulas.sumOver("k", exponential(argument, "k")));
  }

  private static Formula exponential(Formula argument, String index) {
    return Formulas.exp(Formulas.low(argument, Formulas.letter(index)));
  }

  @Override
  public Optional<Elementwise> elementwise() {
    return Optional.empty();
  }

  @Override
  public String toString() {
    return id();
  }
}
