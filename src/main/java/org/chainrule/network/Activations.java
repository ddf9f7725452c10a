package org.chainrule.network;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The activations that Chainrule knows. */
public final class Activations {

  /** max(0, z). It has no derivative at 0; 0 is taken there. */
  public static final Elementwise RELU =
      Elementwise.entry("relu", "\\mathrm{ReLU}")
          .value(z -> z > 0 || Double.isNaN(z) ? z : 0, "\\max(0, #)")
          .slope(z -> Double.isNaN(z) ? z : z > 0 ? 1 : 0, "(# > 0)")
          .kinks(0.0)
          .mask()
          .make();

  /** z above 0, else z times its slope, of itself 1/100. */
  public static final Elementwise LEAKY_RELU = leakyRelu(0.01);

  /** The logistic function 1/(1 + e⁻ᶻ); its slope is σ(z) σ(−z), at most ¼. */
  public static final Elementwise SIGMOID =
      Elementwise.entry("sigmoid", "\\sigma")
          .value(Smooth::sigmoid, "\\sigma(#)")
          .defined("\\frac{1}{1+e^{-#}}")
          .slope(Smooth::sigmoidSlope, "\\sigma(#)\\,(1-\\sigma(#))")
          .slopeBound(0.25)
          .tail(z -> true)
          .make();

  /** The hyperbolic tangent; its slope is 1 − tanh², at most 1. */
  public static final Elementwise TANH =
      Elementwise.entry("tanh", "\\tanh")
          .value(Math::tanh, "\\tanh(#)")
          .slope(Smooth::tanhSlope, "(1-\\tanh^2(#))")
          .tail(z -> true)
          .make();

  /** log(1 + eᶻ), without a linear cut-off; its slope is σ(z), at most 1. */
  public static final Elementwise SOFTPLUS =
      Elementwise.entry("softplus", "\\mathrm{softplus}")
          .value(Smooth::softplus, "\\log(1+e^{#})")
          .slope(Smooth::sigmoid, "\\sigma(#)")
          .tail(z -> z < 0)
          .make();

  /** z Φ(z) with the normal distribution Φ, in its exact form; its slope dips below 0. */
  public static final Elementwise GELU =
      Elementwise.entry("gelu", "\\mathrm{GELU}")
          .value(Smooth::gelu, "\\mathrm{GELU}(#)")
          .defined("#\\,\\Phi(#)")
          .slope(Smooth::geluSlope, "(\\Phi(#)+#\\,\\varphi(#))")
          .slopeBound(Smooth.GELU_SLOPE_BOUND)
          .tail(z -> z < -Math.sqrt(2))
          .make();

  /** z σ(z); its slope dips below 0. */
  public static final Elementwise SILU =
      Elementwise.entry("silu", "\\mathrm{SiLU}")
          .value(Smooth::silu, "\\mathrm{SiLU}(#)")
          .defined("#\\,\\sigma(#)")
          .slope(Smooth::siluSlope, "\\sigma(#)\\,(1+#\\,\\sigma(-#))")
          .slopeBound(Smooth.SILU_SLOPE_BOUND)
          .tail(z -> z < -Smooth.SILU_EXTREMUM)
          .make();

  /** z above 0, else α(eᶻ − 1), of itself with α = 1. */
  public static final Elementwise ELU = elu(1);

  /** z itself. */
  public static final Elementwise IDENTITY =
      Elementwise.entry("identity", "\\mathrm{id}")
          .value(z -> z, "#")
          .slope(z -> Double.isNaN(z) ? z : 1, "1")
          .identity()
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
    String number = written(slope);
    return Elementwise.entry("leaky_relu", "\\mathrm{LReLU}")
        .number("slope", slope, Activations::leakyRelu)
        .value(z -> z > 0 || Double.isNaN(z) ? z : slope * z, "\\max(" + number + "\\,#, #)")
        .slope(
            z -> Double.isNaN(z) ? z : z > 0 ? 1 : slope,
            "[1\\text{ if }# > 0\\text{, else }" + number + "]")
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
    String left = smooth ? "e^{#}-1" : written(alpha) + "\\,(e^{#}-1)";
    String leftSlope = "[1\\text{ if }# > 0\\text{, else }" + written(alpha) + "\\,e^{#}]";
    return Elementwise.entry("elu", "\\mathrm{ELU}")
        .number("alpha", alpha, Activations::elu)
        .value(z -> z > 0 || Double.isNaN(z) ? z : alpha * Math.expm1(z), "\\mathrm{ELU}(#)")
        .defined("[#\\text{ if }# > 0\\text{, else }" + left + "]")
        .slope(z -> z > 0 ? 1 : alpha * Math.exp(z), smooth ? "\\min(1, e^{#})" : leftSlope)
        .slopeBound(Math.max(1, alpha))
        .kinks(smooth ? new Double[0] : new Double[] {0.0})
        .tail(z -> z < 0)
        .make();
  }

  private static String written(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
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
