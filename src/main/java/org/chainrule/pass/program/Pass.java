package org.chainrule.pass.program;

import java.util.Map;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;

/**
 * Runs a network on a sample, forward and backward.
 *
 * <p>With column vectors: z = W a + b and a = f(z) layer by layer, then ℓ; back from dℓ/dŷ, for
 * each layer dℓ/dz = dℓ/da ⊙ f′(z), dℓ/dW = dℓ/dz aᵀ, dℓ/db = dℓ/dz summed over the samples, and
 * dℓ/da = Wᵀ dℓ/dz. Gradients have the shape of what they are the gradient of, and are those of the
 * loss of the whole batch.
 */
public final class Pass {

  private Pass() {}

  /** Runs the scenario's network on its sample. */
  public static Trace run(Scenario scenario) {
    return run(scenario.network(), scenario.sample());
  }

  /**
   * Runs the network on the sample. What everything else follows from is computed at once; the
   * gradients of weights and biases, and all that is only shown, when they are first looked at.
   *
   * @throws IllegalArgumentException if the sample's shapes do not fit the network's
   */
  public static Trace run(Network network, Sample sample) {
    return run(network, sample, Map.of());
  }

  /**
   * Runs the network on the sample, and then moves its weights and biases: one step for each that
   * is not frozen follows those of the backward pass.
   *
   * @throws IllegalArgumentException if the sample's shapes do not fit the network's, or those that
   *     the optimiser remembers
   */
  public static Trace run(Network network, Sample sample, Updating updating) {
    return new Trace(Program.of(network, updating), sample, Map.of());
  }

  /**
   * Runs the network on the sample with other results in place of those of some steps: all that
   * follows from them is computed from these, and their operations are still said to be what they
   * are. So goes a pass on in which something was done wrongly, or in which a unit is switched off.
   *
   * @param instead for some of the pass's results, forward or backward, a matrix of their shape
   * @throws IllegalArgumentException if the sample's shapes do not fit the network's
   */
  public static Trace run(Network network, Sample sample, Map<Name, Matrix> instead) {
    return new Trace(Program.of(network), sample, Map.copyOf(instead));
  }
}
