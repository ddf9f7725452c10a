package org.chainrule.explain.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.RandomNets;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.scenario.Scenario;

/**
 * Random nets of all activations and losses, in batches, at kinks and in the tails of their curves;
 * of some the weights are penalised or frozen, or the samples are added.
 */
final class OddNets {

  private static final List<Loss> SQUARES =
      List.of(Losses.MSE, Losses.SQUARED_ERROR_HALF, Losses.SQUARED_ERROR_MEAN, Losses.GIVEN);

  private OddNets() {}

  /** One loss of each kind, and every fifth net far in the tails. */
  static Scenario of(long seed) {
    Scenario drawn = RandomNets.any(seed);
    Loss loss = drawn.network().loss();
    Loss other = loss.id().equals("mse") ? SQUARES.get((int) seed / 2 % SQUARES.size()) : loss;
    double scale = seed % 5 == 4 ? 8 : 1;
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : drawn.network().layers()) {
      layers.add(layer.withWeight(layer.weight().map(entry -> entry * scale)));
    }
    return new Scenario("", drawn.network().withLayers(layers).withLoss(other), drawn.sample());
  }

  /** The same, and every third net with a penalty, every fourth frozen in part, some summed. */
  static Scenario constrained(long seed) {
    Scenario plain = of(seed);
    Network network = plain.network();
    List<Layer> layers = new ArrayList<>(network.layers());
    if (seed % 4 == 1) {
      layers.set(0, layers.get(0).withFrozen(Set.of(Role.WEIGHT)));
    }
    Optional<L2> penalty =
        seed % 3 == 0 ? Optional.of(new L2(0.25, seed % 2 == 0)) : Optional.empty();
    Reduction batch = seed % 7 == 2 ? Reduction.SUM : network.batch();
    return new Scenario("", new Network(layers, network.loss(), batch, penalty), plain.sample());
  }
}
