package org.chainrule.edit.given;

import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/**
 * A change of size that must not break what was whole: of several draws the first is taken that
 * leaves the loss finite, and no layer dead that was not.
 */
public final class Growth {

  private static final int DRAWS = 12;

  /** The most weights times samples of a net that is passed through for each draw. */
  private static final long MOST_WORK = 100_000;

  /**
   * How a net fares.
   *
   * @param finite whether its loss is
   * @param dead how many layers have every unit off for every sample
   */
  private record Health(boolean finite, long dead) {

    static Health of(Scenario scenario) {
      Trace trace = Pass.run(scenario);
      Network network = scenario.network();
      long dead =
          IntStream.rangeClosed(1, network.depth())
              .filter(k -> isDead(network.layer(k), trace.quantity(Name.linearOutput(k)).value()))
              .count();
      return new Health(Double.isFinite(trace.quantity(Name.loss()).value().get(0, 0)), dead);
    }

    boolean asGoodAs(Health other) {
      return (finite || !other.finite) && dead <= other.dead;
    }
  }

  private Growth() {}

  /**
   * Returns what the change makes of the first filling that serves, of this one and those with the
   * seeds after it; with this one if none does, if nothing is drawn, or if the net is too large to
   * try.
   *
   * @param change makes the scenario of a filling
   */
  public static Scenario of(Scenario before, Filling filling, Function<Filling, Scenario> change) {
    Scenario first = change.apply(filling);
    if (!filling.initialisation().random() || isLarge(before) || isLarge(first)) {
      return first;
    }
    Health health = Health.of(before);
    return Stream.iterate(filling, Filling::withNextSeed)
        .limit(DRAWS)
        .map(change)
        .filter(after -> Health.of(after).asGoodAs(health))
        .findFirst()
        .orElse(first);
  }

  /** Whether a layer has every unit off for every sample, in a net small enough to tell. */
  public static boolean isDead(Scenario scenario) {
    return !isLarge(scenario) && Health.of(scenario).dead() > 0;
  }

  /** Whether a change leaves whole what was whole, or the net is too large to tell. */
  public static boolean serves(Scenario before, Scenario after) {
    return isLarge(before) || isLarge(after) || Health.of(after).asGoodAs(Health.of(before));
  }

  private static boolean isLarge(Scenario scenario) {
    return work(scenario) > MOST_WORK;
  }

  private static long work(Scenario scenario) {
    return scenario.sample().count()
        * scenario.network().layers().stream()
            .mapToLong(layer -> (long) layer.outputs() * layer.inputs())
            .sum();
  }

  private static boolean isDead(Layer layer, Matrix z) {
    return layer
        .activation()
        .elementwise()
        .filter(Elementwise::hasOffPiece)
        .filter(f -> f.slopes(z).maxMagnitude() == 0)
        .isPresent();
  }
}
