package org.chainrule.explain.practice;

import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.prose.Prose;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.question.Cause;
import org.chainrule.practice.question.Choice;
import org.chainrule.practice.question.IdleCause;

/** Why a unit learns nothing, in words. */
record IdleCauseWords(Speech speech, IdleCause asked) implements AskedQuestion {

  @Override
  public Prose question() {
    return speech.say(
        "cause.ask", Speech.place(asked.row()), String.valueOf(asked.which().layer()));
  }

  @Override
  public Prose choice(Choice choice) {
    return speech.say(((Cause) choice).key());
  }

  @Override
  public List<Prose> says(Choice answer) {
    Cause cause = (Cause) answer;
    return List.of(
        switch (cause) {
          case SLOPE -> slope();
          case ARRIVING -> arriving();
          case INPUT -> input();
          case TARGET_MET ->
              say(
                  asked.isRight(cause) ? "target" : "target.no",
                  speech.name(Name.yhat().gradient()));
        });
  }

  private Prose slope() {
    Matrix slopes = asked.which().slopes(asked.row());
    int sample = first(slopes);
    Target z = Target.cell(Name.linearOutput(asked.which().layer()), asked.row(), sample);
    String activation =
        Labels.said(asked.trace().network().layer(asked.which().layer()).activation());
    return asked.isRight(Cause.SLOPE)
        ? say(speech.isBatch() ? "slope.batch" : "slope", speech.equation(z), activation)
        : say("slope.no", speech.equation(z), activation, speech.said(slopes.get(0, sample)));
  }

  private Prose arriving() {
    Name gradient = asked.which().output().gradient();
    int sample = first(asked.which().arriving(asked.row()));
    return asked.isRight(Cause.ARRIVING)
        ? say("arriving", speech.name(gradient))
        : say("arriving.no", speech.equation(Target.cell(gradient, asked.row(), sample)));
  }

  private Prose input() {
    Name input = asked.which().input();
    Matrix entries = asked.trace().quantity(input).value();
    if (asked.isRight(Cause.INPUT)) {
      return say("input", speech.name(input));
    }
    if (entries.maxMagnitude() == 0) {
      return say("input.bias", speech.name(input));
    }
    int place =
        IntStream.range(0, entries.rows() * entries.columns())
            .filter(k -> entries.get(k / entries.columns(), k % entries.columns()) != 0)
            .findFirst()
            .orElseThrow();
    Target at = Target.cell(input, place / entries.columns(), place % entries.columns());
    return say("input.no", speech.equation(at));
  }

  /** The first sample of which the number is not 0, or else the first. */
  private static int first(Matrix row) {
    return IntStream.range(0, row.columns())
        .filter(sample -> row.get(0, sample) != 0)
        .findFirst()
        .orElse(0);
  }

  private Prose say(String key, Object... arguments) {
    return speech.say("cause.said." + key, arguments);
  }
}
