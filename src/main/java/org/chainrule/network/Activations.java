package org.chainrule.network;

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

  /** z above 0, else z/100. It has no derivative at 0; 0.01 is taken there. */
  public static final Elementwise LEAKY_RELU =
      Elementwise.entry("leaky_relu", "\\mathrm{LReLU}")
          .value(z -> z > 0 || Double.isNaN(z) ? z : 0.01 * z, "\\max(0.01\\,#, #)")
          .slope(
              z -> Double.isNaN(z) ? z : z > 0 ? 1 : 0.01,
              "[1\\text{ if }# > 0\\text{, else }0.01]")
          .kinks(0.0)
          .make();

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

  /** z above 0, else eᶻ − 1. */
  public static final Elementwise ELU =
      Elementwise.entry("elu", "\\mathrm{ELU}")
          .value(z -> z > 0 || Double.isNaN(z) ? z : Math.expm1(z), "\\mathrm{ELU}(#)")
          .defined("[#\\text{ if }# > 0\\text{, else }e^{#}-1]")
          .slope(z -> z > 0 ? 1 : Math.exp(z), "\\min(1, e^{#})")
          .tail(z -> z < 0)
          .make();

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

  /** Every activation, in the order in which a person is offered them. */
  public static List<Activation> all() {
    return ALL;
  }

  /** Returns the activation of this name in scenario files, if there is one. */
  public static Optional<Activation> named(String id) {
    return ALL.stream().filter(activation -> activation.id().equals(id)).findFirst();
  }
}
