package org.chainrule.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Gap;
import org.chainrule.formula.Search;
import org.chainrule.formula.Times;
import org.chainrule.network.Activation;
import org.chainrule.network.Elementwise;
import org.chainrule.network.L2;
import org.chainrule.network.Loss;

/**
 * What computes a step's result from its operands. The formula, the arrows, the arithmetic of a
 * cell and the text of a step are all read off it.
 */
public interface Operation {

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

  /** The key under which the message bundle speaks of it. */
  String key();

  /** The numbers of its own, such as a factor, that its words tell after the operands. */
  default List<Double> constants() {
    return List.of();
  }

  /** Returns the formula by which the result is computed, whatever is put in for the operands. */
  Formula formula(OperandFormulas operands);

  /** Whether the formula is that of one sample of several, as each has a matrix of its own. */
  default boolean isOfEachSample() {
    return false;
  }

  /** Whether a logarithm of its operands is taken, or of what comes of dividing by them. */
  default boolean takesLogarithm() {
    return false;
  }

  /** Returns the gradient that is blocked at an entry of the result, as its slope is 0. */
  default Optional<Entry> blocked(int row, int column) {
    return Optional.empty();
  }

  /** Calls the method of the visitor that fits this operation. */
  default <R> R accept(Visitor<R> visitor) {
    return visitor.operation(this);
  }

  /**
   * A case for each operation that is more to the visitor than its terms and its formula tell;
   * written so because Java 17 has no switch over types.
   */
  interface Visitor<R> {
    /** What is done with an operation that has no case of its own. */
    R operation(Operation operation);

    default R affine(Affine operation) {
      return operation(operation);
    }

    default R activate(Activate operation) {
      return operation(operation);
    }

    default R measure(Measure operation) {
      return operation(operation);
    }

    default R lossSlope(LossSlope operation) {
      return operation(operation);
    }

    default R slopeProduct(SlopeProduct operation) {
      return operation(operation);
    }

    default R jacobianProduct(JacobianProduct operation) {
      return operation(operation);
    }

    default R fusedSlope(FusedSlope operation) {
      return operation(operation);
    }

    default R weightGradient(WeightGradient operation) {
      return operation(operation);
    }

    default R biasGradient(BiasGradient operation) {
      return operation(operation);
    }

    default R backThrough(BackThrough operation) {
      return operation(operation);
    }

    default R add(Add operation) {
      return operation(operation);
    }

    default R copyBack(CopyBack operation) {
      return operation(operation);
    }

    default R penalty(Penalty operation) {
      return operation(operation);
    }

    default R penaltyGradient(PenaltyGradient operation) {
      return operation(operation);
    }

    default R total(Total operation) {
      return operation(operation);
    }

    default R gradientSum(GradientSum operation) {
      return operation(operation);
    }
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
    public String key() {
      return activation.isIdentity() ? "activate.identity" : "activate";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      Formula argument = operands.shown(z);
      Formula name = new Formula.FunctionName(activation.function());
      return operands.entrywise(
          Formulas.row(Gap.NOTHING, name, argument),
          () ->
              operands.explained(
                  activation.formula(argument), () -> activation.definition(argument)));
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
    public String key() {
      return "measure";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      return operands.entrywise(
          called(Formulas.letter("ℓ"), operands.shown(output), operands.shown(target)),
          () -> inFull(operands));
    }

    /** By the textbook's formula and by that which is computed, one under the other. */
    private Formula inFull(OperandFormulas operands) {
      Formula y = Formulas.letter("y");
      Formula body = operands.averaged(form, output, form.loss().formula(Formulas.letter("ŷ"), y));
      return form.fusion()
          .map(fusion -> fusion.formula(operands.shown(output), y))
          .map(computed -> operands.averaged(form, output, computed))
          .map(computed -> stacked(body, computed))
          .orElse(body);
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
          : called(new Formula.Prime(Formulas.letter("ℓ")), outputs, targets);
    }

    private boolean subtracts() {
      Formula a = Formulas.letter("a");
      Formula b = Formulas.letter("b");
      return Search.finds(
          form.loss().slopeFormula(a, b), part -> part.equals(Formulas.minus(a, b)));
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
    public String key() {
      return "slopeProduct";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      Formula gradient = operands.shown(arriving);
      boolean identity = activation.isIdentity();
      Formula factor = identity ? operands.constant(slope, 1) : operands.like(slope);
      Formula product = Formulas.product(Times.ENTRYWISE, gradient, factor);
      return activation.slopeIsMask() && !identity
          ? product
          : operands.explained(
              product, () -> identity ? gradient : inFull(gradient, operands.like(z)));
    }

    private Formula inFull(Formula gradient, Formula argument) {
      return Formulas.product(Times.ENTRYWISE, gradient, activation.slopeFormula(argument));
    }

    @Override
    public Optional<Entry> blocked(int row, int column) {
      return slope.get(row, column) == 0
          ? Optional.of(new Entry(arriving, row, column))
          : Optional.empty();
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
    public String key() {
      return "jacobianProduct";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      Operand matrix = Operand.plain(transposes.get(0));
      Operand gradient = Operand.plain(arriving);
      return isOfEachSample()
          ? operands.productOfEach(matrix, gradient)
          : operands.product(Times.MATRIX, matrix, gradient);
    }

    @Override
    public boolean isOfEachSample() {
      return transposes.size() > 1;
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
    public String key() {
      return "add";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      return sum(operands(), operands);
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
    public String key() {
      return "copyBack";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      return sum(operands(), operands);
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
    public String key() {
      return "penalty";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      return operands.entrywise(
          called(Formulas.letter("Ω"), weights.stream().map(operands::shown).toList()),
          () -> operands.multiple(l2.factorFormula(), l2.factor(), operands.sumOfSquares(weights)));
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
    public String key() {
      return "total";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      return sum(parts, operands);
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
    public String key() {
      return "gradientSum";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      return sum(contributions, operands);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.gradientSum(this);
    }
  }

  private static List<Term> sum(List<Quantity> summands, int row, int column) {
    return summands.stream().map(each -> Term.product(new Entry(each, row, column))).toList();
  }

  private static Formula sum(List<Quantity> summands, OperandFormulas operands) {
    return Formulas.sum(summands.stream().map(operands::like).toList());
  }

  private static Formula called(Formula name, Formula... operands) {
    return called(name, List.of(operands));
  }

  /** A function of matrices, by its name. */
  private static Formula called(Formula name, List<Formula> operands) {
    Formula arguments = new Formula.Row(Gap.WIDE_COMMA, operands);
    return Formulas.product(Times.SCALAR, name, Formulas.tallRound(arguments));
  }
}
