package org.chainrule.explain.sentence;

import java.util.Locale;
import java.util.stream.IntStream;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.Formula;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.loss.Loss;
import org.chainrule.pass.operation.LossFunction;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/** Says which way the outputs should move. */
record LossSlopeSentences(StepWords words, LossFunction.LossSlope op) {

  private static final double LEAST_JUMP = 1e-6;

  /** How an output stands to its target, and how the loss moves with it. */
  private enum Case {
    /** Above its target, and the loss falls when it comes down. */
    OVER,
    /** Below its target, and the loss falls when it goes up. */
    UNDER,
    /** Above its target, and yet the loss falls when it goes up still. */
    OVER_AGAINST,
    /** Below its target, and yet the loss falls when it goes down still. */
    UNDER_AGAINST,
    /** At its target, where the slope is 0. */
    EXACT,
    /** Not at its target, and the slope is 0 only because it is too small for a double. */
    ROUNDED,
    /** At its target, where the loss has no derivative. */
    KINK,
    /** Its target is such that the loss does not look at it. */
    NOTHING,
    /** At its target to the last digit, but the slope is not 0. */
    EDGE,
    /** Not a number. */
    NONE;

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
  }

  void say() {
    if (!loss().hasTargets()) {
      words.say("lossSlope.given");
      return;
    }
    if (words.batch() && op.form().meanOverSamples()) {
      words.say("lossSlope.batch" + words.turned(), words.samples());
    }
    double value = words.marks().trace().quantity(Name.loss()).get(0, 0);
    if (Double.isFinite(value)) {
      sayHowToMove();
    } else {
      words.say("lossSlope.noLoss", words.numbers().number(value), words.name(yhat()));
    }
    if (op.form().fusion().isPresent()) {
      Activation last = words.marks().trace().network().last().activation();
      Formula gradient = words.name(op.output().name().gradient());
      words.say("lossSlope.fused", gradient, Labels.activation(last));
    }
  }

  private void sayHowToMove() {
    if (words.batch()) {
      sayCounts();
    } else {
      for (Case each : Case.values()) {
        if (each != Case.NONE) {
          words.sayUnits("lossSlope." + each.key(), unit -> at(unit, 0) == each);
        }
      }
    }
    sayOthers();
  }

  /** How many entries are too high and too low; then those of which there is something else. */
  private void sayCounts() {
    int all = gradient().rows() * gradient().columns();
    long ignored = count(Case.NOTHING);
    if (all > ignored) {
      words.say(
          ignored > 0 ? "lossSlope.counts.some" : "lossSlope.counts",
          all - ignored,
          count(Case.OVER),
          count(Case.UNDER),
          words.name(yhat()));
    }
    for (Case each : Case.values()) {
      boolean counted = each == Case.OVER || each == Case.UNDER || each == Case.NONE;
      long count = counted ? 0 : count(each);
      if (count > 0) {
        words.say("lossSlope.batch." + each.key(), count);
      }
    }
  }

  /** No output moves alone where the activation before the loss takes all of them together. */
  private void sayOthers() {
    Activation last = words.marks().trace().network().last().activation();
    if (last.elementwise().isEmpty()
        && count(Case.OVER_AGAINST) + count(Case.UNDER_AGAINST) + count(Case.NOTHING) > 0) {
      Name z = Name.linearOutput(words.marks().trace().network().depth());
      words.say("lossSlope.others", Labels.atStart(last), words.name(z.gradient()));
    }
  }

  private long count(Case wanted) {
    int columns = gradient().columns();
    return IntStream.range(0, gradient().rows() * columns)
        .filter(k -> at(k / columns, k % columns) == wanted)
        .count();
  }

  /** Judged by the gradient and by the distance from the target, which need not agree. */
  private Case at(int row, int column) {
    double slope = gradient().get(row, column);
    double output = yhat().get(row, column);
    double target = op.target().get(row, column);
    if (Double.isNaN(slope) || Double.isNaN(output)) {
      return Case.NONE;
    }
    if (slope == 0 && ignores(loss(), target)) {
      return Case.NOTHING;
    }
    if (output == target) {
      return slope != 0 ? Case.EDGE : met(target, row, column);
    }
    if (slope == 0) {
      return Case.ROUNDED;
    }
    if (output > target) {
      return slope > 0 ? Case.OVER : Case.OVER_AGAINST;
    }
    return slope < 0 ? Case.UNDER : Case.UNDER_AGAINST;
  }

  /** Where its slope jumps, a loss says nothing of an output next to the jump. */
  private Case met(double target, int row, int column) {
    if (hasKink(loss(), target)) {
      return Case.KINK;
    }
    return words.isRounded(row, column) ? Case.ROUNDED : Case.EXACT;
  }

  /** Whether a loss does not depend on an output with this target, as cross-entropy at 0. */
  static boolean ignores(Loss loss, double target) {
    return loss.hasTargets() && loss.slope(0.25, target) == 0 && loss.slope(0.75, target) == 0;
  }

  /** Whether the slope of the loss jumps at the target. */
  static boolean hasKink(Loss loss, double target) {
    return loss.hasTargets() && Math.abs(loss.slope(Math.nextUp(target), target)) > LEAST_JUMP;
  }

  private Loss loss() {
    return op.form().loss();
  }

  private Quantity gradient() {
    return words.step().result();
  }

  private Quantity yhat() {
    return words.marks().trace().quantity(Name.yhat());
  }
}
