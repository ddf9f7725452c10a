package org.chainrule.explain.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.equation.CellArithmetic;
import org.chainrule.explain.equation.Sums;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.explain.sentence.StepWords;
import org.chainrule.formula.Exact;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.loss.Losses;
import org.chainrule.pass.operation.LossFunction;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.Words;

/**
 * Shows for one unit how a loss undoes what the activation before it flattens: dℓ/dŷ grows by just
 * what the slope shrinks. Beside it stands the same unit under squared error, where nothing does.
 * The unit is the flattest of its sample; of a softmax the flattest that has a target.
 */
final class FusedPair {

  /** Up to this distance an output is said to be near its target. */
  private static final double NEAR = 0.1;

  private final Explainer explainer;
  private final Step step;
  private final LossFunction.FusedSlope op;
  private final int sample;
  private final Matrix jacobian;
  private final int unit;

  private FusedPair(Explainer explainer, Step step, LossFunction.FusedSlope op, int sample) {
    this.explainer = explainer;
    this.step = step;
    this.op = op;
    this.sample = sample;
    this.jacobian = op.activation().jacobian(op.z().value(), sample);
    this.unit = flattest();
  }

  /** Returns the pair for a step that takes the loss and the activation together, as a card. */
  static Optional<Block> of(Explainer explainer, Step step, int sample) {
    return step.operation() instanceof LossFunction.FusedSlope op
        ? Optional.of(new FusedPair(explainer, step, op, sample).card())
        : Optional.empty();
  }

  private int flattest() {
    boolean any = IntStream.range(0, jacobian.rows()).anyMatch(this::hasTarget);
    return IntStream.range(0, jacobian.rows())
        .filter(k -> isElementwise() || !any || hasTarget(k))
        .boxed()
        .min(Comparator.comparingDouble(k -> jacobian.get(k, k)))
        .orElse(0);
  }

  private boolean hasTarget(int k) {
    return op.target().get(k, sample) > 0;
  }

  private boolean isElementwise() {
    return op.activation().elementwise().isPresent();
  }

