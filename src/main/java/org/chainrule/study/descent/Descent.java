package org.chainrule.study.descent;

import java.util.Optional;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.valid.InvalidNetworkException;
import org.chainrule.pass.program.Forward;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/**
 * One step of descent from where a pass stands, for all layers at once: W ← W − η dℓ/dW and b ← b −
 * η dℓ/db, or the way that an optimiser goes. Never changes, and is safe to use from any thread.
 */
public final class Descent {

  private final Trace trace;
  private final Direction direction;
  private final double loss;
  private final double fall;

  private Descent(Trace trace, Direction direction) {
    this.trace = trace;
    this.direction = direction;
    this.loss = trace.quantity(Name.loss()).get(0, 0);
    this.fall = direction.fall(trace);
  }

  /** Begins where a pass stands, down its gradient. */
  public static Descent of(Trace trace) {
    return along(Direction.ofGradient(trace), trace);
  }

  /**
   * Begins where a pass stands, in another direction.
   *
   * @param trace of the samples whose loss is looked at; the direction may come from others
   */
  public static Descent along(Direction direction, Trace trace) {
    return new Descent(trace, direction);
  }

  /** The pass. */
  public Trace trace() {
    return trace;
  }

  /** The loss before the step. */
  public double loss() {
    return loss;
  }

  /**
   * By how much the loss falls at first, a unit of η. Down the gradient it is ‖∇ℓ‖², the sum of the
   * squares of all entries of all dℓ/dW and dℓ/db that are not frozen.
   */
  public double fall() {
    return fall;
  }

  /** Whether there is a direction to go: the loss is finite, and the way too and not nowhere. */
  public boolean possible() {
    return Double.isFinite(loss) && Double.isFinite(fall) && !direction.isNone();
  }

  /**
   * Returns the step that a tangent plane would take down to a loss of 0, ℓ/‖∇ℓ‖² down the
   * gradient, which is Polyak's: B. T. Polyak, Introduction to Optimization (1987), section 5.3.
   *
   * @return a rate η, 1 where there is none
   */
  public double usualRate() {
    double rate = loss / Math.abs(fall);
    return possible() && Double.isFinite(rate) && rate > 0 ? rate : 1;
  }

  /**
   * What a step comes to.
   *
   * @param rate η
   * @param network the net after the step
   * @param before the loss before
   * @param after the loss after; may not be finite
   * @param predicted the change of the loss by the tangent plane, −η times how it falls at first
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
      Network moved = direction.at(rate);
      double after =
          new Forward(moved, trace.sample()).value(Variable.of(Variable.Role.LOSS)).get(0, 0);
      return Optional.of(new Step(rate, moved, loss, after, -rate * fall));
    } catch (InvalidNetworkException overflow) {
      return Optional.empty();
    }
  }
}
