package org.chainrule.practice.mistake;

import static org.chainrule.formula.Formulas.fraction;
import static org.chainrule.formula.Formulas.minus;
import static org.chainrule.formula.Formulas.negative;
import static org.chainrule.formula.Formulas.product;
import static org.chainrule.formula.Formulas.round;
import static org.chainrule.formula.Formulas.square;
import static org.chainrule.formula.Formulas.sum;
import static org.chainrule.formula.Formulas.tallRound;
import static org.chainrule.formula.Formulas.whole;

import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.loss.Losses;
import org.chainrule.pass.operation.ActivationFunction.JacobianProduct;
import org.chainrule.pass.operation.LossFunction.FusedSlope;
import org.chainrule.pass.operation.LossFunction.LossSlope;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/** What is made of the loss's slope, and of softmax and σ behind it. */
final class LossMistakes {

  private static final Formula ONE = whole(1);

  private LossMistakes() {}

  private static Formula times(Formula... factors) {
    return product(Times.ENTRYWISE, factors);
  }

  /** s ⊙ (1 − s), the slope of σ and the diagonal of softmax's Jacobian. */
  private static Formula slope(Formula output) {
    return times(output, round(minus(ONE, output)));
  }

  private static Optional<Elementwise> elementwise(FusedSlope op) {
    return op.activation().elementwise();
  }

  private static Stream<Way> only(boolean applies, Formula wrong) {
    return applies ? Stream.of(Way.of(wrong)) : Stream.empty();
  }

  private static Formula arriving(FusedSlope op, Site at) {
    return at.of(op.yhat().name().gradient());
  }

  static Stream<Way> noSlope(FusedSlope op, Site at) {
    return only(elementwise(op).isPresent(), arriving(op, at));
  }

  static Stream<Way> throughSoftmax(FusedSlope op, Site at) {
    return only(elementwise(op).isEmpty(), arriving(op, at));
  }

  static Stream<Way> diagonalBehindLoss(FusedSlope op, Site at) {
    return only(elementwise(op).isEmpty(), times(arriving(op, at), slope(at.of(op.yhat()))));
  }

  /** Of softmax by the whole Jacobian, or by its diagonal. */
  static Stream<Way> slopeTwice(FusedSlope op, Site at) {
    Formula s = at.of(op.yhat());
    Formula once = times(at.result(), slope(s));
    return elementwise(op).isPresent()
        ? Stream.of(Way.of(once))
        : Stream.of(
            Way.named("diagonal", once),
            Way.named("jacobian", times(s, tallRound(minus(at.result(), weighted(s, at))))));
  }

  /** Σᵢ sᵢ δᵢ of each sample. */
  private static Formula weighted(Formula s, Site at) {
    Formula i = Formulas.letter("i");
    Formula each = product(Times.SCALAR, Formulas.low(s, i), Formulas.low(round(at.result()), i));
    return new Formula.SumOver(i, Optional.empty(), Optional.empty(), true, each);
  }

  static Formula diagonal(JacobianProduct op, Site at) {
    Name output = Name.of(at.network().activationOutput(op.z().name().layer()));
    return times(at.of(op.arriving()), slope(at.of(output)));
  }

  static Stream<Way> bceSign(LossSlope op, Site at) {
    return only(
        op.form().loss().equals(Losses.BCE),
        ScaleMistakes.averaged(op.form(), op.yhat(), bothAdded(op.yhat(), op.target(), at)));
  }

  /** Times ŷ(1 − ŷ), in which the fractions cancel. */
  static Stream<Way> bceSignBehindSigma(FusedSlope op, Site at) {
    Formula p = at.of(op.yhat());
    Formula y = at.of(op.target());
    Formula both = sum(times(y, round(minus(ONE, p))), times(round(minus(ONE, y)), p));
    return only(
        op.loss().equals(Losses.BCE),
        ScaleMistakes.averaged(op.form(), op.yhat(), negative(square(both))));
  }

  /** −[y/ŷ + (1 − y)/(1 − ŷ)]. */
  private static Formula bothAdded(Quantity yhat, Quantity target, Site at) {
    Formula p = at.of(yhat);
    Formula y = at.of(target);
    return negative(square(sum(fraction(y, p), fraction(minus(ONE, y), minus(ONE, p)))));
  }
}
