package org.chainrule.explain.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.Scenarios;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.junit.jupiter.api.Test;

/** What is said of a net whose lines are to be typed. */
final class NetTextTest {

  private static List<String> said(Trace trace) {
    return new NetText(Explainer.of(trace, Numbers.DEFAULT, 0.05))
        .blocks().stream().map(block -> ((Block.Paragraph) block).prose().plainText()).toList();
  }

  /** The net of the solution sheet: two inputs, three units of ReLU, two outputs as they are. */
  @Test
  void layersSizesAndLossAreNamed() {
    assertThat(said(Pass.run(Scenarios.relu())))
        .containsExactly(
            "Linear 1: 2 → 3, f = ReLU",
            "Linear 2: 3 → 2, g = identity",
            "Loss: squared error, sum");
  }

  /** Who reads it still has to know how a layer computes. */
  @Test
  void noLineIsGivenAway() {
    BundledScenarios.all().stream()
        .map(entry -> Pass.run(BundledScenarios.load(entry.id())))
        .forEach(
            trace ->
                assertThat(said(trace))
                    .hasSizeGreaterThan(trace.network().depth())
                    .noneMatch(line -> line.contains("W") || line.contains("ŷ")));
  }
}
