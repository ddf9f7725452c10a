package org.chainrule.study.descent;

import java.util.List;
import java.util.Optional;
import org.chainrule.network.Network;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.network.valid.InvalidNetworkException;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.study.train.Parameters;

/**
 * One step of gradient descent from where a pass stands: W ← W − η dℓ/dW and b ← b − η dℓ/db, for
 * all layers at once. Never changes, and is safe to use from any thread.
 */
public final class Descent {

  private static final Sgd RULE = new Sgd();

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
    return Parameters.of(trace.network()).stream()
        .mapToDouble(
            parameter -> Parameters.gradient(trace, parameter).map(entry -> entry * entry).sum())
        .sum();
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
    return Parameters.moved(
        trace.network(),
        (parameter, value) ->
            RULE.move(value, Parameters.gradient(trace, parameter), List.of(), 1, rate)
                .parameter());
  }
}
