package org.chainrule.pass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Activation;
import org.chainrule.network.Elementwise;
import org.chainrule.network.Layer;
import org.chainrule.network.Loss;
import org.chainrule.network.Network;
import org.chainrule.network.Sample;

/**
 * Makes the steps of a pass, and every matrix that can be shown, around what the spine computed.
 */
final class StepBuilder {

  private final Network network;
  private final Sample sample;
  private final Spine spine;
  private final Map<Name, Quantity> quantities = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();

  private StepBuilder(Network network, Sample sample, Spine spine) {
    this.network = network;
    this.sample = sample;
    this.spine = spine;
  }

  /** Makes the steps and the quantities. */
  static StepBuilder of(Network network, Sample sample, Spine spine) {
    StepBuilder builder = new StepBuilder(network, sample, spine);
    builder.give();
    builder.forward();
    builder.backward();
    return builder;
  }

  /** The steps, in order. */
  List<Step> steps() {
    return steps;
  }

  /** Every matrix that can be shown. */
  Map<Name, Quantity> quantities() {
    return quantities;
  }

  private void give() {
    put(Quantity.given(Name.x(), sample.x()));
    put(Quantity.given(Name.y(), sample.y()));
    for (int k = 1; k <= network.depth(); k++) {
      put(Quantity.given(Name.weight(k), network.layer(k).weight()));
      Name bias = Name.bias(k);
      network.layer(k).bias().ifPresent(b -> put(Quantity.given(bias, b)));
    }
    put(Quantity.given(Name.loss().gradient(), Matrix.scalar(1)));
  }

  private void forward() {
    int n = sample.count();
    for (int k = 1; k <= network.depth(); k++) {
      Layer layer = network.layer(k);
      Quantity input = get(Name.of(network.layerInput(k)));
      Operation affine =
          new Operation.Affine(get(Name.weight(k)), input, Optional.ofNullable(get(Name.bias(k))));
      Quantity z =
          step(Phase.FORWARD, Stage.linear(k), Name.linearOutput(k), layer.outputs(), n, affine);
      step(
          Phase.FORWARD,
          Stage.activation(k),
          Name.of(network.activationOutput(k)),
          layer.outputs(),
          n,
          new Operation.Activate(layer.activation(), z));
    }
    step(
        Phase.FORWARD,
        Stage.loss(network.depth()),
        Name.loss(),
        1,
        1,
        new Operation.Measure(lossForm(), lossOperand(), get(Name.y()), get(Name.yhat())));
  }

  private void backward() {
    int n = sample.count();
    step(
        Phase.BACKWARD,
        Stage.loss(network.depth()),
        Name.yhat().gradient(),
        network.outputs(),
        n,
        new Operation.LossSlope(lossForm(), lossOperand(), get(Name.y()), get(Name.yhat())));
    for (int k = network.depth(); k >= 1; k--) {
      Layer layer = network.layer(k);
      Quantity delta =
          step(
              Phase.BACKWARD,
              Stage.activation(k),
              Name.linearOutput(k).gradient(),
              layer.outputs(),
              n,
              throughActivation(k));
      Quantity input = get(Name.of(network.layerInput(k)));
      Stage linear = Stage.linear(k);
      transposed(input);
      step(
          Phase.BACKWARD,
          linear,
          Name.weight(k).gradient(),
          layer.outputs(),
          layer.inputs(),
          new Operation.WeightGradient(delta, input));
      step(
          Phase.BACKWARD,
          linear,
          Name.bias(k).gradient(),
          layer.outputs(),
          1,
          new Operation.BiasGradient(delta));
      Quantity weight = get(Name.weight(k));
      step(
          Phase.BACKWARD,
          linear,
          input.name().gradient(),
          layer.inputs(),
          n,
          new Operation.BackThrough(weight, transposed(weight), delta));
    }
  }

  private Operation throughActivation(int k) {
    Activation activation = network.layer(k).activation();
    Quantity z = get(Name.linearOutput(k));
    Optional<Loss.Fusion> fusion = k == network.depth() ? fusion() : Optional.empty();
    if (fusion.isPresent()) {
      return new Operation.FusedSlope(activation, lossForm(), z, get(Name.yhat()), get(Name.y()));
    }
    Quantity arriving = get(Name.of(network.activationOutput(k)).gradient());
    return activation
        .elementwise()
        .map(elementwise -> throughSlopes(elementwise, arriving, z))
        .orElseGet(() -> throughJacobian(activation, arriving, z));
  }

  private Operation throughSlopes(Elementwise activation, Quantity arriving, Quantity z) {
    Quantity slope =
        put(
            new Quantity(
                z.name().slope(), z.rows(), z.columns(), () -> activation.slopes(z.value())));
    return new Operation.SlopeProduct(activation, arriving, slope, z);
  }

  private Operation throughJacobian(Activation activation, Quantity arriving, Quantity z) {
    List<Quantity> transposes =
        IntStream.range(0, z.columns())
            .mapToObj(s -> put(transposedJacobian(activation, z, s)))
            .toList();
    return new Operation.JacobianProduct(activation, arriving, transposes, z);
  }

  private static Quantity transposedJacobian(Activation activation, Quantity z, int s) {
    Name name = z.columns() == 1 ? z.name().jacobian() : z.name().jacobian(s + 1);
    return new Quantity(
        name, z.rows(), z.rows(), () -> activation.jacobian(z.value(), s).transpose());
  }

  private Optional<Loss.Fusion> fusion() {
    return network.fusion();
  }

  private LossForm lossForm() {
    return LossForm.of(network);
  }

  private Quantity lossOperand() {
    return get(fusion().isPresent() ? Name.linearOutput(network.depth()) : Name.yhat());
  }

  private Quantity transposed(Quantity quantity) {
    return put(
        new Quantity(
            quantity.name().transpose(),
            quantity.columns(),
            quantity.rows(),
            () -> quantity.value().transpose()));
  }

  private Quantity step(
      Phase phase, Stage stage, Name name, int rows, int columns, Operation operation) {
    Quantity result =
        spine
            .find(name)
            .map(value -> put(Quantity.given(name, value)))
            .orElseGet(() -> put(new Quantity(name, rows, columns, operation::evaluate)));
    steps.add(new Step(steps.size() + 1, phase, stage, operation, result));
    return result;
  }

  private Quantity put(Quantity quantity) {
    quantities.put(quantity.name(), quantity);
    return quantity;
  }

  private Quantity get(Name name) {
    return quantities.get(name);
  }
}
