package org.chainrule.network.activation;

import static org.chainrule.formula.Formulas.above;
import static org.chainrule.formula.Formulas.apply;
import static org.chainrule.formula.Formulas.decimal;
import static org.chainrule.formula.Formulas.exp;
import static org.chainrule.formula.Formulas.fraction;
import static org.chainrule.formula.Formulas.log;
import static org.chainrule.formula.Formulas.minus;
import static org.chainrule.formula.Formulas.negative;
import static org.chainrule.formula.Formulas.round;
import static org.chainrule.formula.Formulas.squared;
import static org.chainrule.formula.Formulas.sum;
import static org.chainrule.formula.Formulas.times;
import static org.chainrule.formula.Formulas.whole;
import static org.chainrule.formula.Functions.MAX;
import static org.chainrule.formula.Functions.NORMAL;
import static org.chainrule.formula.Functions.NORMAL_DENSITY;
import static org.chainrule.formula.Functions.SIGMA;

import java.util.List;
import java.util.Optional;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formula.FunctionName;
import org.chainrule.formula.Functions;
import org.chainrule.network.valid.InvalidNetworkException;

/** The activations that Chainrule knows. */
public final class Activations {

  /** max(0, z). It has no derivative at 0; 0 is taken there. */
  public static final Elementwise RELU =
      Elementwise.entry("relu", "ReLU")
          .value(z -> z > 0 || Double.isNaN(z) ? z : 0, z -> apply(MAX, whole(0), z))
          .slope(z -> Double.isNaN(z) ? z : z > 0 ? 1 : 0, z -> round(above(z, whole(0))))
          .kinks(0.0)
          .mask()
          .atOnce(AtOnce.RELU)
          .make();

  /** z above 0, else z times its slope, of itself 1/100. */
  public static final Elementwise LEAKY_RELU = leakyRelu(0.01);

  /** The logistic function 1/(1 + e⁻ᶻ); its slope is σ(z) σ(−z), at most ¼. */
  public static final Elementwise SIGMOID =
      Elementwise.entry("sigmoid", "σ")
          .value(Smooth::sigmoid, z -> fraction(whole(1), sum(whole(1), exp(negative(z)))))
          .calledByName()
          .slope(
              Smooth::sigmoidSlope,
              z -> times(apply(SIGMA, z), round(minus(whole(1), apply(SIGMA, z)))))
          .slopeBound(0.25)
          .tail(z -> true)
          .make();

  /** The hyperbolic tangent; its slope is 1 − tanh², at most 1. */
  public static final Elementwise TANH =
      Elementwise.entry("tanh", "tanh")
          .value(Math::tanh, z -> apply(Functions.TANH, z))
          .slope(
              Smooth::tanhSlope,
              z -> round(minus(whole(1), apply(squared(new FunctionName(Functions.TANH)), z))))
          .tail(z -> true)
          .make();

  /** log(1 + eᶻ), without a linear cut-off; its slope is σ(z), at most 1. */
  public static final Elementwise SOFTPLUS =
      Elementwise.entry("softplus", "softplus")
          .value(Smooth::softplus, z -> log(sum(whole(1), exp(z))))
          .slope(Smooth::sigmoid, z -> apply(SIGMA, z))
          .tail(z -> z < 0)
          .make();

  /** z Φ(z) with the normal distribution Φ, in its exact form; its slope dips below 0. */
  public static final Elementwise GELU =
      Elementwise.entry("gelu", "GELU")
          .value(Smooth::gelu, z -> times(z, apply(NORMAL, z)))
          .calledByName()
          .slope(
              Smooth::geluSlope,
              z -> round(sum(apply(NORMAL, z), times(z, apply(NORMAL_DENSITY, z)))))
          .slopeBound(Smooth.GELU_SLOPE_BOUND)
          .tail(z -> z < -Math.sqrt(2))
          .make();

  /** z σ(z); its slope dips below 0. */
  public static final Elementwise SILU =
      Elementwise.entry("silu", "SiLU")
          .value(Smooth::silu, z -> times(z, apply(SIGMA, z)))
          .calledByName()
          .slope(
              Smooth::siluSlope,
              z ->
                  times(apply(SIGMA, z), round(sum(whole(1), times(z, apply(SIGMA, negative(z)))))))
          .slopeBound(Smooth.SILU_SLOPE_BOUND)
          .tail(z -> z < -Smooth.SILU_EXTREMUM)
          .make();

  /** z above 0, else α(eᶻ − 1), of itself with α = 1. */
  public static final Elementwise ELU = elu(1);

  /** z itself. */
  public static final Elementwise IDENTITY =
      Elementwise.entry("identity", "id")
          .value(z -> z, z -> z)
          .slope(z -> Double.isNaN(z) ? z : 1, z -> whole(1))
          .identity()
          .atOnce(AtOnce.IDENTITY)
          .make();

  /** exp(zᵢ) / Σₖ exp(zₖ) over each column. */
  public static final Activation SOFTMAX = new Softmax();

  private static final List<Activation> ALL =
      List.of(RELU, LEAKY_RELU, SIGMOID, TANH, SOFTPLUS, GELU, SILU, ELU, IDENTITY, SOFTMAX);

  private Activations() {}

  /**
   * It has no derivative at 0; the slope of its left piece is taken there. The slope is under 1, so
   * that max(slope z, z) is what it says.
   */
  private static Elementwise leakyRelu(double slope) {
    if (!(slope >= 0 && slope < 1)) {
      throw new InvalidNetworkException("slope", String.valueOf(slope));
    }
    Formula number = decimal(slope);
    return Elementwise.entry("leaky_relu", "LReLU")
        .number("slope", slope, Activations::leakyRelu)
        .value(z -> z > 0 || Double.isNaN(z) ? z : slope * z, z -> apply(MAX, times(number, z), z))
        .slope(
            z -> Double.isNaN(z) ? z : z > 0 ? 1 : slope,
            z -> new Formula.Cases(whole(1), above(z, whole(0)), number))
        .kinks(0.0)
        .offPiece(slope == 0)
        .make();
  }

  /** It has a derivative at 0 only where α is 1; α is taken there. */
  private static Elementwise elu(double alpha) {
    if (!(alpha > 0) || Double.isInfinite(alpha)) {
      throw new InvalidNetworkException("alpha", String.valueOf(alpha));
    }
    boolean smooth = alpha == 1;
    return Elementwise.entry("elu", "ELU")
        .number("alpha", alpha, Activations::elu)
        .value(
            z -> z > 0 || Double.isNaN(z) ? z : alpha * Math.expm1(z),
            z -> new Formula.Cases(z, above(z, whole(0)), scaled(alpha, minus(exp(z), whole(1)))))
        .calledByName()
        .slope(
            z -> z > 0 ? 1 : alpha * Math.exp(z),
            z ->
                smooth
                    ? apply(Functions.MIN, whole(1), exp(z))
                    : new Formula.Cases(
                        whole(1), above(z, whole(0)), times(decimal(alpha), exp(z))))
        .slopeBound(Math.max(1, alpha))
        .kinks(smooth ? new Double[0] : new Double[] {0.0})
        .tail(z -> z < 0)
        .make();
  }

  private static Formula scaled(double alpha, Formula difference) {
    return alpha == 1 ? difference : times(decimal(alpha), round(difference));
  }

  /** Every activation, in the order in which a person is offered them. */
  public static List<Activation> all() {
    return ALL;
  }

  /** Returns the activation of this name in scenario files, if there is one. */
  public static Optional<Activation> named(String id) {
    return ALL.stream().filter(activation -> activation.id().equals(id)).findFirst();
  }
}
