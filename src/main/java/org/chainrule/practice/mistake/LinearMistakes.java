package org.chainrule.practice.mistake;

import static org.chainrule.formula.Formulas.minus;
import static org.chainrule.formula.Formulas.product;
import static org.chainrule.formula.Formulas.sum;
import static org.chainrule.formula.Formulas.tallRound;
import static org.chainrule.formula.Formulas.whole;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Times;
import org.chainrule.pass.operation.LinearMap.Affine;
import org.chainrule.pass.operation.LinearMap.BackThrough;
import org.chainrule.pass.operation.LinearMap.BiasGradient;
import org.chainrule.pass.operation.LinearMap.WeightGradient;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/** What is made of W a + b and of the way back through it. */
final class LinearMistakes {

  /** Nobody inverts a larger matrix by hand, or leaves out one of more products or samples. */
  private static final int MOST_BY_HAND = 12;

  private LinearMistakes() {}

  /** A frozen weight is never updated. */
  static Stream<Way> staleUpdate(BackThrough op, Site at) {
    if (at.network().isFrozen(op.weight().name().variable())) {
      return Stream.empty();
    }
    Formula gradient = at.of(op.weight().name().gradient());
    Formula step = product(Times.SCALAR, at.rate(), gradient);
    Formula updated = new Formula.Transpose(tallRound(minus(at.of(op.weight()), step)));
    return Stream.of(Way.of(product(Times.MATRIX, updated, at.of(op.gradient()))));
  }

  static Stream<Way> inverse(BackThrough op, Site at) {
    if (op.weight().rows() > MOST_BY_HAND) {
      return Stream.empty();
    }
    Formula inverse = Formulas.apply(Functions.INVERSE, at.of(op.weight()));
    return Stream.of(Way.of(product(Times.MATRIX, inverse, at.of(op.gradient()))));
  }

  static Stream<Way> ownInput(WeightGradient op, Site at) {
    Name z = op.gradient().name().value();
    Name a = Name.of(at.network().activationOutput(z.layer()));
    return Stream.of(Way.named("z", outer(op, z, at)), Way.named("a", outer(op, a, at)));
  }

  private static Formula outer(WeightGradient op, Name with, Site at) {
    return product(Times.MATRIX_DOT, at.of(op.gradient()), new Formula.Transpose(at.of(with)));
  }

  static Stream<Way> weightOfG(WeightGradient op, Site at) {
    return arriving(op.gradient(), at)
        .map(g -> product(Times.MATRIX_DOT, g, at.transposed(op.input())))
        .map(Way::of)
        .stream();
  }

  static Stream<Way> biasOfG(BiasGradient op, Site at) {
    return arriving(op.gradient(), at)
        .map(g -> op.gradient().columns() == 1 ? g : sumOverSamples(g))
        .map(Way::of)
        .stream();
  }

  static Stream<Way> backOfG(BackThrough op, Site at) {
    return arriving(op.gradient(), at)
        .map(g -> product(Times.MATRIX_DOT, at.transposed(op.weight()), g))
        .map(Way::of)
        .stream();
  }

  /** The gradient that arrives at an activation, where that does something. */
  private static Optional<Formula> arriving(Quantity delta, Site at) {
    int layer = delta.name().layer();
    return at.network().layer(layer).activation().isIdentity()
        ? Optional.empty()
        : at.find(Name.of(at.network().activationOutput(layer)).gradient()).map(at::of);
  }

  private static Formula sumOverSamples(Formula of) {
    Formula each = Formulas.low(Formulas.tallRound(of), Site.SAMPLE);
    return new Formula.SumOver(Site.SAMPLE, Optional.empty(), Optional.empty(), false, each);
  }

  static Stream<Way> weightOfOne(WeightGradient op, Site at) {
    return ofOne(
        at,
        sample ->
            product(
                Times.MATRIX_DOT,
                ofSample(at.of(op.gradient()), sample),
                new Formula.Transpose(ofSample(at.of(op.input()), sample))));
  }

  static Stream<Way> biasOfOne(BiasGradient op, Site at) {
    return ofOne(at, sample -> ofSample(at.of(op.gradient()), sample));
  }

  private static Stream<Way> ofOne(Site at, IntFunction<Formula> sample) {
    return at.samples() == 1 || at.samples() > MOST_BY_HAND
        ? Stream.empty()
        : IntStream.rangeClosed(1, at.samples())
            .mapToObj(number -> Way.numbered(number, sample.apply(number)));
  }

  private static Formula ofSample(Formula of, int sample) {
    return Formulas.low(
        Formulas.tallRound(of), new Formula.Compare(Site.SAMPLE, Relation.EQUAL, whole(sample)));
  }

  static Stream<Way> biasLeft(Affine op, Site at) {
    return op.bias().map(bias -> Way.of(weighted(op, at))).stream();
  }

  /** For each column of W, what the unit before it adds. */
  static Stream<Way> productLeft(Affine op, Site at) {
    if (op.weight().columns() == 1 || op.weight().columns() > MOST_BY_HAND) {
      return Stream.empty();
    }
    Formula whole =
        op.bias().map(bias -> sum(weighted(op, at), at.of(bias))).orElse(weighted(op, at));
    return IntStream.rangeClosed(1, op.weight().columns())
        .mapToObj(column -> Way.numbered(column, minus(whole, tallRound(term(op, column, at)))));
  }

  private static Formula weighted(Affine op, Site at) {
    return product(Times.MATRIX, at.of(op.weight()), at.of(op.input()));
  }

  private static Formula term(Affine op, int unit, Site at) {
    Formula column = Formulas.low(Formulas.tallRound(at.transposed(op.weight())), whole(unit));
    Formula row = Formulas.low(Formulas.tallRound(at.of(op.input())), whole(unit));
    return product(Times.MATRIX_DOT, new Formula.Transpose(column), row);
  }
}
