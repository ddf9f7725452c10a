package org.chainrule.explain.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Texts;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;

/** Each net overflows, by hand, at one known place: the largest double is about 1.8e308. */
class NotFiniteTest {

  private static Explainer explained(Loss loss, double x, double y, Object... layers) {
    List<Layer> net = new java.util.ArrayList<>();
    for (int k = 0; k < layers.length; k += 2) {
      Matrix weight = Matrix.scalar(((Number) layers[k]).doubleValue());
      net.add(new Layer(weight, Matrix.scalar(0), (Activation) layers[k + 1]));
    }
    Scenario scenario =
        new Scenario("", new Network(net, loss), new Sample(Matrix.scalar(x), Matrix.scalar(y)));
    return Explainer.of(Pass.run(scenario), Numbers.DEFAULT, 0.05);
  }

  private static String said(String id, Loss loss, double x, double y, Object... layers) {
    return Texts.sentences(explained(loss, x, y, layers), id);
  }

  @Test
  void aProductThatOverflowsIsNamedWhereItDoes() {
    assertThat(said("z1", Losses.MSE, 1e200, 0, 1e200, Activations.IDENTITY))
        .contains(
            "z₁ is ∞ from here on: the product (1 · 10²⁰⁰) · (1 · 10²⁰⁰) is beyond the largest"
                + " number");
  }

  @Test
  void laterStepsNameTheStepThatItAroseAt() {
    for (String id : List.of("yhat", "loss", "dl_dyhat", "dl_dW1")) {
      assertThat(said(id, Losses.MSE, 1e200, 0, 1e200, Activations.IDENTITY))
          .as(id)
          .contains(
              "is ∞. It first became so at step 1, in z₁: the product (1 · 10²⁰⁰) · (1 · 10²⁰⁰)");
    }
  }

  @Test
  void aSquareThatOverflowsIsTheLosses() {
    assertThat(said("loss", Losses.MSE, 1e200, 0, 1, Activations.IDENTITY))
        .contains("ℓ is ∞ from here on: at 1 · 10²⁰⁰ the function is beyond");
    assertThat(said("dl_dyhat", Losses.MSE, 1e200, 0, 1, Activations.IDENTITY))
        .doesNotContain("from here on", "first became so");
  }

  @Test
  void aSumOverflowsThoughItsTermsDoNot() {
    Matrix weight = Matrix.of(new double[][] {{1e308, 1e308}});
    Network net =
        new Network(List.of(new Layer(weight, Matrix.scalar(0), Activations.RELU)), Losses.MAE);
    Scenario scenario = new Scenario("", net, new Sample(Matrix.column(1, 1), Matrix.scalar(0)));
    String text = Texts.sentences(Explainer.of(Pass.run(scenario), Numbers.DEFAULT, 0.05), "z1");
    assertThat(text).contains("z₁ is ∞ from here on: its terms add up to more than");
  }

  @Test
  void nanNamesBothItsOwnStepAndThatOfTheInfinity() {
    assertThat(
            said("dl_dz1", Losses.MSE, -1, 0, 1e200, Activations.RELU, 1e308, Activations.IDENTITY))
        .doesNotContain("NaN");
    assertThat(
            said(
                "dl_dz1",
                Losses.MSE,
                -1,
                -1e200,
                1e200,
                Activations.RELU,
                1e200,
                Activations.IDENTITY))
        .contains("NaN from here on: 0 · ∞ has no value")
        .contains("The ∞ in it came from step 10, dℓ/dz₂: the product (1 · 10²⁰⁰) · (2 · 10²⁰⁰)");
  }

  @Test
  void theEdgeOfTheLogarithmIsNamed() {
    assertThat(said("loss", Losses.BCE, 0, 1, 1, Activations.RELU))
        .contains("ℓ is ∞ from here on: the logarithm goes to −∞ at the edge of (0, 1)");
    assertThat(said("loss", Losses.BCE, -1, 1, 1, Activations.IDENTITY))
        .contains("ℓ is NaN from here on: a negative number has no logarithm");
  }

  @Test
  void theFusedGradientStaysFiniteBesideTheInfiniteOne() {
    assertThat(said("dl_dyhat", Losses.BCE, 800, 0, 1, Activations.SIGMOID)).contains("∞");
    assertThat(said("dl_dz1", Losses.BCE, 800, 0, 1, Activations.SIGMOID)).doesNotContain("∞");
  }

  /** z₁ and z₂ are ∞, and z₃ is 0 · ∞. */
  @Test
  void aFactorOfTheBackwardLaneSaysWhereItIsFrom() {
    Explainer explainer =
        explained(
            Losses.MSE,
            1e200,
            0,
            1e200,
            Activations.RELU,
            0,
            Activations.TANH,
            1,
            Activations.IDENTITY);

    assertThat(factor(explainer, Name.layerOutput(1).transpose()))
        .contains("z₂ᵀ is ∞. It first became so at step 1, in z₁: the product (1 · 10²⁰⁰)");
    assertThat(factor(explainer, Name.linearOutput(2).slope()))
        .contains("is NaN. It first became so at step 3, in z₃: 0 · ∞ has no value.")
        .contains("The ∞ in it came from step 1, z₁: the product (1 · 10²⁰⁰)");
    assertThat(factor(explainer, Name.weight(2).transpose())).doesNotContain("first became so");
  }

  private static String factor(Explainer explainer, Name name) {
    return explainer.sentences(explainer.trace().makerOf(name).orElseThrow()).stream()
        .map(Prose::plainText)
        .collect(Collectors.joining(" "));
  }
}
