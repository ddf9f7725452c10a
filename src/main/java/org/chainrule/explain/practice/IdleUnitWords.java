package org.chainrule.explain.practice;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.Exact;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.question.Cause;
import org.chainrule.practice.question.Choice;
import org.chainrule.practice.question.IdleUnit;

/** Which unit learns nothing, in words. */
record IdleUnitWords(Speech speech, IdleUnit asked) implements AskedQuestion {

  @Override
  public Prose question() {
    return say(speech.isBatch() ? "ask.batch" : "ask", String.valueOf(asked.layer()));
  }

  @Override
  public Prose choice(Choice choice) {
    return speech.say("unit", Speech.place(((Choice.Unit) choice).row()));
  }

  @Override
  public List<Prose> says(Choice answer) {
    int row = ((Choice.Unit) answer).row();
    return List.of(asked.isIdle(row) ? idle(row) : learns(row));
  }

  private Prose idle(int row) {
    List<Cause> causes = asked.causes(row);
    boolean slope = causes.contains(Cause.SLOPE);
    boolean arriving = causes.contains(Cause.ARRIVING);
    if (slope && arriving) {
      return say("both", Speech.place(row), speech.name(asked.output().gradient()));
    }
    if (slope) {
      return speech.isBatch()
          ? say("slope.batch", Speech.place(row), leaving())
          : say("slope", Speech.place(row), speech.equation(arriving(row, 0)), product(row, 0));
    }
    if (arriving) {
      return say("arriving", Speech.place(row), speech.name(asked.output().gradient()));
    }
    return causes.contains(Cause.INPUT)
        ? say("input", Speech.place(row), speech.name(asked.input()))
        : say("together", Speech.place(row));
  }

  private Prose learns(int row) {
    int sample = clearest(row);
    return speech.isBatch()
        ? say("learns.batch", Speech.place(row), product(row, sample), Speech.place(sample))
        : say("learns", Speech.place(row), product(row, sample));
  }

  /** The sample that a unit hears most of. */
  private int clearest(int row) {
    Matrix leaving = asked.leaving(row);
    return IntStream.range(0, leaving.columns())
        .boxed()
        .max(Comparator.comparingDouble(sample -> Math.abs(leaving.get(0, sample))))
        .orElseThrow();
  }

  private Formula leaving() {
    return speech.name(Name.linearOutput(asked.layer()).gradient());
  }

  private Target arriving(int row, int sample) {
    return Target.cell(asked.output().gradient(), row, sample);
  }

  /** What arrives times the slope is what leaves. */
  private Formula product(int row, int sample) {
    Target leaving = Target.cell(Name.linearOutput(asked.layer()).gradient(), row, sample);
    Formula factors =
        Formulas.product(
            Times.SCALAR_DOT,
            speech.factor(asked.arriving(row).get(0, sample)),
            speech.factor(asked.slopes(row).get(0, sample)));
    return Formulas.equal(
        speech.entry(leaving),
        Exact.equation(factors, speech.number(asked.leaving(row).get(0, sample))));
  }

  private Prose say(String key, Object... arguments) {
    return speech.say("idle." + key, arguments);
  }
}
