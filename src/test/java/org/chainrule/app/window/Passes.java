package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.session.pass.Session;

/** Compares what a window shows with a pass that was run from scratch. */
public final class Passes {

  private Passes() {}

  /** Fails unless every number of the window is what a pass of its scenario gives. */
  public static void areFollowed(Session session) {
    Scenario scenario = session.editing().historyProperty().get().current();
    assertThat(session.scenarioProperty().get()).isSameAs(scenario);
    Trace fresh = Pass.run(scenario);
    Trace shown = session.traceProperty().get();
    assertThat(shown.sample()).isEqualTo(scenario.sample());
    assertThat(shown.network()).isEqualTo(scenario.network());
    assertThat(shown.steps()).extracting(Step::id).isEqualTo(ids(fresh));
    for (Step step : fresh.steps()) {
      assertThat(shown.quantity(step.name()).value())
          .as(step.id())
          .isEqualTo(step.result().value());
    }
  }

  private static Object ids(Trace trace) {
    return trace.steps().stream().map(Step::id).toList();
  }
}
