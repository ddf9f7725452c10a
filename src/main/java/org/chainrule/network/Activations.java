package org.chainrule.network;

import java.util.List;
import java.util.Optional;

/** The activations that Chainrule knows. */
public final class Activations {

  /** max(0, z). It has no derivative at 0; 0 is taken there. */
  public static final Activation RELU =
      new Elementwise(
          "relu",
          "\\mathrm{ReLU}",
          z -> z > 0 || Double.isNaN(z) ? z : 0,
          z -> Double.isNaN(z) ? z : z > 0 ? 1 : 0,
          "\\max(0, #)",
          "\\max(0, #)",
          "(# > 0)",
          List.of(0.0),
          1,
          true,
          false);

  /** The logistic function 1/(1 + e⁻ᶻ); its slope is σ(z) σ(−z), at most ¼. */
  public static final Activation SIGMOID =
      new Elementwise(
          "sigmoid",
          "\\sigma",
          Logistic::sigmoid,
          Logistic::slope,
          "\\sigma(#)",
          "\\frac{1}{1+e^{-#}}",
          "\\sigma(#)\\,(1-\\sigma(#))",
          List.of(),
          0.25,
          false,
          true);

  /** z itself. */
  public static final Activation IDENTITY =
      new Elementwise(
          "identity",
          "\\mathrm{id}",
          z -> z,
          z -> Double.isNaN(z) ? z : 1,
          "#",
          "#",
          "1",
          List.of(),
          1,
          false,
          false);

  private static final List<Activation> ALL = List.of(RELU, SIGMOID, IDENTITY);

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
