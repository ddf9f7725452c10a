package org.chainrule.edit.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;

/**
 * Brings the matrices of a scenario to new sizes: every number that still has a place keeps it, and
 * the rest is filled. Units that are new are awake if their weights are drawn at random, and
 * targets that are new are what the loss takes.
 */
public final class Resizing {

  private final Scenario before;
  private final Filling filling;

  private Resizing(Scenario before, Filling filling) {
    this.before = before;
    this.filling = filling;
  }

  /** Brings this scenario to new sizes; what is new is filled. */
  public static Resizing of(Scenario before, Filling filling) {
    return new Resizing(before, filling);
  }

  /**
   * Returns the scenario with these layers, each made to take what the one before it gives, and x
   * and y made to fit them.
   *
   * @param inputs the number of entries of x
   * @param unknown the keys of the file that go with these layers
   */
  public Scenario chained(List<Layer> layers, int inputs, Map<String, String> unknown) {
    return chained(layers, number -> layers.get(number - 1).outputs(), inputs, unknown);
  }

  /**
   * Returns the scenario with another number of units in a layer, or of entries in x, and in all
   * that skips hold at one size with it.
   *
   * @param number the layer, from 1; 0 for x
   */
  public Scenario sized(int number, int count) {
    Network network = before.network();
    Set<Integer> joined = Skips.joined(network, number);
    return chained(
        network.layers(),
        k -> joined.contains(k) ? count : network.layer(k).outputs(),
        joined.contains(0) ? count : network.inputs(),
        before.unknown());
  }

  private Scenario chained(
      List<Layer> layers, IntUnaryOperator outputs, int inputs, Map<String, String> unknown) {
    int samples = before.sample().count();
    Matrix x = data(Name.x(), before.sample().x(), inputs, samples);
    List<Layer> chained = new ArrayList<>();
    int width = inputs;
    for (Layer layer : layers) {
      int number = chained.size() + 1;
      int units = outputs.applyAsInt(number);
      Layer resized = layer(number, layer, units, width);
      chained.add(filling.woken(resized, chained, x, layer.outputs()));
      width = units;
    }
    Network network = before.network().withLayers(chained);
    return new Scenario(before.name(), network, sample(network, samples), unknown);
  }

  /** Returns a layer with this many outputs and inputs. */
  private Layer layer(int number, Layer old, int outputs, int inputs) {
    boolean same = old.outputs() == outputs && old.inputs() == inputs;
    return same
        ? old
        : old.with(
            kept(old.weight(), filling.weight(number, outputs, inputs)),
            old.bias().map(bias -> kept(bias, filling.bias(outputs))));
  }

  /** Returns the scenario with this many samples. */
  public Scenario withSamples(int samples) {
    Network network = before.network();
    return new Scenario(before.name(), network, sample(network, samples), before.unknown());
  }

  /** Returns x and y for this network, with this many columns. */
  private Sample sample(Network network, int samples) {
    return new Sample(
        data(Name.x(), before.sample().x(), network.inputs(), samples), targets(network, samples));
  }

  private Matrix targets(Network network, int samples) {
    Matrix old = before.sample().y();
    boolean same = old.rows() == network.outputs() && old.columns() == samples;
    return same ? old : NewTargets.of(network.loss()).grown(old, network.outputs(), samples);
  }

  private Matrix data(Name name, Matrix old, int rows, int samples) {
    boolean same = old.rows() == rows && old.columns() == samples;
    return same ? old : kept(old, filling.data(name, rows, samples));
  }

  /** Returns the new matrix with the old one's numbers wherever it has one. */
  private static Matrix kept(Matrix old, Matrix fresh) {
    return Matrix.generate(
        fresh.rows(),
        fresh.columns(),
        (row, column) ->
            row < old.rows() && column < old.columns()
                ? old.get(row, column)
                : fresh.get(row, column));
  }
}
