package org.chainrule.explain.practice;

import java.util.List;
import java.util.Optional;
import org.chainrule.explain.prose.Prose;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.question.Choice;
import org.chainrule.practice.question.UnitDies;
import org.chainrule.practice.question.UnitDies.Effect;

/** What happens if a unit dies, in words. */
record UnitDiesWords(Speech speech, UnitDies asked) implements AskedQuestion {

  @Override
  public Prose question() {
    return say(
        speech.isBatch() ? "ask.batch" : "ask",
        Speech.place(asked.row()),
        String.valueOf(asked.layer()),
        speech.name(Name.linearOutput(asked.layer())),
        speech.name(gradient()));
  }

  private Name gradient() {
    return Name.weight(asked.of()).gradient();
  }

  /** What the pass holds as a row may be shown as a column. */
  private Prose line(boolean row) {
    boolean turned = speech.explainer().labels().convention().turns(gradient());
    return say(row != turned ? "row" : "column", Speech.place(asked.row()));
  }

  private static boolean isOfRow(Effect effect) {
    return effect == Effect.ROW_ALONE || effect == Effect.ROW_AND_MORE;
  }

  @Override
  public Prose choice(Choice choice) {
    Effect effect = (Effect) choice;
    return switch (effect) {
      case ROW_ALONE, COLUMN_ALONE -> say("alone", line(isOfRow(effect)));
      case ROW_AND_MORE, COLUMN_AND_MORE -> say("more", line(isOfRow(effect)));
      case ALL -> say("all");
      case NOTHING -> say("nothing");
    };
  }

  @Override
  public List<Prose> says(Choice answer) {
    return asked.isRight(answer)
        ? List.of(why((Effect) answer))
        : List.of(contrary((Effect) answer));
  }

  private Prose why(Effect effect) {
    return switch (effect) {
      case ROW_ALONE, ROW_AND_MORE ->
          Prose.joined(
              " ",
              List.of(
                  say(
                      "why.row",
                      line(true),
                      speech.name(Name.linearOutput(asked.layer()).gradient())),
                  rest(effect == Effect.ROW_AND_MORE)));
      case COLUMN_ALONE, COLUMN_AND_MORE ->
          Prose.joined(
              " ",
              List.of(
                  say("why.column", line(false), Speech.place(asked.row())),
                  rest(effect == Effect.COLUMN_AND_MORE)));
      case ALL -> say("why.all");
      case NOTHING -> say("why.nothing");
    };
  }

  private Prose rest(boolean changes) {
    return changes
        ? say(
            "why.more",
            speech.number(asked.loss(asked.trace())),
            speech.number(asked.loss(asked.after())),
            goes(asked.changedElsewhere()))
        : say("why.alone");
  }

  /** One number that shows that what was answered is not so. */
  private Prose contrary(Effect answer) {
    return switch (answer) {
      case ROW_ALONE, COLUMN_ALONE -> line(isOfRow(answer), false);
      case ROW_AND_MORE, COLUMN_AND_MORE -> line(isOfRow(answer), true);
      case ALL -> say("no.all", then(asked.left()));
      case NOTHING -> goes(asked.changed());
    };
  }

  private Prose line(boolean row, boolean more) {
    Optional<Target> kept = asked.leftIn(row);
    if (kept.isPresent()) {
      return say("no.line", line(row), then(kept.get()));
    }
    return switch (asked.effect().orElseThrow()) {
      case ALL -> say("no.everything");
      case NOTHING -> say("no.none", line(row));
      default ->
          more
              ? say("no.more", line(row))
              : say("no.alone", line(row), goes(asked.changedElsewhere()));
    };
  }

  private Prose then(Target at) {
    return say("then", speech.entry(at), speech.number(asked.after(at)));
  }

  private Prose goes(Target at) {
    return say(
        "goes", speech.entry(at), speech.number(asked.before(at)), speech.number(asked.after(at)));
  }

  private Prose say(String key, Object... arguments) {
    return speech.say("dies." + key, arguments);
  }
}
