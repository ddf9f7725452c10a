package org.chainrule.practice.mistake;

import java.util.stream.Stream;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.network.Variable;
import org.chainrule.pass.operation.GradientSum;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.quantity.Name;

/** What is made of a whole gradient: what is added up to it, and how it lies. */
final class GradientMistakes {

  private GradientMistakes() {}

  /** The gradient of a weight has a part from its layer, and then one from the penalty. */
  static Stream<Way> overwritten(GradientSum op, Site at) {
    boolean weight = at.step().name().role() == Variable.Role.WEIGHT;
    return op.operands().stream()
        .map(
            part -> {
              String only = part.name().part() == 1 ? "layer" : "penalty";
              return Way.named(weight ? only : "", at.of(part));
            });
  }

  /** Only the gradients of weights and biases are kept from pass to pass. */
  static Stream<Way> kept(Operation op, Site at) {
    Name name = at.step().name();
    return at
        .before()
        .filter(old -> name.equals(name.value().gradient()) && name.variable().isParameter())
        .map(old -> Way.of(Formulas.sum(old, at.result())))
        .stream();
  }

  static Stream<Way> numerator(Operation op, Site at) {
    return at.step().name().isGradient() && at.step().result().rows() > 1
        ? Stream.of(Way.of(new Formula.Transpose(at.result())))
        : Stream.empty();
  }
}
