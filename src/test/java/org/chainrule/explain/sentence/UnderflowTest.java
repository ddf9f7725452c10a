package org.chainrule.explain.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Texts;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;

/** The smallest double is 2⁻¹⁰⁷⁴, about 4.94 · 10⁻³²⁴. */
class UnderflowTest {

  private static Explainer net(double w, double x, double y, Activation f) {
    Layer layer = new Layer(Matrix.scalar(w), Matrix.scalar(0), f);
    Sample sample = new Sample(Matrix.scalar(x), Matrix.scalar(y));
    Scenario scenario = new Scenario("", new Network(List.of(layer), Losses.MSE), sample);
    return Explainer.of(Pass.run(scenario), Numbers.DEFAULT, 0.05);
  }

  /** 10⁻²⁰⁰ · 10⁻²⁰⁵ = 10⁻⁴⁰⁵. */
  @Test
  void aProductThatIsTooSmallIsTold() {
    Explainer explainer = net(1e-200, 1e-205, 0, Activations.IDENTITY);

    assertThat(Texts.sentences(explainer, "z1"))
        .contains(
            "z₁ is 0 by rounding: the product (1 · 10⁻²⁰⁰) · (1 · 10⁻²⁰⁵) is below the smallest"
                + " number that double precision holds, about 4.9");
  }

  @Test
  void whatIsLostDoesNotMeetItsTargetExactly() {
    Explainer explainer = net(1e-200, 1e-205, 0, Activations.IDENTITY);

    assertThat(Texts.sentences(explainer, "loss"))
        .contains("ŷ = 0 meets its target only by rounding.")
        .doesNotContain("exactly");
    assertThat(Texts.sentences(explainer, "dl_dyhat"))
        .contains("gets 0 only by rounding")
        .doesNotContain("does not move");
  }

  /** e⁻⁸⁰⁰ is about 10⁻³⁴⁸. */
  @Test
  void aFunctionThatIsTooSmallIsTold() {
    assertThat(Texts.sentences(net(1, -800, 0, Activations.SIGMOID), "yhat"))
        .contains("ŷ is 0 by rounding: what the function gives there is below");
  }

  /** 2 · 10⁻²⁰⁰ · 10⁻²⁰⁰ = 2 · 10⁻⁴⁰⁰. */
  @Test
  void aGradientThatIsTooSmallIsTold() {
    Explainer explainer = net(1, 1e-200, 0, Activations.IDENTITY);

    assertThat(
            String.join(
                " ",
                Texts.heard(
                    explainer.step(explainer.trace().stepOf("dl_dW1").orElseThrow()).blocks())))
        .contains("Changing W₁ a little moves the loss by less than double precision can tell.")
        .contains("dℓ/dW₁ is 0 by rounding");
  }

  @Test
  void aZeroIsNotTakenForRounding() {
    for (String id : List.of("z1", "yhat", "loss", "dl_dyhat", "dl_dz1", "dl_dW1", "dl_dx")) {
      assertThat(Texts.sentences(net(0, 1, 0, Activations.IDENTITY), id))
          .as(id)
          .doesNotContain("rounding");
      assertThat(Texts.sentences(net(1, -1, 0, Activations.RELU), id))
          .as(id)
          .doesNotContain("rounding");
    }
  }

  /** On paper tanh(20) is 1 − 8.5 · 10⁻¹⁸, and tanh(0) is 0. */
  @Test
  void whatAFunctionOnlyComesCloseToIsMetByRounding() {
    Explainer close = net(1, 20, 1, Activations.TANH);

    assertThat(numbered(close, "yhat")).isEqualTo("1 ≈ tanh(20)");
    assertThat(Texts.sentences(close, "loss")).contains("ŷ = 1 meets its target only by rounding.");
    assertThat(Texts.sentences(close, "dl_dyhat")).contains("gets 0 only by rounding");

    Explainer met = net(1, 0, 0, Activations.TANH);
    assertThat(numbered(met, "yhat")).isEqualTo("0 = tanh(0)");
    assertThat(Texts.sentences(met, "loss")).contains("meets its target exactly");
    assertThat(numbered(net(1, 40, 1, Activations.SIGMOID), "yhat")).isEqualTo("1 ≈ σ(40)");
    assertThat(numbered(net(-0.3, 1, 0, Activations.LEAKY_RELU), "yhat")).contains(" = ");

    assertThat(slopes(net(1, 400, 1, Activations.TANH))).startsWith("0 ≈ tanh′");
    assertThat(slopes(met)).startsWith("1 = tanh′");
    assertThat(slopes(net(-0.3, 1, 0, Activations.LEAKY_RELU))).startsWith("0.01 = ");
  }

  private static String numbered(Explainer explainer, String id) {
    return numbered(explainer, explainer.trace().stepOf(id).orElseThrow());
  }

  private static String slopes(Explainer explainer) {
    Name slopes = Name.linearOutput(1).slope();
    return numbered(explainer, explainer.trace().makerOf(slopes).orElseThrow());
  }

  private static String numbered(Explainer explainer, Step step) {
    return Plain.of(explainer.withNumbers(step).formula());
  }
}
