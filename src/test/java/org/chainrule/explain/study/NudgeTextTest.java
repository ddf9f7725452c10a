package org.chainrule.explain.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.study.nudge.LossCurve;
import org.chainrule.study.nudge.Nudge;
import org.junit.jupiter.api.Test;

class NudgeTextTest {

  private static final Target W = Target.cell(Name.weight(1), 0, 0);

  private static Trace unit(double weight, double x, double y, Activation f, Loss loss) {
    Layer layer = new Layer(Matrix.scalar(weight), Matrix.scalar(0), f);
    Sample sample = new Sample(Matrix.scalar(x), Matrix.scalar(y));
    return Pass.run(new Network(List.of(layer), loss), sample);
  }

  private static List<String> said(Trace trace, Target entry, double epsilon) {
    Nudge nudge = Nudge.of(trace, entry);
    LossCurve curve = nudge.curve(Math.max(1, Math.abs(epsilon)));
    NudgeText text = new NudgeText(Explainer.of(trace, Numbers.DEFAULT, 0.05));
    return text.of(nudge, curve, nudge.change(epsilon)).stream().map(NudgeTextTest::text).toList();
  }

  private static String text(Block block) {
    return block instanceof Block.Display display
        ? Latex.of(display.formula().formula())
        : ((Block.Paragraph) block).prose().plainText();
  }

  private static List<String> relu(int row, double epsilon) {
    return said(Pass.run(Scenarios.relu()), Target.cell(Name.weight(1), row, 0), epsilon);
  }

  @Test
  void ofATargetItIsNotSaidThatThePassComputesIt() {
    NudgeText text = new NudgeText(Explainer.of(Pass.run(Scenarios.relu()), Numbers.DEFAULT, 0.05));

    assertThat(text.notNudged(Target.cell(Name.y(), 0, 0)).plainText())
        .startsWith("y₁ is a target: it is given");
    assertThat(text.notNudged(Target.cell(Name.yhat(), 0, 0)).plainText())
        .startsWith("ŷ₁ is computed by the pass");
  }

  /** By hand: ℓ = 2 (1 + ε)², so at −3 it is 8, and the tangent says −12. */
  @Test
  void theSentenceFollowsTheNumbers() {
    assertThat(relu(0, -0.5).get(0))
        .isEqualTo("Lowering (W₁)₁‚₁ by 0.5 lowers ℓ by 1.5; the tangent says 2.");
    assertThat(relu(1, 0.25).get(0))
        .isEqualTo("Raising (W₁)₂‚₁ by 0.25 leaves ℓ as it is; the tangent says so too.");
    assertThat(relu(1, 1.5).get(0))
        .isEqualTo(
            "Raising (W₁)₂‚₁ by 1.5 lowers ℓ by 1.5; the tangent, of slope 0, says that nothing"
                + " changes.");
  }

  /** By hand: (1 + ε)² − 1 is 3 at ε = −3, where the tangent says −6. */
  @Test
  void aTangentThatPointsTheOtherWaySaysSo() {
    Trace trace = unit(1, 1, 0, Activations.IDENTITY, Losses.MSE);

    assertThat(said(trace, W, -3).get(0))
        .isEqualTo("Lowering W₁ by 3 raises ℓ by 3; the tangent says that it falls by 6.");
    assertThat(said(trace, W, -2).get(0))
        .isEqualTo("Lowering W₁ by 2 leaves ℓ as it is; the tangent says that it falls by 4.");
  }

  @Test
  void bothChangesStandWithTheirArithmetic() {
    assertThat(relu(0, 0.1).get(1))
        .contains("\\Delta\\ell&=2.42-2&=0.42")
        .contains("&=4\\cdot 0.1&=0.4")
        .contains("&=0.42-0.4&=0.02");
  }

  /** By hand: 2 (1 + 0.0001)² = 2.00040002; three digits would not tell it from 2. */
  @Test
  void aSmallChangeIsWrittenWithTheDigitsThatShowIt() {
    assertThat(relu(0, 0.0001).get(1))
        .contains("=2.0004-2&=4.00\\cdot10^{-4}")
        .doesNotContain("2.00-2");
  }

  @Test
  void theKinksOnTheWayAreNamed() {
    assertThat(relu(1, 1).get(2)).isEqualTo("On the way, at ε = 0.5, (z₁)₂ comes to its kink.");
    assertThat(relu(1, 0.4)).hasSize(2);
    Trace mae = unit(1, 2, 3, Activations.IDENTITY, Losses.MAE);
    assertThat(said(mae, W, 1).get(2))
        .isEqualTo("On the way, at ε = 0.5, ŷ meets its target, where the loss has a kink.");
  }

  /** By hand: |2 (1 + ε) − 2| has the slopes −2 and 2. */
  @Test
  void atAKinkBothSlopesAreSaid() {
    Trace mae = unit(1, 2, 2, Activations.IDENTITY, Losses.MAE);

    assertThat(said(mae, W, 0.1).get(2))
        .isEqualTo(
            "At ε = 0 ŷ meets its target, where the loss has a kink: to the left ℓ has slope −2, to"
                + " the right 2. The pass takes 0.");
  }

  /** By hand: ReLU stands at its kink and feeds nothing, as its output meets its target 0 flat. */
  @Test
  void aKinkWithoutConsequencesIsSaidToHaveNone() {
    Trace trace = unit(0, 1, 0, Activations.RELU, Losses.MSE);

    assertThat(said(trace, W, 0.1))
        .contains(
            "At ε = 0 z₁ comes to its kink, but ℓ has slope 0 on both sides; the pass takes 0.");
  }

  @Test
  void whatIsNotFiniteIsSaid() {
    Trace lost = unit(1e200, 1, 0, Activations.IDENTITY, Losses.MSE);
    assertThat(said(lost, W, 1))
        .containsExactly(
            "The loss or this gradient is not finite, so there is nothing to compare.");

    Trace near = unit(0, 1e200, 0, Activations.IDENTITY, Losses.MSE);
    assertThat(said(near, W, 1).get(0)).contains("takes ℓ beyond all finite numbers");
  }
}
