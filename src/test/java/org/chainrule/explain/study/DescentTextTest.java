package org.chainrule.explain.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.prose.Block;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Pass;
import org.chainrule.study.descent.Descent;
import org.chainrule.study.descent.DescentLimit;
import org.junit.jupiter.api.Test;

class DescentTextTest {

  private static Descent unit(double weight, double y, Activation f, Loss loss) {
    Layer layer = new Layer(Matrix.scalar(weight), Matrix.scalar(0), f);
    Sample sample = new Sample(Matrix.scalar(1), Matrix.scalar(y));
    return Descent.of(Pass.run(new Network(List.of(layer), loss), sample));
  }

  private static List<String> said(Descent descent, double rate) {
    Optional<DescentLimit> limit = DescentLimit.of(descent, () -> false);
    return new DescentText(Numbers.DEFAULT)
        .of(descent, rate, descent.step(rate), limit).stream()
            .map(block -> ((Block.Paragraph) block).prose().plainText())
            .toList();
  }

  /** By hand: see DescentTest; at η = 0.1 the plain loops of that test see the loss rise. */
  @Test
  void aStepDownAndAStepUpAreToldApart() {
    Descent descent = Descent.of(Pass.run(Scenarios.relu()));

    assertThat(said(descent, 0.01).get(0))
        .startsWith("With η = 0.01 the step takes ℓ from 2 down to 0.699.")
        .endsWith("= −1.8.");
    assertThat(said(descent, 0.1).get(0))
        .startsWith("η = 0.1 is too large: the step takes ℓ from 2 up to")
        .endsWith("= −18.");
    assertThat(said(descent, Double.MAX_VALUE).get(0)).contains("would overflow");
  }

  /** By hand: the error of w x + b − 3 = −2 becomes itself times 1 − 4 η, so η = 1/2 keeps ℓ. */
  @Test
  void aStepToTheOtherSideLeavesTheLoss() {
    List<String> said = said(unit(1, 3, Activations.IDENTITY, Losses.MSE), 0.5);

    assertThat(said.get(0)).startsWith("With η = 0.5 the step leaves ℓ at 4.");
    assertThat(said.get(1))
        .startsWith("Along this direction ℓ first gets larger than now at about η = 0.5");
  }

  @Test
  void eachKindOfLimitHasItsSentence() {
    assertThat(said(unit(0, 1, Activations.SIGMOID, Losses.BCE), 1).get(1))
        .startsWith("Along this direction ℓ never gets larger than now");
    assertThat(said(unit(1, 1, Activations.IDENTITY, Losses.MSE), 1))
        .containsExactly(
            "Every gradient of a weight or a bias that can move is 0, so a step changes nothing.");
    assertThat(said(unit(1e200, 1, Activations.IDENTITY, Losses.MSE), 1))
        .containsExactly("The loss or a gradient is not finite, so there is no step to take.");
  }
}
