package org.chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTraceTest {

  @Test
  void beginsWithTheNameAndTheLayerTable() {
    assertThat(Traces.text("relu-regression"))
        .startsWith(
            """
            1.2 · ReLU regression, 2–3–2
            ============================

            Layer          Input   Output            Shape
            ------------   -----   ---------------   -----
            Linear 1       x       W₁x + b₁ = z₁     3 × 1
            f = ReLU       z₁      max(0, z₁) = z₂   3 × 1
            Linear 2       z₂      W₂z₂ + b₂ = z₃    2 × 1
            g = identity   z₃      z₃ = ŷ            2 × 1
            Loss           ŷ, y    ‖ŷ − y‖₂² = ℓ     1
            """);
  }

  @Test
  void showsWhatIsGiven() {
    assertThat(Traces.text("relu-regression"))
        .contains(
            """
                     [ 0.5    −1 ]         [   0 ]
                W₁ = [ 1.5   0.5 ]    b₁ = [  −1 ]
                     [  −1  −0.5 ]         [ 0.5 ]
            """);
  }

  @Test
  void namesEachStepWithItsShapeWordsAndFormula() {
    assertThat(Traces.text("relu-regression"))
        .contains(
            """
            Step 8 of 14 · backward · dl_dW2 · 2 × 3
            Collect the gradient of W₂
                dℓ/dW₂ = dℓ/dz₃ · z₂ᵀ

                dℓ/dW₂ = [  5  0   1 ]
                         [ −5  0  −1 ]
            """);
  }

  @Test
  void showsTheNumbersOfTheDefaultScenario() {
    assertThat(Traces.text("relu-regression"))
        .contains("z₁ = [ −0.5 ]  off\n")
        .contains("ℓ = 2\n")
        .contains("dℓ/dŷ = [  2 ]\n            [ −2 ]\n")
        .contains("dℓ/dW₁ = [ 0   0 ]\n")
        .contains("dℓ/dx = [  0 ]  cancels\n            [ −5 ]\n");
  }

  @Test
  void showsTheMaskAndWhatItBlocked() {
    assertThat(Traces.text("relu-regression"))
        .contains(
            """
                         [ 4 ]   [  4 ]   [ 1 ]
                dℓ/dz₁ = [ 0 ] = [ −2 ] ⊙ [ 0 ]  off  −2 ⊣
                         [ 2 ]   [  2 ]   [ 1 ]

                Unit 2 is off: its (z₁)₂ = −0.5 is not above 0, so the mask blocks the gradient −2 that
                arrived.
            """);
  }

  @Test
  void marksSaturatedUnitsWithTheirSlopes() {
    assertThat(Traces.text("sigmoid-squared-error"))
        .contains("[   6 ]  flat\n")
        .contains("≈ [ −0.622 ] ⊙ [   0.235 ]\n")
        .contains("[ 0.00247 ]  flat\n")
        .contains("z₃ = [ 0.502 ]\n         [ −3.18 ]  flat\n");
  }

  /** The identity changes no number, and a mask leaves one or makes it 0. */
  @Test
  void whatIsEqualIsNotSaidToBeAboutEqual() {
    assertThat(Traces.text("8-16-8").lines().filter(line -> line.contains(" ⊙ ")))
        .filteredOn(line -> line.endsWith("⊙ [ 1 ]"))
        .isNotEmpty()
        .noneMatch(line -> line.contains("≈"));
  }

  @Test
  void marksAUnitAtTheKinkAndDeadOnes() {
    assertThat(Traces.text("kink")).contains("kink  2 ⊣\n");
    assertThat(Traces.text("xor")).contains("off 1/4\n").contains("cancels 1/4\n");
  }

  @Test
  void saysWhatHappenedInPlainWords() {
    assertThat(Traces.text("relu-regression"))
        .contains("    Unit 2 is off: (z₁)₂ = −0.5 is not above 0, so it gives 0.\n")
        .doesNotContain("$", "**", "\\");
  }

  @ParameterizedTest
  @ValueSource(strings = {"relu-regression", "sigmoid-bce", "xor", "8-16-8", "all-units-off"})
  void fitsATerminal(String id) {
    assertThat(Traces.text(id).lines())
        .allSatisfy(line -> assertThat(TextBlock.length(line)).isLessThanOrEqualTo(100))
        .allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
  }

  @Test
  void leavesTheMiddleOfALargeMatrixOut() {
    double[][] weight = new double[40][50];
    Arrays.stream(weight).forEach(row -> Arrays.fill(row, 0.125));
    Layer layer = new Layer(Matrix.of(weight), Matrix.column(new double[40]), Activations.IDENTITY);
    Sample sample = new Sample(Matrix.column(new double[50]), Matrix.column(new double[40]));
    Scenario large = new Scenario("", new Network(java.util.List.of(layer), Losses.MSE), sample);

    String text = TextTrace.of(Traces.of(large), "large");

    assertThat(text).contains("dl_dW1 · 40 × 50\n").contains("0.125  …  0.125 ]");
    assertThat(text.lines().count()).isLessThan(250);
  }

  @Test
  void keepsTheNameOnOneLine() {
    String text = TextTrace.of(Traces.bundled("kink"), "a\n\u001b[31mb\u202e");

    assertThat(text).startsWith("a [31mb\n=======\n");
  }

  @Test
  void writesEveryBundledScenario() {
    for (BundledScenarios.Entry entry : BundledScenarios.all()) {
      assertThat(Traces.text(entry.id())).startsWith(entry.name()).contains("· dl_dx ·");
    }
  }
}
