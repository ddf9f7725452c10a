package org.chainrule.practice.mistake;

import static org.chainrule.formula.Formulas.minus;
import static org.chainrule.formula.Formulas.product;
import static org.chainrule.formula.Formulas.round;
import static org.chainrule.formula.Formulas.squared;
import static org.chainrule.formula.Formulas.whole;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Times;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.pass.operation.ActivationFunction.SlopeProduct;
import org.chainrule.pass.operation.Slopes;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/**
 * What is made of g ⊙ f′(z), or of f′(z) by itself.
 *
 * @param f the activation
 * @param input z
 * @param arriving g, if it is multiplied by it
 * @param at where it is
 */
record SlopeMistakes(Elementwise f, Quantity input, Optional<Quantity> arriving, Site at) {

  private static final Formula ONE = whole(1);
  private static final Formula ZERO = whole(0);

  /** A mistake that is made where the gradient is multiplied by the slope. */
  static Spoiling<SlopeProduct> inProduct(Function<SlopeMistakes, Stream<Formula>> mistake) {
    return Spoiling.each(
        SlopeProduct.class,
        (op, at) ->
            mistake
                .apply(new SlopeMistakes(op.activation(), op.z(), Optional.of(op.arriving()), at))
                .map(Way::of));
  }

  /** A mistake that is made where the slope is computed by itself. */
  static Spoiling<Slopes> alone(Function<SlopeMistakes, Stream<Formula>> mistake) {
    return Spoiling.each(
        Slopes.class,
        (op, at) ->
            mistake
                .apply(new SlopeMistakes(op.activation(), op.z(), Optional.empty(), at))
                .map(Way::of));
  }

  private Formula z() {
    return at.of(input);
  }

  /** What the activation gives. */
  private Formula a() {
    return at.of(Name.of(at.network().activationOutput(input.name().layer())));
  }

  /** g; where the slope is computed by itself nothing arrives. */
  private Stream<Formula> g() {
    return arriving.map(at::of).stream();
  }

  /** The gradient times something in the place of the slope. */
  private Formula times(Formula... slope) {
    Formula wrong = product(Times.ENTRYWISE, slope);
    return arriving
        .map(gradient -> product(Times.ENTRYWISE, flat(at.of(gradient), slope)))
        .orElse(wrong);
  }

  private static Formula[] flat(Formula first, Formula... rest) {
    return Stream.concat(Stream.of(first), Stream.of(rest)).toArray(Formula[]::new);
  }

  private boolean isSigma() {
    return f.equals(Activations.SIGMOID);
  }

  private boolean isTanh() {
    return f.equals(Activations.TANH);
  }

  private boolean isRelu() {
    return f.equals(Activations.RELU);
  }

  private static Stream<Formula> only(boolean applies, Formula wrong) {
    return applies ? Stream.of(wrong) : Stream.empty();
  }

  /** A slope that does nothing cannot be forgotten. */
  Stream<Formula> left() {
    return f.isIdentity() ? Stream.empty() : g();
  }

  Stream<Formula> ofOutput() {
    return only(f.hasTail(), times(f.slopeFormula(a())));
  }

  Stream<Formula> ofInput() {
    return byItself(f, z()).map(this::times);
  }

  Stream<Formula> ofGradient() {
    return g().flatMap(gradient -> byItself(f, gradient));
  }

  /** The slope of a function that has it as one of its value, for anything put in for that. */
  private static Stream<Formula> byItself(Elementwise f, Formula value) {
    if (f.equals(Activations.SIGMOID)) {
      return Stream.of(product(Times.ENTRYWISE, value, round(minus(ONE, value))));
    }
    return only(f.equals(Activations.TANH), round(minus(ONE, squared(value))));
  }

  /** One factor of a slope that is made of the value of the activation. */
  Stream<Formula> rest() {
    return only(isSigma() || isTanh(), times(round(minus(ONE, a()))));
  }

  Stream<Formula> output() {
    return only(isSigma(), times(a()));
  }

  /** The slope of another function, at z. */
  Stream<Formula> of(Elementwise other) {
    return only(isOther(other), times(other.slopeFormula(z())));
  }

  /** The slope of another function, made of what the activation gives. */
  Stream<Formula> ofOutput(Elementwise other) {
    return byItself(other, a()).filter(slope -> isOther(other)).map(this::times);
  }

  private boolean isOther(Elementwise other) {
    return !f.isIdentity() && !f.equals(other);
  }

  Stream<Formula> timesInput() {
    return only(!f.isIdentity() && !f.slopeIsMask(), times(f.slopeFormula(z()), z()));
  }

  /** Where the slope is 0 or 1, the slope times z is the value. */
  Stream<Formula> value() {
    return only(!f.isIdentity() && f.slopeIsMask(), times(a()));
  }

  Stream<Formula> mask() {
    return only(f.slopeIsMask(), f.slopeFormula(z())).filter(mask -> !f.isIdentity());
  }

  Stream<Formula> slope() {
    return only(!f.slopeIsMask() && !f.isIdentity(), f.slopeFormula(z()));
  }

  Stream<Formula> maskOfOutput() {
    return only(isRelu(), times(round(new Formula.Compare(a(), Relation.AT_LEAST, ZERO))));
  }

  Stream<Formula> onAtZero() {
    boolean atZero = input.value().count(z -> z == 0) > 0;
    return only(
        isRelu() && atZero, times(round(new Formula.Compare(z(), Relation.AT_LEAST, ZERO))));
  }

  Stream<Formula> reluOfGradient() {
    return g().filter(gradient -> isRelu()).map(gradient -> max(gradient));
  }

  private static Formula max(Formula of) {
    return Formulas.apply(Functions.MAX, ZERO, of);
  }
}
