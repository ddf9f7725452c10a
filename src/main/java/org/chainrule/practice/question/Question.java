package org.chainrule.practice.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Target;

/** A question about a pass. It exists only where it has a true answer that is not in doubt. */
public sealed interface Question
    permits IdleUnit, IdleCause, StrongestWeight, UnitDies, GradientLength, Direction {

  /** What kind of question it is: its name in the message bundle and in files. */
  default String key() {
    String name = getClass().getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** The pass that it is about. */
  Trace trace();

  /** The number of the last step that is shown while it is asked; what follows would tell. */
  int shown();

  /** What can be answered, in the order in which it is offered. */
  List<Choice> choices();

  /** Whether this answer is true; several may be. */
  boolean isRight(Choice choice);

  /** What the question points at, if it speaks of one number. */
  default Optional<Target> about() {
    return Optional.empty();
  }

  /** Returns what is asked when this has been answered, such as why it is so. */
  default Optional<Question> next() {
    return Optional.empty();
  }

  /** Returns what a click on a place in the graph answers, if it answers something. */
  default Optional<Choice> answerAt(Target clicked) {
    return choices().stream().filter(choice -> choice.isAt(clicked)).findFirst();
  }

  /** Calls the method of the visitor that fits this question. */
  <R> R accept(Visitor<R> visitor);

  /**
   * A case for each question; written so because Java 17 has no switch over types.
   *
   * @param <R> what is made of a question
   */
  interface Visitor<R> {
    R idleUnit(IdleUnit question);

    R idleCause(IdleCause question);

    R strongestWeight(StrongestWeight question);

    R unitDies(UnitDies question);

    R gradientLength(GradientLength question);

    R direction(Direction question);
  }
}
