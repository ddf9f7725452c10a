package org.chainrule.practice.mistake;

import static org.chainrule.formula.Formulas.fraction;
import static org.chainrule.formula.Formulas.negative;
import static org.chainrule.formula.Formulas.product;
import static org.chainrule.formula.Formulas.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.network.Variable;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.pass.operation.LossForm;
import org.chainrule.pass.operation.LossFunction.FusedSlope;
import org.chainrule.pass.operation.LossFunction.LossSlope;
import org.chainrule.pass.operation.LossFunction.Measure;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.operation.WeightPenalty.Penalty;
import org.chainrule.pass.operation.WeightPenalty.PenaltyGradient;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/**
 * A factor or a sign that is wrong. The loss begins with it and every gradient inherits it, so that
 * it can be made at any of them; what comes of the penalty on the weights is apart.
 */
final class ScaleMistakes {

  private static final Formula D = Formulas.letter("d");
  private static final Formula N = Formulas.letter("n");
  private static final Formula HALF = fraction(whole(1), whole(2));

  private ScaleMistakes() {}

  /** Whether the result grows with the loss of the outputs. */
  private static boolean isScaled(Site at) {
    return at.step().operation() instanceof Measure || isGradient(at);
  }

  private static boolean isGradient(Site at) {
    Name name = at.step().name();
    boolean ofPenalty =
        at.network().penalty().isPresent()
            && name.variable().isParameter()
            && name.variable().role() == Variable.Role.WEIGHT
            && !name.equals(at.firstGradient(name.value()));
    return name.isGradient() && !ofPenalty;
  }

  private static Stream<Way> scaled(boolean applies, Site at, String way, Formula factor) {
    return applies && isScaled(at)
        ? Stream.of(Way.named(way, product(Times.SCALAR, factor, at.result())))
        : Stream.empty();
  }

  private static Stream<Way> divided(boolean applies, Site at, String way, Formula divisor) {
    return scaled(applies, at, way, fraction(whole(1), divisor));
  }

  static Stream<Way> overSamples(Operation op, Site at) {
    boolean batch = at.samples() > 1;
    boolean mean = LossForm.of(at.network()).meanOverSamples();
    return Stream.concat(
        scaled(batch && mean, at, "sum", N), divided(batch && !mean, at, "mean", N));
  }

  static Stream<Way> meanTwice(Operation op, Site at) {
    boolean mean = LossForm.of(at.network()).meanOverSamples();
    return divided(at.samples() > 1 && mean, at, "", N);
  }

  /** Nobody takes the mean of a cross-entropy over the classes. */
  static Stream<Way> overOutputs(Operation op, Site at) {
    Loss loss = at.network().loss();
    boolean several = at.network().outputs() > 1 && loss.hasTargets();
    boolean mean = loss.meanOverOutputs();
    return Stream.concat(
        scaled(several && mean, at, "sum", D),
        divided(several && isSquare(loss) && !mean, at, "mean", D));
  }

  static Stream<Way> ofSquare(Operation op, Site at) {
    Loss loss = at.network().loss();
    boolean half = loss.equals(Losses.SQUARED_ERROR_HALF);
    boolean whole = loss.equals(Losses.MSE) || loss.equals(Losses.SQUARED_ERROR_MEAN);
    if (op instanceof LossSlope slope && (half || whole)) {
      Loss other = half ? Losses.MSE : Losses.SQUARED_ERROR_HALF;
      Formula made = other.slopeFormula(at.of(slope.yhat()), at.of(slope.target()));
      Formula averaged = averaged(slope.form(), slope.yhat(), made);
      return Stream.of(Way.named(half ? "whole" : "half", averaged));
    }
    return Stream.concat(scaled(whole, at, "half", HALF), scaled(half, at, "whole", whole(2)));
  }

  static Stream<Way> ofPenalty(Penalty op, Site at) {
    return ofPenalty(op.l2(), at);
  }

  static Stream<Way> ofPenaltyGradient(PenaltyGradient op, Site at) {
    return ofPenalty(op.l2(), at);
  }

  private static Stream<Way> ofPenalty(L2 l2, Site at) {
    Formula factor = l2.half() ? whole(2) : HALF;
    return Stream.of(
        Way.named(
            l2.half() ? "whole-penalty" : "half-penalty",
            product(Times.SCALAR, factor, at.result())));
  }

  /** The difference is turned where it stands; from there on it is a sign. */
  static Stream<Way> sign(Operation op, Site at) {
    if (!isGradient(at)) {
      return Stream.empty();
    }
    return Stream.of(
        turned(op, at)
            .map(difference -> Way.named("difference", difference))
            .orElseGet(() -> Way.of(negative(at.result()))));
  }

  private static Optional<Formula> turned(Operation op, Site at) {
    if (op instanceof LossSlope slope && isSquare(slope.form().loss())) {
      Formula difference =
          slope.form().loss().slopeFormula(at.of(slope.target()), at.of(slope.yhat()));
      return Optional.of(averaged(slope.form(), slope.yhat(), difference));
    }
    if (op instanceof FusedSlope slope && !slope.weighsOutputs()) {
      Formula difference = slope.fusion().slopeFormula(at.of(slope.target()), at.of(slope.yhat()));
      return Optional.of(averaged(slope.form(), slope.yhat(), difference));
    }
    return Optional.empty();
  }

  private static boolean isSquare(Loss loss) {
    return loss.equals(Losses.MSE)
        || loss.equals(Losses.SQUARED_ERROR_HALF)
        || loss.equals(Losses.SQUARED_ERROR_MEAN);
  }

  /** Returns a formula behind what the loss divides by. */
  static Formula averaged(LossForm form, Quantity output, Formula of) {
    List<Formula> divisors = new ArrayList<>();
    if (form.loss().meanOverOutputs()) {
      divisors.add(D);
    }
    if (output.columns() > 1 && form.meanOverSamples()) {
      divisors.add(N);
    }
    if (divisors.isEmpty()) {
      return of;
    }
    Formula factor = fraction(whole(1), product(Times.SCALAR, divisors));
    return Formulas.isNegation(of)
        ? negative(product(Times.SCALAR, factor, ((Formula.Sum) of).terms().get(0).of()))
        : product(Times.SCALAR, factor, of);
  }
}
