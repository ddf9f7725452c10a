package org.chainrule.study.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/** The backward pass of a program in which the slopes of one layer are too large by a factor. */
public final class WrongSlope {

  private final Trace trace;
  private final Map<Name, Matrix> gradients = new HashMap<>();
  private final Map<Variable, Matrix> skips = new HashMap<>();

  private WrongSlope(Scenario scenario) {
    this.trace = Pass.run(scenario);
  }

  /** Returns the gradients with the slopes of a layer, from 1, multiplied by the factor. */
  public static Function<Name, Matrix> in(Scenario scenario, int layer, double factor) {
    WrongSlope wrong = new WrongSlope(scenario);
    wrong.goBack(scenario.network(), layer, factor);
    return wrong.gradients::get;
  }

  /** Returns the gradients of the pass itself. */
  static Function<Name, Matrix> nowhere(Scenario scenario) {
    return in(scenario, 1, 1);
  }

  private void goBack(Network network, int wrongLayer, double factor) {
    int depth = network.depth();
    Matrix arriving = trace.quantity(Name.yhat().gradient()).value();
    for (int k = depth; k >= 1; k--) {
      Layer layer = network.layer(k);
      arriving = withSkips(network.layerOutput(k), arriving);
      skip(layer, arriving);
      Matrix right =
          k == depth && trace.fused()
              ? trace.quantity(Name.linearOutput(k).gradient()).value()
              : through(layer.activation(), z(k), arriving);
      Matrix correct = withSkips(new Variable(Variable.Role.LINEAR, k), right);
      Matrix delta = k == wrongLayer ? correct.map(entry -> factor * entry) : correct;
      gradients.put(Name.of(network.layerOutput(k)).gradient(), arriving);
      gradients.put(Name.of(network.activationOutput(k)).gradient(), arriving);
      gradients.put(Name.linearOutput(k).gradient(), delta);
      gradients.put(Name.weight(k).gradient(), delta.timesTranspose(input(k)));
      gradients.put(Name.bias(k).gradient(), delta.rowSums());
      arriving = layer.weight().transposeTimes(delta);
    }
    gradients.put(Name.x().gradient(), withSkips(network.layerInput(1), arriving));
  }

  /** What arrives at a sum goes to what was added as it is. */
  private void skip(Layer layer, Matrix arriving) {
    layer.added().ifPresent(value -> skips.merge(value, arriving, (a, b) -> a.zip(b, Double::sum)));
  }

  private Matrix withSkips(Variable value, Matrix gradient) {
    Matrix more = skips.get(value);
    return more == null ? gradient : gradient.zip(more, Double::sum);
  }

  private Matrix z(int layer) {
    return trace.quantity(Name.linearOutput(layer)).value();
  }

  private Matrix input(int layer) {
    return trace.quantity(Name.of(trace.network().layerInput(layer))).value();
  }

  private static Matrix through(Activation activation, Matrix z, Matrix arriving) {
    Optional<Matrix> slopes = activation.elementwise().map(f -> f.slopes(z));
    return slopes
        .map(arriving::hadamard)
        .orElseGet(
            () ->
                Matrix.generate(
                    z.rows(), z.columns(), (i, s) -> column(activation, z, arriving, s).get(i, 0)));
  }

  private static Matrix column(Activation activation, Matrix z, Matrix arriving, int sample) {
    return activation.jacobian(z, sample).transposeTimes(arriving.columnAt(sample));
  }
}
