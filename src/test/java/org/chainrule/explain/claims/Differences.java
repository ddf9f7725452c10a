package org.chainrule.explain.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/**
 * Slopes of the loss and of activations by differences of their values: no derivative is used. What
 * differences cannot tell, as rounding hides it, is empty.
 */
record Differences(Trace trace) {

  private static final double STEP = 1e-5;

  /** Which way an entry is moved. */
  enum Side {
    LEFT,
    RIGHT
  }

  /** The slope of the loss on one side of an entry of a variable. */
  OptionalDouble slope(Name variable, int row, int column, Side side) {
    if (takesLogarithmOfRounded()) {
      return OptionalDouble.empty();
    }
    double one = slope(variable, row, column, side, STEP);
    double half = slope(variable, row, column, side, STEP / 2);
    double extrapolated = 2 * half - one;
    double loss = Math.abs(trace.quantity(Name.loss()).get(0, 0));
    double near = slope(variable, row, column, side, STEP / 100);
    boolean told =
        Math.abs(one - near) <= 1e-2 * Math.abs(near) + 1e-7 * (1 + loss)
            && Math.abs(one - half) <= 1e-3 * Math.abs(half) + 1e-9 * (1 + loss);
    return told && Double.isFinite(extrapolated)
        ? OptionalDouble.of(extrapolated)
        : OptionalDouble.empty();
  }

  /** Whether a loss from ŷ takes the logarithm of a difference that rounding has eaten. */
  private boolean takesLogarithmOfRounded() {
    Matrix yhat = trace.quantity(Name.yhat()).value();
    return trace.network().loss().needsProbabilities()
        && !trace.fused()
        && IntStream.range(0, yhat.rows() * yhat.columns())
            .mapToDouble(k -> yhat.get(k / yhat.columns(), k % yhat.columns()))
            .anyMatch(p -> Math.min(p, 1 - p) < 1e-6);
  }

  private double slope(Name variable, int row, int column, Side side, double step) {
    double signed = side == Side.LEFT ? -step : step;
    return (loss(variable, row, column, signed) - loss(variable, row, column, 0)) / signed;
  }

  private double loss(Name variable, int row, int column, double by) {
    Matrix value = trace.quantity(variable).value();
    Matrix moved = value.with(row, column, value.get(row, column) + by);
    Network net = trace.network();
    Sample sample = trace.sample();
    int layer = variable.layer();
    boolean inside = variable.role() == Role.LINEAR || variable.role() == Role.ACTIVATION;
    if (inside && net.layers().stream().anyMatch(each -> each.added().isPresent())) {
      return Double.NaN;
    }
    return switch (variable.role()) {
      case INPUT -> loss(net.layers(), moved);
      case WEIGHT -> loss(withLayer(layer, net.layer(layer).withWeight(moved)), sample.x());
      case BIAS -> loss(withLayer(layer, net.layer(layer).withBias(moved)), sample.x());
      case LINEAR -> loss(from(layer, net.layer(layer)), moved);
      case ACTIVATION -> loss(net.layers().subList(layer, net.depth()), moved);
      case OUTPUT -> LossByHand.of(net, moved, sample.y());
      default -> Double.NaN;
    };
  }

  private List<Layer> withLayer(int number, Layer layer) {
    List<Layer> layers = new ArrayList<>(trace.network().layers());
    layers.set(number - 1, layer);
    return layers;
  }

  /** The net behind the z of a layer, which is put in as x. */
  private List<Layer> from(int number, Layer layer) {
    int units = layer.outputs();
    Matrix unit = Matrix.generate(units, units, (i, j) -> i == j ? 1 : 0);
    List<Layer> layers = new ArrayList<>();
    layers.add(layer.with(unit, Optional.empty()));
    layers.addAll(trace.network().layers().subList(number, trace.network().depth()));
    return layers;
  }

  private double loss(List<Layer> layers, Matrix x) {
    Network net = trace.network().withLayers(layers);
    Sample sample = new Sample(x, trace.sample().y());
    return Pass.run(new Scenario("", net, sample)).quantity(Name.loss()).get(0, 0);
  }

  /** The slope of an activation on one side of z. */
  static double slope(Elementwise f, double z, Side side) {
    double step = 1e-6 * Math.max(1, Math.abs(z)) * (side == Side.LEFT ? -1 : 1);
    return (f.value(z + step) - f.value(z)) / step;
  }
}
