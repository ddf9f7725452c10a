package org.chainrule.pass.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.junit.jupiter.api.Test;

class NodeJacobianTest {

  private static final Matrix WEIGHT = Matrix.of(new double[][] {{1, -2}, {0.5, 3}});

  private static final Trace TRACE =
      Pass.run(
          new Network(
              List.of(new Layer(WEIGHT, Matrix.column(0, 1), Activations.SOFTMAX)), Losses.MSE),
          new Sample(
              Matrix.of(new double[][] {{1, 2}, {0, -1}}),
              Matrix.of(new double[][] {{0, 1}, {1, 0}})));

  @Test
  void ofALinearMapItIsTheWeight() {
    Node linear = TRACE.program().node(Stage.linear(1));

    assertThat(TRACE.jacobian(linear, 2, 1).toRows()).isEqualTo(WEIGHT.toRows());
  }

  /** z of the second sample is (4, −1): p = (1/(1 + e⁻⁵), …), and p₁ p₂ = e⁻⁵/(1 + e⁻⁵)². */
  @Test
  void ofASoftmaxItIsThatOfTheSample() {
    double slope = Math.exp(-5) / Math.pow(1 + Math.exp(-5), 2);
    Matrix jacobian = TRACE.jacobian(TRACE.program().node(Stage.activation(1)), 0, 1);

    assertThat(jacobian.get(0, 0)).isCloseTo(slope, within(1e-15));
    assertThat(jacobian.get(0, 1)).isCloseTo(-slope, within(1e-15));
  }
}
