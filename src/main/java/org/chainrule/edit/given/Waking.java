package org.chainrule.edit.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.activation.UnitState;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;

/**
 * Sees to it that a unit whose weights are drawn is on for some sample. One that would be off for
 * every sample gets the same weights with the opposite signs; one that stands at 0 for all of them
 * gets a bias of ½, or has one of its weights turned if it has no bias. Nothing is drawn again, so
 * halves stay halves.
 */
final class Waking {

  /** The most multiplications spent on knowing what units take: a few milliseconds. */
  private static final long MOST_WORK = 2_000_000;

  private static final Set<UnitState> ASLEEP = Set.of(UnitState.OFF, UnitState.KINK);
  private static final double BIAS = 0.5;

  private final Elementwise activation;
  private final Matrix taken;

  private Waking(Elementwise activation, Matrix taken) {
    this.activation = activation;
    this.taken = taken;
  }

  /** A row of W with its entry of b, which stays 0 where there is no b. */
  private record Unit(double[] weights, double bias) {

    Unit opposite() {
      return new Unit(
          IntStream.range(0, weights.length).mapToDouble(k -> -weights[k]).toArray(), bias);
    }

    Unit turnedAt(int input) {
      double[] turned = weights.clone();
      turned[input] = -turned[input];
      return new Unit(turned, bias);
    }

    Unit withBias(double other) {
      return new Unit(weights, other);
    }
  }

  /**
   * Returns a layer whose units are awake from a row on, as far as that can be. In a net so large
   * that it takes too long to know what the layer takes, it stays as it is.
   *
   * @param layer comes behind those before it
   * @param before the layers in front of it
   * @param x the inputs of the net
   * @param from the first row, from 0, whose weights are drawn
   */
  static Layer awake(Layer layer, List<Layer> before, Matrix x, int from) {
    return from >= layer.outputs()
        ? layer
        : of(layer, before, x).map(waking -> waking.awake(layer, from)).orElse(layer);
  }

  /** Returns a layer that is awake as a whole if no unit of it was on for any sample. */
  static Layer alive(Layer layer, List<Layer> before, Matrix x) {
    return of(layer, before, x)
        .filter(waking -> units(layer).noneMatch(waking::isOn))
        .map(waking -> waking.awake(layer, 0))
        .orElse(layer);
  }

  /** Nothing for a layer whose units are never off, or one of a net that is too large. */
  private static Optional<Waking> of(Layer layer, List<Layer> before, Matrix x) {
    int samples = affordable(before, layer, x.columns());
    return layer
        .activation()
        .elementwise()
        .filter(f -> f.hasOffPiece() && samples > 0)
        .map(f -> new Waking(f, signal(before, first(x, samples))));
  }

  private static int affordable(List<Layer> before, Layer layer, int samples) {
    long work = Stream.concat(before.stream(), Stream.of(layer)).mapToLong(Waking::weights).sum();
    return (int) Math.min(samples, MOST_WORK / work);
  }

  private static long weights(Layer layer) {
    return (long) layer.outputs() * layer.inputs();
  }

  private static Matrix first(Matrix x, int samples) {
    return samples == x.columns() ? x : Matrix.generate(x.rows(), samples, x::get);
  }

  /** What comes out of these layers, by the pass itself; the loss does not matter. */
  private static Matrix signal(List<Layer> layers, Matrix x) {
    if (layers.isEmpty()) {
      return x;
    }
    Network network = new Network(layers, Losses.MSE);
    Matrix y = Matrix.generate(network.outputs(), x.columns(), (row, column) -> 0);
    return Pass.run(network, new Sample(x, y)).quantity(Name.yhat()).value();
  }

  private Layer awake(Layer layer, int from) {
    boolean biased = layer.bias().isPresent() && !layer.frozen().contains(Role.BIAS);
    List<Unit> units = new ArrayList<>(units(layer).toList());
    units.subList(from, units.size()).replaceAll(unit -> awake(unit, biased));
    Matrix weight = Matrix.of(units.stream().map(Unit::weights).toArray(double[][]::new));
    double[] bias = units.stream().mapToDouble(Unit::bias).toArray();
    return layer.with(weight, layer.bias().map(old -> Matrix.column(bias)));
  }

  private static Stream<Unit> units(Layer layer) {
    double[][] weight = layer.weight().toRows();
    return IntStream.range(0, weight.length)
        .mapToObj(
            row -> new Unit(weight[row], layer.bias().map(bias -> bias.get(row, 0)).orElse(0.0)));
  }

  private Unit awake(Unit unit, boolean biased) {
    Stream<Unit> turned =
        biased
            ? Stream.of(unit.withBias(BIAS))
            : inputThatIsNotZero()
                .mapToObj(unit::turnedAt)
                .flatMap(u -> Stream.of(u, u.opposite()));
    return Stream.concat(Stream.of(unit, unit.opposite()), turned)
        .filter(this::isOn)
        .findFirst()
        .orElse(unit);
  }

  /** At most one: a unit whose z is 0 for every sample is moved from there by any such input. */
  private IntStream inputThatIsNotZero() {
    return IntStream.range(0, taken.rows())
        .filter(
            input ->
                IntStream.range(0, taken.columns())
                    .anyMatch(sample -> taken.get(input, sample) != 0))
        .limit(1);
  }

  private boolean isOn(Unit unit) {
    return IntStream.range(0, taken.columns())
        .mapToDouble(sample -> z(unit, sample))
        .anyMatch(z -> !ASLEEP.contains(activation.stateAt(z, 0)));
  }

  private double z(Unit unit, int sample) {
    double sum = unit.bias();
    for (int input = 0; input < unit.weights().length; input++) {
      sum += unit.weights()[input] * taken.get(input, sample);
    }
    return sum;
  }
}
