package org.chainrule.explain.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Texts;
import org.chainrule.explain.study.NudgeText;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.RandomNets;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.study.nudge.Nudge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What is said of a nudge is what the pass gives of the net that is nudged. */
class NudgeClaimsTest {

  private static final Target ENTRY = Target.cell(Name.weight(1), 0, 0);
  private static final Pattern CLAIM =
      Pattern.compile("^(?:Raising|Lowering) .* (raises|lowers|leaves) ℓ (?:by (.+?)|as it is);");

  private final Map<String, Integer> checked = new TreeMap<>();

  @Test
  void theLossMovesAsIsSaid(TestReporter report) {
    for (long seed = 0; seed < 120; seed++) {
      Scenario scenario = RandomNets.any(seed);
      Trace trace = Pass.run(scenario);
      for (double epsilon : new double[] {0.5, -0.25, 1e-3}) {
        check(scenario, trace, epsilon);
      }
    }

    report.publishEntry("claims checked", checked.toString());
    assertThat(checked).containsOnlyKeys("raises", "lowers", "leaves");
  }

  private void check(Scenario scenario, Trace trace, double epsilon) {
    Nudge nudge = Nudge.of(trace, ENTRY);
    double loss = loss(trace);
    double moved = loss(Pass.run(nudged(scenario, epsilon)));
    if (!nudge.finite() || !Double.isFinite(moved)) {
      return;
    }
    String said = said(trace, nudge, epsilon);
    Matcher claim = CLAIM.matcher(said);
    assertThat(claim.find()).as(said).isTrue();
    double size = claim.group(2) == null ? 0 : Saying.number(claim.group(2));
    assertThat(claim.group(1).equals("lowers") ? -size : size)
        .as(said)
        .isCloseTo(moved - loss, within(1e-6 * size + 1e-11 * (1 + loss + moved)));
    checked.merge(claim.group(1), 1, Integer::sum);
  }

  private static String said(Trace trace, Nudge nudge, double epsilon) {
    NudgeText text = new NudgeText(Explainer.of(trace, new Numbers(8), 0.05));
    List<Block> blocks = text.of(nudge, nudge.curve(1), nudge.change(epsilon));
    return Texts.paragraphs(blocks);
  }

  private static double loss(Trace trace) {
    return trace.quantity(Name.loss()).get(0, 0);
  }

  private static Scenario nudged(Scenario scenario, double epsilon) {
    List<Layer> layers = new ArrayList<>(scenario.network().layers());
    Matrix weight = layers.get(0).weight();
    layers.set(0, layers.get(0).withWeight(weight.with(0, 0, weight.get(0, 0) + epsilon)));
    return new Scenario("", scenario.network().withLayers(layers), scenario.sample());
  }
}
