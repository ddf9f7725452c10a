package org.chainrule.study.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.valid.InvalidNetworkException;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/**
 * One step of gradient descent from where a pass stands: W ← W − η dℓ/dW and b ← b − η dℓ/db, for
 * all layers at once. Never changes, and is safe to use from any thread.
 */
public final class Descent {

  private final Trace trace;
  private final double loss;
  private final double squaredNorm;

  private Descent(Trace trace) {
    this.trace = trace;
    this.loss = loss(trace);
    this.squaredNorm = squaredNorm(trace);
  }

  /** Begins where a pass stands. */
  public static Descent of(Trace trace) {
    return new Descent(trace);
  }

  private static double loss(Trace trace) {
    return trace.quantity(Name.loss()).get(0, 0);
  }

  private static double squaredNorm(Trace trace) {
    double sum = 0;
    for (Variable parameter : trace.network().parameters()) {
      sum += trace.network().isFrozen(parameter) ? 0 : squares(trace, Name.of(parameter));
    }
    return sum;
  }

  private static double squares(Trace trace, Name parameter) {
    return gradient(trace, parameter).map(entry -> entry * entry).sum();
  }

  private static Matrix gradient(Trace trace, Name parameter) {
    return trace.quantity(parameter.gradient()).value();
  }

  /** The pass. */
  public Trace trace() {
    return trace;
  }

  /** The loss before the step. */
  public double loss() {
    return loss;
  }

  /** ‖∇ℓ‖², the sum of the squares of all entries of all dℓ/dW and dℓ/db that are not frozen. */
  public double squaredNorm() {
    return squaredNorm;
  }

  /** Whether there is a direction to go: the loss is finite, and the gradient too and not 0. */
  public boolean possible() {
    return Double.isFinite(loss) && Double.isFinite(squaredNorm) && squaredNorm > 0;
  }

  /**
   * Returns the step that a tangent plane would take down to a loss of 0, ℓ/‖∇ℓ‖², which is
   * Polyak's: B. T. Polyak, Introduction to Optimization (1987), section 5.3.
   *
   * @return a rate η, 1 where there is none
   */
  public double usualRate() {
    double rate = loss / squaredNorm;
    return possible() && Double.isFinite(rate) && rate > 0 ? rate : 1;
  }

  /**
   * What a step comes to.
   *
   * @param rate η
   * @param network the net after the step
   * @param before the loss before
   * @param after the loss after; may not be finite
   * @param predicted the change of the loss by the tangent plane, −η‖∇ℓ‖²
   */
  public record Step(double rate, Network network, double before, double after, double predicted) {

    /** The change of the loss. */
    public double change() {
      return after - before;
    }

    /** Whether the loss is larger after the step, or no longer finite. */
    public boolean rises() {
      return !(after <= before);
    }
  }

  /** Takes a step of rate η; nothing comes of it where a weight or a bias overflows. */
  public Optional<Step> step(double rate) {
    try {
      Network moved = moved(rate);
      double after = loss(Pass.run(moved, trace.sample()));
      return Optional.of(new Step(rate, moved, loss, after, -rate * squaredNorm));
    } catch (InvalidNetworkException overflow) {
      return Optional.empty();
    }
  }

  private Network moved(double rate) {
    Network network = trace.network();
    List<Layer> layers = new ArrayList<>();
    for (int k = 1; k <= network.depth(); k++) {
      Layer layer = network.layer(k);
      Name bias = Name.bias(k);
      layers.add(
          layer.with(
              moved(layer.weight(), Name.weight(k), rate),
              layer.bias().map(old -> moved(old, bias, rate))));
    }
    return network.withLayers(layers);
  }

  private Matrix moved(Matrix parameter, Name name, double rate) {
    if (trace.network().isFrozen(name.variable())) {
      return parameter;
    }
    return parameter.zip(gradient(trace, name), (entry, slope) -> entry - rate * slope);
  }
}
