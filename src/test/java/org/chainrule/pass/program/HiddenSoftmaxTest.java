package org.chainrule.pass.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** The Jacobian of a hidden softmax is there to be looked at; no pass makes it. */
final class HiddenSoftmaxTest {

  private static final int UNITS = 1_000;
  private static final int SAMPLES = 20;

  /** One Jacobian takes 8 MB. */
  private static final long MOST_BYTES = 8_000_000;

  @Test
  void takesMemoryInProportionToUnitsAndSamples() {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Scenario scenario = scenario();
    long before = thread.getCurrentThreadAllocatedBytes();

    Trace trace = Pass.run(scenario);
    trace.complete();

    assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
  }

  private static Scenario scenario() {
    Matrix in = Matrix.generate(UNITS, 1, (i, one) -> Math.sin(i));
    Matrix out = Matrix.generate(1, UNITS, (one, i) -> Math.cos(i));
    Network network =
        new Network(
            List.of(
                new Layer(in, Matrix.generate(UNITS, 1, (i, one) -> 0), Activations.SOFTMAX),
                new Layer(out, Matrix.scalar(0), Activations.IDENTITY)),
            Losses.MSE);
    Matrix x = Matrix.generate(1, SAMPLES, (one, s) -> s);
    return new Scenario("wide", network, new Sample(x, x));
  }
}
