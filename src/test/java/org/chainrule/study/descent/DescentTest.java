package org.chainrule.study.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.PlainNet;
import org.chainrule.study.descent.DescentLimit.Kind;
import org.junit.jupiter.api.Test;

class DescentTest {

  private static Descent chain(Loss loss, double x, double y, Layer... layers) {
    Sample sample = new Sample(Matrix.scalar(x), Matrix.scalar(y));
    return Descent.of(Pass.run(new Network(List.of(layers), loss), sample));
  }

  private static Layer layer(double[][] weight, double[] bias, Activation activation) {
    return new Layer(Matrix.of(weight), Matrix.column(bias), activation);
  }

  private static Layer unit(double weight, double bias, Activation activation) {
    return layer(new double[][] {{weight}}, new double[] {bias}, activation);
  }

  private static DescentLimit limit(Descent descent) {
    return DescentLimit.of(descent, () -> false).orElseThrow();
  }

  /**
   * By hand: ‖∇ℓ‖² = (16 + 64 + 4 + 16) + (16 + 4) + (25 + 1 + 25 + 1) + (4 + 4) = 180. With η =
   * 0.01, W₁ = [0.46 −0.92; 1.5 0.5; −1.02 −0.46], z₁ = (2.26, −0.5, 0.38), ŷ = (3.3832, −1.7432).
   */
  @Test
  void aStepOfTheSheetComesOutAsByHand() {
    Descent descent = Descent.of(Pass.run(Scenarios.relu()));

    assertThat(descent.loss()).isEqualTo(2);
    assertThat(descent.fall()).isEqualTo(180);
    Descent.Step step = descent.step(0.01).orElseThrow();
    assertThat(step.predicted()).isCloseTo(-1.8, within(1e-15));
    assertThat(step.after()).isCloseTo(0.3832 * 0.3832 + 0.7432 * 0.7432, within(1e-14));
    assertThat(step.change()).isCloseTo(0.69918848 - 2, within(1e-14));
    assertThat(step.rises()).isFalse();
    assertThat(step.network().layer(1).weight().get(0, 0)).isCloseTo(0.46, within(1e-15));
    assertThat(step.network().layer(1).weight().get(2, 1)).isCloseTo(-0.46, within(1e-15));
    assertThat(step.network().layer(1).bias().orElseThrow())
        .isEqualTo(Matrix.column(-0.04, -1, 0.48));
    assertThat(step.network().layer(2).weight().get(0, 2)).isCloseTo(1.99, within(1e-15));
    assertThat(step.network().layer(2).bias().orElseThrow()).isEqualTo(Matrix.column(0.48, 0.02));
    assertThat(step.network().layer(1).activation()).isEqualTo(Activations.RELU);
  }

  @Test
  void tooLargeAStepRaisesTheLoss() {
    Descent descent = Descent.of(Pass.run(Scenarios.relu()));

    assertThat(descent.step(0.1).orElseThrow().rises()).isTrue();
  }

  /** The plain loops see the loss below 2 right before the limit, and above right behind it. */
  @Test
  void theLimitIsWhereThePlainLossRises() {
    Scenario scenario = Scenarios.relu();
    double limit = limit(Descent.of(Pass.run(scenario))).rate();

    assertThat(plainLoss(scenario, limit * (1 - 1e-6))).isLessThan(2);
    assertThat(plainLoss(scenario, limit * (1 + 1e-6))).isGreaterThan(2);
    assertThat(plainLoss(scenario, limit / 2)).isLessThan(2);
  }

  private static double plainLoss(Scenario scenario, double rate) {
    PlainNet plain = new PlainNet(scenario);
    var gradients = plain.gradients();
    for (int k = 0; k < plain.weights.size(); k++) {
      double[][] slopes = gradients.get("dl_dW" + (k + 1));
      double[][] biasSlopes = gradients.get("dl_db" + (k + 1));
      for (int i = 0; i < slopes.length; i++) {
        plain.biases.get(k)[i] -= rate * biasSlopes[i][0];
        for (int j = 0; j < slopes[i].length; j++) {
          plain.weights.get(k)[i][j] -= rate * slopes[i][j];
        }
      }
    }
    return plain.loss();
  }

  /** By hand: the error of w x + b becomes itself times 1 − 2 η (x² + 1), so η = 1/(x² + 1). */
  @Test
  void theLimitOfALineIsAsByHand() {
    DescentLimit limit = limit(chain(Losses.MSE, 2, 7, unit(1, 0, Activations.IDENTITY)));

    assertThat(limit.kind()).isEqualTo(Kind.RISES_FROM);
    assertThat(limit.rate()).isCloseTo(0.2, within(1e-9));
    assertThat(limit.least()).isLessThan(0.2);
    assertThat(limit.most()).isGreaterThan(0.2);
  }

  /** By hand: −log σ(z) of one sample falls for ever while z grows. */
  @Test
  void aLossThatFallsForEverNeverRises() {
    DescentLimit limit = limit(chain(Losses.BCE, 1, 1, unit(0, 0, Activations.SIGMOID)));

    assertThat(limit.kind()).isEqualTo(Kind.NEVER_RISES);
  }

  /** By hand: −log σ(−10³⁰⁵) is 10³⁰⁵, of slope 1 in b, which overflows before it is past 0. */
  @Test
  void whereAParameterOverflowsTheLossIsNotBelow() {
    DescentLimit limit = limit(chain(Losses.BCE, 0, 1, unit(0, -1e305, Activations.SIGMOID)));

    assertThat(limit.kind()).isEqualTo(Kind.RISES_FROM);
    assertThat(limit.rate()).isGreaterThan(1e308);
  }

  /**
   * By hand: ŷ = ReLU(h) − 100 ReLU(100 h − 100) at h = 1. The slope that is taken at the kink is
   * 0, so that the gradient wants h to grow, but then ŷ falls.
   */
  @Test
  void atAKinkTheLossMayRiseAtOnce() {
    Descent descent =
        chain(
            Losses.MSE,
            1,
            2,
            unit(1, 0, Activations.IDENTITY),
            layer(new double[][] {{1}, {100}}, new double[] {0, -100}, Activations.RELU),
            layer(new double[][] {{1, -100}}, new double[] {0}, Activations.IDENTITY));

    assertThat(descent.possible()).isTrue();
    assertThat(limit(descent).kind()).isEqualTo(Kind.RISES_AT_ONCE);
  }

  @Test
  void withoutAGradientThereIsNowhereToGo() {
    Descent descent = chain(Losses.MSE, 1, 1, unit(1, 0, Activations.IDENTITY));

    assertThat(descent.possible()).isFalse();
    assertThat(limit(descent).kind()).isEqualTo(Kind.NOWHERE);
    assertThat(descent.usualRate()).isEqualTo(1);
    assertThat(descent.step(1).orElseThrow().change()).isZero();
  }

  @Test
  void aStepThatOverflowsComesToNothing() {
    Descent descent = Descent.of(Pass.run(Scenarios.relu()));

    assertThat(descent.step(Double.MAX_VALUE)).isEmpty();
    assertThat(descent.step(1e300).orElseThrow().rises()).isTrue();
  }

  @Test
  void aSearchThatIsCancelledFindsNothing() {
    assertThat(DescentLimit.of(Descent.of(Pass.run(Scenarios.relu())), () -> true)).isEmpty();
  }

  /** By hand: ℓ/‖∇ℓ‖² = 2/180. */
  @Test
  void theUsualRateIsPolyaks() {
    assertThat(Descent.of(Pass.run(Scenarios.relu())).usualRate())
        .isCloseTo(2 / 180.0, within(1e-17));
  }
}
