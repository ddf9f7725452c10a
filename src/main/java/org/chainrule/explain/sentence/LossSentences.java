package org.chainrule.explain.sentence;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.naming.UnitNames;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.activation.UnitState;
import org.chainrule.network.loss.Loss;
import org.chainrule.pass.operation.LossFunction;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.Words;

/** Says how far the outputs are from their targets, and what the loss makes of that. */
record LossSentences(StepWords words) {

  void measure(LossFunction.Measure op) {
    Loss loss = op.form().loss();
    if (loss.hasTargets()) {
      sayHowFar(op.target());
    }
    if (op.form().fusion().isPresent()) {
      words.say("measure.fused", words.name(op.output()), lastActivation());
    } else if (loss.needsProbabilities()) {
      sayOutside(op.output());
    }
    sayNote(loss);
    boolean mean = op.form().meanOverSamples();
    if (loss.id().equals("mse") && (mean || !words.batch())) {
      words.say(words.batch() ? "measure.mse.batch" : "measure.mse", words.samples());
    } else if (words.batch()) {
      words.say(mean ? "measure.mean.batch" : "measure.sum.batch", words.samples());
    }
  }

  private void sayHowFar(Quantity target) {
    int columns = target.columns();
    int[] counting =
        IntStream.range(0, target.rows() * columns).filter(k -> !isIgnored(target, k)).toArray();
    if (!words.batch() && target.rows() <= StepWords.MOST_UNITS) {
      IntStream.range(0, target.rows()).forEach(unit -> sayDistance(target, unit, 0));
    } else if (counting.length > 1) {
      sayCounts(target);
      sayFarthest(target);
    } else {
      IntStream.of(counting).forEach(k -> sayDistance(target, k / columns, k % columns));
    }
  }

  void fused(LossFunction.FusedSlope op) {
    words.say(
        op.weighsOutputs() ? "fused.weighed" : "fused",
        words.name(op.yhat()),
        words.name(op.target()),
        Labels.derivativeOf(op.activation()),
        op.form().divisor(op.z()));
    List<Integer> flat = words.unitsIn(UnitState.FLAT);
    if (words.batch()) {
      long count =
          IntStream.range(0, op.z().rows())
              .mapToLong(unit -> words.samplesIn(UnitState.FLAT, unit))
              .sum();
      if (count > 0) {
        words.say("fused.batch.flat", count, (long) op.z().rows() * op.z().columns());
      }
    } else if (!flat.isEmpty()) {
      Elementwise f = op.activation().elementwise().orElseThrow();
      Formula slope = words.numbers().number(f.slope(op.z().get(flat.get(0), 0)));
      words.say("fused.flat", UnitNames.atStart(flat), flat.size(), slope, words.slopeName(op.z()));
    }
  }

  /** How many outputs are over and under their targets. */
  private void sayCounts(Quantity y) {
    long over = distances(y).filter(distance -> distance > 0).count();
    long under = distances(y).filter(distance -> distance < 0).count();
    long equal = distances(y).filter(distance -> distance == 0).count();
    boolean some = IntStream.range(0, y.rows() * y.columns()).anyMatch(k -> isIgnored(y, k));
    String key = some ? "measure.counts.some" : "measure.counts";
    words.say(key, over + under + equal, over, under, equal, words.name(yhat()));
  }

  /** Of those outputs that the loss looks at. */
  private DoubleStream distances(Quantity y) {
    return IntStream.range(0, y.rows() * y.columns())
        .filter(k -> !isIgnored(y, k))
        .mapToDouble(k -> distance(y, k));
  }

  private boolean isIgnored(Quantity y, int k) {
    Loss loss = words.marks().trace().network().loss();
    return LossSlopeSentences.ignores(loss, y.get(k / y.columns(), k % y.columns()));
  }

  private double distance(Quantity y, int k) {
    return yhat().get(k / y.columns(), k % y.columns()) - y.get(k / y.columns(), k % y.columns());
  }

  private void sayFarthest(Quantity y) {
    int farthest = 0;
    for (int k = 1; k < y.rows() * y.columns(); k++) {
      farthest = Math.abs(distance(y, k)) > Math.abs(distance(y, farthest)) ? k : farthest;
    }
    double distance = distance(y, farthest);
    if (distance != 0 && Double.isFinite(distance)) {
      int row = farthest / y.columns();
      int column = farthest % y.columns();
      words.say(
          distance > 0 ? "measure.farthest.over" : "measure.farthest.under",
          output(row, column),
          words.numbers().number(Math.abs(distance)),
          words.numbers().number(y.get(row, column)));
    }
  }

  private void sayDistance(Quantity y, int unit, int sample) {
    double distance = yhat().get(unit, sample) - y.get(unit, sample);
    String key = distance > 0 ? "over" : distance < 0 ? "under" : equal(unit, sample);
    if (!Double.isNaN(distance)) {
      words.say(
          "measure." + key,
          output(unit, sample),
          words.numbers().number(Math.abs(distance)),
          words.numbers().number(y.get(unit, sample)));
    }
  }

  /** An output by its name, with its number. */
  private Formula output(int row, int column) {
    Entry entry = new Entry(yhat(), row, column);
    return Formulas.equal(words.labels().indexed(entry), words.numbers().number(entry.value()));
  }

  private String equal(int unit, int sample) {
    return words.isRounded(unit, sample) ? "equal.rounded" : "equal";
  }

  /** What the bundle has to say about a loss, with the loss's own numbers. */
  private void sayNote(Loss loss) {
    String key = "measure.note." + loss.id();
    if (Words.has("say." + key)) {
      words.say(key, loss.settings().values().stream().map(words.numbers()::number).toArray());
    }
  }

  /** The edge has a logarithm of sorts, −∞; beyond it there is none. */
  private void sayOutside(Quantity output) {
    if (any(output, p -> p < 0 || p > 1)) {
      words.say("measure.outside");
    }
    if (any(output, p -> p == 0 || p == 1)) {
      words.say("measure.edge");
    }
  }

  private static boolean any(Quantity output, DoublePredicate chosen) {
    return IntStream.range(0, output.rows() * output.columns())
        .mapToDouble(k -> output.get(k / output.columns(), k % output.columns()))
        .anyMatch(chosen);
  }

  private Quantity yhat() {
    return words.marks().trace().quantity(Name.yhat());
  }

  private String lastActivation() {
    return Labels.activation(words.marks().trace().network().last().activation());
  }
}
