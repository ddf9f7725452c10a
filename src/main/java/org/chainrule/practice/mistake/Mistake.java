package org.chainrule.practice.mistake;

import static org.chainrule.formula.Formulas.product;
import static org.chainrule.practice.mistake.SlopeMistakes.alone;
import static org.chainrule.practice.mistake.SlopeMistakes.inProduct;
import static org.chainrule.practice.mistake.Spoiling.each;
import static org.chainrule.practice.mistake.Spoiling.of;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.network.activation.Activations;
import org.chainrule.pass.operation.ActivationFunction.JacobianProduct;
import org.chainrule.pass.operation.GradientSum;
import org.chainrule.pass.operation.LinearMap.Affine;
import org.chainrule.pass.operation.LinearMap.BackThrough;
import org.chainrule.pass.operation.LinearMap.BiasGradient;
import org.chainrule.pass.operation.LinearMap.WeightGradient;
import org.chainrule.pass.operation.LossFunction.FusedSlope;
import org.chainrule.pass.operation.LossFunction.LossSlope;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.operation.WeightPenalty.Penalty;
import org.chainrule.pass.operation.WeightPenalty.PenaltyGradient;

/**
 * The mistakes that people make in a pass by hand or in code, each with the operations that it
 * spoils and what it makes of them. With g = dℓ/da, δ = dℓ/dz, and a₋ that which enters the layer.
 */
