package org.chainrule.explain.sentence;

import java.util.List;
import java.util.stream.Stream;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.operation.GradientSum;
import org.chainrule.pass.operation.LinearMap;
import org.chainrule.pass.operation.LossFunction;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.operation.Slopes;
import org.chainrule.pass.operation.TransposedJacobian;
import org.chainrule.pass.operation.Transposition;
import org.chainrule.pass.operation.Update;
import org.chainrule.pass.operation.WeightPenalty;
import org.chainrule.pass.program.Step;
import org.chainrule.words.Words;

/** Says in words what a step did to these numbers. The same numbers give the same sentences. */
public final class Sentences implements Operation.Visitor<Void> {

  private final StepWords words;

  private Sentences(StepWords words) {
    this.words = words;
  }

  /** Returns what is said of a step, in the order in which it is read. */
  public static List<Prose> of(Step step, Marks marks, Numbers numbers, Labels labels) {
    StepWords words = new StepWords(step, marks, numbers, labels);
    labels
        .definition(step.name())
        .ifPresent(fraction -> words.say("delta", labels.inline(step.name()), fraction));
    step.operation().accept(new Sentences(words));
    if (step.name().isIdleIn(marks.trace().network())) {
      words.say("frozen", words.name(step.result().name().value()));
    }
    List<Prose> notFinite = new NotFinite(marks.trace(), numbers, labels).sentences(step);
    List<Prose> lost = new Underflow(marks, numbers, labels).sentences(step);
    return Stream.of(notFinite, lost, words.sentences()).flatMap(List::stream).toList();
  }

  /** The names of the operands, and behind them the operation's own numbers. */
  @Override
  public Void operation(Operation operation) {
    Stream<Formula> names = operation.operands().stream().map(words::name);
    Stream<Formula> constants = operation.constants().stream().map(words.numbers()::number);
    if (Words.has("say." + operation.key())) {
      words.say(operation.key(), Stream.concat(names, constants).toArray());
    }
    return null;
  }

  @Override
  public Void affine(LinearMap.Affine op) {
    String rows = words.labels().convention().rows() ? ".rows" : "";
    String key = (words.batch() ? "affine.batch" : "affine") + rows;
    Formula weight = words.name(op.weight());
    Formula input = words.name(op.input());
    op.bias()
        .ifPresentOrElse(
            bias -> words.say(key, weight, input, words.name(bias)),
            () -> words.say(key + ".unbiased", weight, input));
    return null;
  }

  @Override
  public Void activate(ActivationFunction.Activate op) {
    new ActivationSentences(words, op).say();
    return null;
  }

  @Override
  public Void measure(LossFunction.Measure op) {
    new LossSentences(words).measure(op);
    return null;
  }

  @Override
  public Void lossSlope(LossFunction.LossSlope op) {
    new LossSlopeSentences(words, op).say();
    return null;
  }

  @Override
  public Void slopeProduct(ActivationFunction.SlopeProduct op) {
    new SlopeSentences(words, op).say();
    return null;
  }

  @Override
  public Void jacobianProduct(ActivationFunction.JacobianProduct op) {
    words.say("jacobian", Labels.activation(op.activation()), words.name(op.arriving()));
    words.sayLength(words.batch() ? "slope.batch" : "slope.length", op.arriving());
    return null;
  }

  @Override
  public Void transposition(Transposition op) {
    new FactorSentences(words).transposition(op);
    return null;
  }

  @Override
  public Void slopes(Slopes op) {
    new FactorSentences(words).slopes(op);
    return null;
  }

  @Override
  public Void jacobian(TransposedJacobian op) {
    words.say("factor.jacobian", Labels.activation(op.activation()));
    return null;
  }

  @Override
  public Void fusedSlope(LossFunction.FusedSlope op) {
    new LossSentences(words).fused(op);
    return null;
  }

  @Override
  public Void weightGradient(LinearMap.WeightGradient op) {
    new ParameterSentences(words).weight(op);
    return null;
  }

  @Override
  public Void biasGradient(LinearMap.BiasGradient op) {
    new ParameterSentences(words).bias(op);
    return null;
  }

  @Override
  public Void backThrough(LinearMap.BackThrough op) {
    new ParameterSentences(words).back(op);
    return null;
  }

  @Override
  public Void penalty(WeightPenalty.Penalty op) {
    words.say("penalty", words.numbers().number(op.l2().lambda()));
    return null;
  }

  @Override
  public Void gradientSum(GradientSum op) {
    Formula variable = words.labels().symbol(words.step().name().value());
    words.say("gradientSum", variable, op.contributions().size());
    return null;
  }

  @Override
  public Void update(Update op) {
    if (!op.isLast()) {
      return operation(op);
    }
    new UpdateSentences(words, op).say();
    return null;
  }
}
