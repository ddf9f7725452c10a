package org.chainrule.pass.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;

/** A pass that goes on from a number other than its own; the expected numbers are done by hand. */
class InsteadTest {

  private final Scenario scenario = Scenarios.relu();
  private final Trace right = Pass.run(scenario);

  private Trace with(Name name, double[][] rows) {
    return Pass.run(scenario.network(), scenario.sample(), Map.of(name, Matrix.of(rows)));
  }

  private static double[][] rows(Trace trace, String id) {
    return trace.stepOf(id).orElseThrow().result().value().toRows();
  }

  @Test
  void everythingAfterAForwardResultFollowsFromIt() {
    Trace trace = with(Name.layerOutput(1), new double[][] {{2.5}, {1}, {0.5}});

    assertThat(rows(trace, "z1")).isDeepEqualTo(new double[][] {{2.5}, {-0.5}, {0.5}});
    assertThat(rows(trace, "z2")).isDeepEqualTo(new double[][] {{2.5}, {1}, {0.5}});
    assertThat(rows(trace, "z3")).isDeepEqualTo(new double[][] {{3.5}, {-1.5}});
    assertThat(rows(trace, "loss")).isDeepEqualTo(new double[][] {{0.5}});
    assertThat(rows(trace, "dl_dW2"))
        .isDeepEqualTo(new double[][] {{2.5, 1, 0.5}, {-2.5, -1, -0.5}});
    assertThat(rows(trace, "dl_dz2")).isDeepEqualTo(new double[][] {{2}, {-1}, {1}});
    assertThat(rows(trace, "dl_dz1")).isDeepEqualTo(new double[][] {{2}, {0}, {1}});
  }

  @Test
  void aBackwardResultChangesNothingBeforeIt() {
    Trace trace = with(Name.layerOutput(1).gradient(), new double[][] {{1}, {5}, {-1}});

    assertThat(rows(trace, "dl_dW2")).isDeepEqualTo(rows(right, "dl_dW2"));
    assertThat(rows(trace, "dl_dz1")).isDeepEqualTo(new double[][] {{1}, {0}, {-1}});
    assertThat(rows(trace, "dl_dW1")).isDeepEqualTo(new double[][] {{1, -2}, {0, 0}, {-1, 2}});
  }

  @Test
  void theGradientOfAWeightStandsForItselfAlone() {
    Trace trace = with(Name.weight(1).gradient(), new double[][] {{1, 2}, {3, 4}, {5, 6}});

    assertThat(rows(trace, "dl_dW1")).isDeepEqualTo(new double[][] {{1, 2}, {3, 4}, {5, 6}});
    assertThat(rows(trace, "dl_db1")).isDeepEqualTo(rows(right, "dl_db1"));
    assertThat(rows(trace, "dl_dx")).isDeepEqualTo(rows(right, "dl_dx"));
  }
}