public enum Mistake {
  /** The weights are updated before the gradient goes back through them: (W − η dW)ᵀ δ. */
  STALE_UPDATE(each(BackThrough.class, LinearMistakes::staleUpdate)),
  /** The slope or the mask is forgotten: δ = g. */
  NO_SLOPE(inProduct(SlopeMistakes::left), each(FusedSlope.class, LossMistakes::noSlope)),
  /** The slope once more after a loss in which it has cancelled: (ŷ − y) ⊙ σ′(z). */
  SLOPE_TWICE(each(FusedSlope.class, LossMistakes::slopeTwice)),
  /** f′ taken of a as if it were z: σ(a)(1 − σ(a)). */
  SIGMA_TWICE(inProduct(SlopeMistakes::ofOutput), alone(SlopeMistakes::ofOutput)),
  /** a(1 − a) fed with z. */
  SLOPE_OF_Z(inProduct(SlopeMistakes::ofInput), alone(SlopeMistakes::ofInput)),
  /** The slope made of the gradient: g ⊙ (1 − g). */
  SLOPE_OF_G(inProduct(SlopeMistakes::ofGradient)),
  /** One factor of the slope: g ⊙ (1 − a). */
  HALF_SLOPE(
      inProduct(SlopeMistakes::rest).named("rest"),
      inProduct(SlopeMistakes::output).named("output"),
      alone(SlopeMistakes::rest).named("rest"),
      alone(SlopeMistakes::output).named("output")),
  /** The slope of another function. */
  OTHER_SLOPE(
      inProduct(site -> site.of(Activations.SIGMOID)).named("sigmoid"),
      inProduct(site -> site.ofOutput(Activations.SIGMOID)).named("sigmoid-of-output"),
      inProduct(site -> site.of(Activations.TANH)).named("tanh"),
      inProduct(site -> site.ofOutput(Activations.TANH)).named("tanh-of-output"),
      inProduct(site -> site.of(Activations.RELU)).named("relu"),
      alone(site -> site.of(Activations.SIGMOID)).named("sigmoid"),
      alone(site -> site.ofOutput(Activations.SIGMOID)).named("sigmoid-of-output"),
      alone(site -> site.of(Activations.TANH)).named("tanh"),
      alone(site -> site.ofOutput(Activations.TANH)).named("tanh-of-output"),
      alone(site -> site.of(Activations.RELU)).named("relu")),
  /** f′(z) read as f′ · z. */
  SLOPE_TIMES(
      inProduct(SlopeMistakes::timesInput),
      alone(SlopeMistakes::timesInput),
      inProduct(SlopeMistakes::value).named("value"),
      alone(SlopeMistakes::value).named("value")),
  /** The mask, or the slope, in the place of the gradient. */
  MASK_ONLY(
      inProduct(SlopeMistakes::mask).named("mask"), inProduct(SlopeMistakes::slope).named("slope")),
  /** The mask of a ≥ 0, which is never off. */
  MASK_OF_A(inProduct(SlopeMistakes::maskOfOutput), alone(SlopeMistakes::maskOfOutput)),
  /** 1 at z = 0, where ReLU has no derivative. */
  MASK_AT_0(true, inProduct(SlopeMistakes::onAtZero), alone(SlopeMistakes::onAtZero)),
  /** ReLU of the gradient. */
  RELU_OF_G(inProduct(SlopeMistakes::reluOfGradient)),
  /** W for Wᵀ. */
  NO_TRANSPOSE(
      of(
          BackThrough.class,
          (op, at) -> product(Times.MATRIX, at.of(op.weight()), at.of(op.gradient())))),
  /** W⁻¹ for Wᵀ. */
  INVERSE(each(BackThrough.class, LinearMistakes::inverse)),
  /** The outer product the other way round: a₋ δᵀ. */
  OUTER_FLIPPED(
      of(
          WeightGradient.class,
          (op, at) -> product(Times.MATRIX, at.of(op.input()), at.transposed(op.gradient())))),
  /** Entry by entry for the matrix product: δ ⊙ a₋. */
  ENTRYWISE(
      each(
          WeightGradient.class,
          (op, at) ->
              Stream.of(
                  Way.repeating(
                      product(Times.ENTRYWISE, at.of(op.gradient()), at.of(op.input())))))),
  /** This layer's own z or a in the place of a₋: δ aᵀ. */
  OWN_INPUT(each(WeightGradient.class, LinearMistakes::ownInput)),
  /** g where δ belongs. */
  G_FOR_DELTA(
      each(WeightGradient.class, LinearMistakes::weightOfG),
      each(BiasGradient.class, LinearMistakes::biasOfG),
      each(BackThrough.class, LinearMistakes::backOfG)),
  /** 1/n left out: right for the sum over the samples; or the other way round. */
  NO_MEAN(true, each(Operation.class, ScaleMistakes::overSamples)),
  /** 1/n twice. */
  MEAN_TWICE(each(Operation.class, ScaleMistakes::meanTwice)),
  /** The gradient of one sample alone. */
  NO_BATCH_SUM(
      each(WeightGradient.class, LinearMistakes::weightOfOne),
      each(BiasGradient.class, LinearMistakes::biasOfOne)),
  /** 2 missing or too much: right for ½‖·‖² in the place of ‖·‖², or the other way round. */
  FACTOR_TWO(
      true,
      each(Operation.class, ScaleMistakes::ofSquare),
      each(Penalty.class, ScaleMistakes::ofPenalty),
      each(PenaltyGradient.class, ScaleMistakes::ofPenaltyGradient)),
  /** y − ŷ. */
  SIGN(each(Operation.class, ScaleMistakes::sign)),
  /** The sign of the second term of the binary cross-entropy. */
  BCE_SIGN(
      each(LossSlope.class, LossMistakes::bceSign),
      each(FusedSlope.class, LossMistakes::bceSignBehindSigma)),
  /** The mean over the outputs in the place of a sum, or the other way round. */
  MEAN_OUTPUTS(true, each(Operation.class, ScaleMistakes::overOutputs)),
  /** Only the diagonal of softmax's Jacobian: gᵢ sᵢ(1 − sᵢ). */
  SOFTMAX_DIAGONAL(
      of(JacobianProduct.class, LossMistakes::diagonal),
      each(FusedSlope.class, LossMistakes::diagonalBehindLoss)),
  /** Softmax passed through as if it were the identity. */
  SOFTMAX_THROUGH(
      of(JacobianProduct.class, (op, at) -> at.of(op.arriving())),
      each(FusedSlope.class, LossMistakes::throughSoftmax)),
  /** One of several paths in the place of their sum. */
  OVERWRITTEN(each(GradientSum.class, GradientMistakes::overwritten)),
  /** The gradients of the pass before are kept and added to. */
  KEPT(each(Operation.class, GradientMistakes::kept)),
  /** b left out of z. */
  BIAS_LEFT(each(Affine.class, LinearMistakes::biasLeft)),
  /** One product left out of z. */
  PRODUCT_LEFT(each(Affine.class, LinearMistakes::productLeft)),
  /** The transpose: right in numerator layout. */
  NUMERATOR(true, each(Operation.class, GradientMistakes::numerator)),
  /** 0 where nothing has been computed. */
  ZERO_UNKNOWN(each(Operation.class, (op, at) -> Stream.of(Way.repeating(Formulas.whole(0)))));

  private final boolean convention;
  private final List<Spoiling<?>> spoilings;

  Mistake(Spoiling<?>... spoilings) {
    this(false, spoilings);
  }

  Mistake(boolean convention, Spoiling<?>... spoilings) {
    this.convention = convention;
    this.spoilings = List.of(spoilings);
  }

  /** The name in files and in the message bundle, such as {@code stale-update}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the mistake of this id, if there is one. */
  public static Optional<Mistake> named(String id) {
    return Stream.of(values()).filter(mistake -> mistake.id().equals(id)).findFirst();
  }

  /** Whether it is right elsewhere, where something else has been agreed on. */
  public boolean isConvention() {
    return convention;
  }

  /** The operations that it spoils. */
  public List<Class<? extends Operation>> operations() {
    return spoilings.stream().<Class<? extends Operation>>map(Spoiling::operation).toList();
  }

  List<Spoiling<?>> spoilings() {
    return spoilings;
  }
}
