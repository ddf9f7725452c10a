package org.chainrule.edit;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/** What the tests of edits have in common. */
public final class Nets {

  private Nets() {}

  /** One unit z = w x + b with an activation, shown these inputs, a sample each. */
  static Scenario unit(Activation activation, Loss loss, double w, double b, double... x) {
    Layer layer = new Layer(Matrix.scalar(w), Matrix.scalar(b), activation);
    Matrix inputs = Matrix.column(x).transpose();
    Sample sample = new Sample(inputs, inputs.map(ignored -> 0));
    return new Scenario("", new Network(List.of(layer), loss), sample);
  }

  /** The scenario with other targets and another loss. */
  public static Scenario with(Scenario scenario, Loss loss, double[]... y) {
    Sample sample = new Sample(scenario.sample().x(), Matrix.of(y));
    return new Scenario("", new Network(scenario.network().layers(), loss), sample);
  }

  /** Sets an entry of the bias of a layer. */
  static Scenario withBias(Scenario scenario, int layer, int unit, double bias) {
    return new SetEntry(Target.cell(Name.bias(layer), unit, 0), bias).apply(scenario);
  }

  public static Matrix weight(Scenario scenario, int layer) {
    return scenario.network().layer(layer).weight();
  }

  public static Matrix bias(Scenario scenario, int layer) {
    return scenario.network().layer(layer).bias().orElseThrow();
  }

  static Matrix rows(double[]... rows) {
    return Matrix.of(rows);
  }

  /** Every matrix of a scenario: x, y, then W and b of each layer. */
  static List<Matrix> matrices(Scenario scenario) {
    List<Matrix> matrices = new ArrayList<>();
    matrices.add(scenario.sample().x());
    matrices.add(scenario.sample().y());
    for (Layer layer : scenario.network().layers()) {
      matrices.add(layer.weight());
      matrices.add(layer.bias().orElseThrow());
    }
    return matrices;
  }
}
