package org.chainrule.practice.mistake;

import static org.chainrule.formula.Formulas.minus;
import static org.chainrule.formula.Formulas.product;
import static org.chainrule.formula.Formulas.round;
import static org.chainrule.formula.Formulas.squared;
import static org.chainrule.formula.Formulas.whole;

import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Times;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.pass.operation.ActivationFunction.SlopeProduct;
import org.chainrule.pass.quantity.Name;

/** What is made of g ⊙ f′(z). */
final class SlopeMistakes {

  private static final Formula ONE = whole(1);

  private SlopeMistakes() {}

  private static Formula g(SlopeProduct op, Site at) {
    return at.of(op.arriving());
  }

  private static Formula z(SlopeProduct op, Site at) {
    return at.of(op.z());
  }

  /** What the activation gives. */
  private static Formula a(SlopeProduct op, Site at) {
    return at.of(Name.of(at.network().activationOutput(op.z().name().layer())));
  }

  private static Formula times(Formula... factors) {
    return product(Times.ENTRYWISE, factors);
  }

  /** A slope that does nothing cannot be forgotten. */
  private static Stream<Way> unlessIdentity(SlopeProduct op, Formula wrong) {
    return op.activation().isIdentity() ? Stream.empty() : Stream.of(Way.of(wrong));
  }

  private static Stream<Way> only(boolean applies, Formula wrong) {
    return applies ? Stream.of(Way.of(wrong)) : Stream.empty();
  }

  static Stream<Way> noSlope(SlopeProduct op, Site at) {
    return unlessIdentity(op, g(op, at));
  }

  static Stream<Way> ofOutput(SlopeProduct op, Site at) {
    Formula slope = op.activation().slopeFormula(a(op, at));
    return only(op.activation().hasTail(), times(g(op, at), slope));
  }

  static Stream<Way> ofZ(SlopeProduct op, Site at) {
    return byItself(op.activation(), z(op, at))
        .map(slope -> times(g(op, at), slope))
        .map(Way::of)
        .stream();
  }

  static Stream<Way> ofGradient(SlopeProduct op, Site at) {
    return byItself(op.activation(), g(op, at)).map(Way::of).stream();
  }

  /** The slope of a function that has it as one of its value, for anything put in for that. */
  private static Optional<Formula> byItself(Elementwise f, Formula value) {
    if (f.equals(Activations.SIGMOID)) {
      return Optional.of(times(value, round(minus(ONE, value))));
    }
    return f.equals(Activations.TANH)
        ? Optional.of(round(minus(ONE, squared(value))))
        : Optional.empty();
  }

  static Stream<Way> half(SlopeProduct op, Site at) {
    Formula rest = times(g(op, at), round(minus(ONE, a(op, at))));
    if (op.activation().equals(Activations.TANH)) {
      return Stream.of(Way.of(rest));
    }
    return op.activation().equals(Activations.SIGMOID)
        ? Stream.of(Way.of(rest), Way.of(times(g(op, at), a(op, at))))
        : Stream.empty();
  }

  /** The functions whose slopes are taken for each other, of z or of what the activation gives. */
  static Stream<Way> other(SlopeProduct op, Site at) {
    return Stream.of(Activations.SIGMOID, Activations.TANH, Activations.RELU)
        .filter(f -> !op.activation().isIdentity() && !f.equals(op.activation()))
        .flatMap(
            f ->
                Stream.concat(Stream.of(f.slopeFormula(z(op, at))), byItself(f, a(op, at)).stream())
                    .map(slope -> Way.named(f.id(), times(g(op, at), slope))));
  }

  static Stream<Way> timesZ(SlopeProduct op, Site at) {
    return unlessIdentity(op, times(g(op, at), op.activation().slopeFormula(z(op, at)), z(op, at)));
  }

  static Stream<Way> alone(SlopeProduct op, Site at) {
    return op.activation().isIdentity()
        ? Stream.empty()
        : Stream.of(
            Way.named(
                op.activation().slopeIsMask() ? "mask" : "slope",
                op.activation().slopeFormula(z(op, at))));
  }

  static Stream<Way> maskOfOutput(SlopeProduct op, Site at) {
    Formula mask = round(new Formula.Compare(a(op, at), Relation.AT_LEAST, whole(0)));
    return only(isRelu(op), times(g(op, at), mask));
  }

  static Stream<Way> onAtZero(SlopeProduct op, Site at) {
    Formula mask = round(new Formula.Compare(z(op, at), Relation.AT_LEAST, whole(0)));
    boolean atZero = op.z().value().count(z -> z == 0) > 0;
    return only(isRelu(op) && atZero, times(g(op, at), mask));
  }

  static Stream<Way> reluOfGradient(SlopeProduct op, Site at) {
    return only(isRelu(op), Formulas.apply(Functions.MAX, whole(0), g(op, at)));
  }

  private static boolean isRelu(SlopeProduct op) {
    return op.activation().equals(Activations.RELU);
  }
}