  private Block card() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Columns(List.of(ownColumn(), squaredColumn())));
    blocks.add(new Block.Paragraph(ownSentence()));
    blocks.add(new Block.Display(left()));
    blocks.add(new Block.Paragraph(squaredSentence()));
    double yhat = op.yhat().get(unit, sample);
    if (!Double.isFinite(product())) {
      blocks.add(new Block.Paragraph(say("overflow", outputSlope(unit))));
    } else if ((yhat == 0 || yhat == 1) && (isElementwise() || jacobian.rows() > 1)) {
      blocks.add(new Block.Paragraph(say("rounded", yhat(unit), yhat == 0 ? "0" : "1", z(unit))));
    }
    return new Block.Card(title(), blocks);
  }

  private Prose title() {
    String key = op.z().columns() == 1 ? "pair.title" : "pair.title.sample";
    String number = String.valueOf(unit + 1);
    String name = Labels.activation(op.activation());
    return Prose.of(key, number, name, String.valueOf(sample + 1));
  }

  private List<Block> ownColumn() {
    return column(explainer.trace().network().loss().id(), own());
  }

  private List<Block> squaredColumn() {
    return column(Losses.MSE.id(), squared());
  }

  /** The product of what arrives and the slope, in symbols and with its numbers. */
  private List<Block> column(String loss, double[] arriving) {
    return List.of(
        new Block.Caption(Words.of("loss." + loss)),
        new Block.Display(SpokenFormula.of(symbols())),
        new Block.Display(equation(arriving, Words.of("loss." + loss))));
  }

  private SpokenFormula equation(double[] arriving, String loss) {
    double result = sum(arriving);
    Formula written = written(arriving);
    if (!Double.isFinite(result)) {
      return new SpokenFormula(written, Words.of("spoken.pair.overflow", loss));
    }
    Formula number = numbers().number(result);
    Formula formula = written.equals(number) ? written : Exact.equation(written, number);
    return new SpokenFormula(formula, Words.of("spoken.pair", loss, numbers().plain(result)));
  }

  private Formula symbols() {
    if (isElementwise()) {
      return Formulas.product(
          Times.SCALAR_DOT, outputSlope(unit), Labels.primed(op.activation(), z(unit)));
    }
    Formula k = Formulas.letter("k");
    Formula output = Formulas.low(Formulas.letter("ŷ"), k);
    Formula loss = Formulas.letter("ℓ");
    Formula product =
        Formulas.product(
            Times.SCALAR_DOT,
            labels().derivative(loss, output),
            labels().derivative(output, z(unit)));
    return new Formula.SumOver(k, Optional.empty(), Optional.empty(), true, product);
  }

  /** Products with a factor 0 add nothing and are left out; of many, the largest are written. */
  private Formula written(double[] arriving) {
    List<Integer> parts =
        IntStream.range(0, arriving.length)
            .filter(k -> isElementwise() ? k == unit : counts(arriving[k], partOf(k)))
            .boxed()
            .sorted(Comparator.comparingDouble(k -> -Math.abs(arriving[k] * partOf(k))))
            .toList();
    int shown = Math.min(parts.size(), StepWords.MOST_UNITS);
    List<Formula> summands = new ArrayList<>();
    parts.subList(0, shown).forEach(k -> summands.add(product(arriving[k], partOf(k))));
    if (shown < parts.size()) {
      List<Integer> more = parts.subList(shown, parts.size());
      double rest = more.stream().mapToDouble(k -> arriving[k] * partOf(k)).sum();
      summands.add(Sums.rest(factor(rest), more.size()));
    }
    return summands.isEmpty() ? Formulas.whole(0) : Formulas.sum(summands);
  }

  private Formula product(double arriving, double part) {
    return Formulas.product(Times.SCALAR_DOT, factor(arriving), factor(part));
  }

  private static boolean counts(double arriving, double part) {
    return arriving != 0 && part != 0 || Double.isInfinite(arriving);
  }

  /** How much output k moves with this unit's z. */
  private double partOf(int k) {
    return jacobian.get(k, unit);
  }

  private double sum(double[] arriving) {
    return IntStream.range(0, arriving.length)
        .filter(k -> !isElementwise() || k == unit)
        .mapToDouble(k -> arriving[k] == 0 ? 0 : arriving[k] * partOf(k))
        .sum();
  }

  private double product() {
    return sum(own());
  }

  private double[] own() {
    Quantity slopes = explainer.trace().quantity(Name.yhat().gradient());
    return IntStream.range(0, slopes.rows()).mapToDouble(k -> slopes.get(k, sample)).toArray();
  }

  private double[] squared() {
    double divisor = Losses.MSE.divisor(op.z().rows(), op.z().columns(), op.form().batch());
    return IntStream.range(0, op.yhat().rows())
        .mapToDouble(
            k -> Losses.MSE.slope(op.yhat().get(k, sample), op.target().get(k, sample)) / divisor)
        .toArray();
  }

  private SpokenFormula left() {
    Formula arithmetic = CellArithmetic.of(step, unit, sample, numbers(), labels());
    Formula symbol = labels().entry(new Entry(step.result(), unit, sample));
    String spoken = explainer.reading().cell(step.name(), unit, sample, step.number());
    return new SpokenFormula(Formulas.equal(symbol, arithmetic), spoken);
  }

  private Prose ownSentence() {
    double distance = Math.abs(distance());
    String name = Labels.activation(op.activation());
    return say(
        ownKey(),
        yhat(unit),
        outputSlope(unit),
        name,
        numbers().number(distance),
        Labels.derivativeOf(op.activation()));
  }

  private String ownKey() {
    if (op.weighsOutputs()) {
      return "weighed";
    }
    if (Math.abs(distance()) <= NEAR) {
      return "near";
    }
    return growsWhereFlat() ? "wrong" : "other";
  }

  /**
   * Whether dℓ/dŷ grows on the way on which this unit gets flatter: it is the distance over the
   * slope, and behind a softmax −y/ŷ.
   */
  private boolean growsWhereFlat() {
    double yhat = op.yhat().get(unit, sample);
    return yhat < 0.5 ? distance() < 0 : yhat > 0.5 && distance() > 0 && isElementwise();
  }

  private double distance() {
    return op.yhat().get(unit, sample) - op.target().get(unit, sample);
  }

  /** In its column of the Jacobian of softmax, the entry on the diagonal is the largest. */
  private Prose squaredSentence() {
    boolean flat = jacobian.get(unit, unit) < explainer.marks().flatThreshold();
    Formula left = numbers().number(sum(squared()));
    String key = (isElementwise() ? "squared" : "squared.full") + (flat ? ".flat" : "");
    return say(key, left, numbers().percent(partOf(unit)));
  }

  private Formula outputSlope(int k) {
    return labels().gradientOf(yhat(k));
  }

  private Formula yhat(int k) {
    return labels().indexed(new Entry(op.yhat(), k, sample));
  }

  private Formula z(int k) {
    return labels().indexed(new Entry(op.z(), k, sample));
  }

  private Formula factor(double value) {
    return numbers().factor(value);
  }

  private Numbers numbers() {
    return explainer.numbers();
  }

  private Labels labels() {
    return explainer.labels();
  }

  private static Prose say(String key, Object... arguments) {
    return Prose.of("say.pair." + key, arguments);
  }
}
