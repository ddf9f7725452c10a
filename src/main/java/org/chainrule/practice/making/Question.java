package org.chainrule.practice.making;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Variable.Role;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.practice.mistake.Mistakes;
import org.chainrule.practice.mistake.Wrong;

/**
 * A step whose result is asked for.
 *
 * @param step the step
 * @param wrong what comes of each way to make a mistake there
 */
public record Question(Step step, List<Wrong> wrong) {

  /** Copies the list. */
  public Question {
    wrong = List.copyOf(wrong);
  }

  /**
   * Returns what is asked of a pass: each step but those that only repeat a number, as an identity
   * does, and dℓ/dŷ where the loss joins with the activation and nothing needs it.
   */
  public static List<Step> steps(Trace trace) {
    return trace.steps().stream().filter(step -> !repeats(trace, step)).toList();
  }

  private static boolean repeats(Trace trace, Step step) {
    Name name = step.name();
    if (name.isGradient() && name.role() == Role.OUTPUT) {
      return trace.fused();
    }
    boolean ofActivation =
        name.isGradient()
            ? name.role() == Role.LINEAR
            : name.role() == Role.ACTIVATION || name.role() == Role.OUTPUT;
    int layer = trace.network().layerOf(name.variable());
    return ofActivation && trace.network().layer(layer).activation().isIdentity();
  }

  /** Returns the questions of a pass. */
  static List<Question> of(Trace trace) {
    Mistakes mistakes = Mistakes.in(trace);
    return steps(trace).stream().map(step -> new Question(step, mistakes.of(step))).toList();
  }

  /** The right answer. */
  public Matrix right() {
    return step.result().value();
  }
}
