package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceCommandTest {

  @TempDir private Path folder;
  private String relu;
  private String kink;

  @BeforeEach
  void writeScenarios() throws Exception {
    relu = ScenarioTexts.bundled(folder, "relu-regression");
    kink = ScenarioTexts.bundled(folder, "kink");
  }

  @Test
  void printsTheTextUnlessAskedOtherwise() {
    CommandRun run = CommandRun.of("trace", relu);

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("1.2 · ReLU regression, 2–3–2\n")
        .contains("dℓ/dz₁ = [ 0 ] = [ −2 ] ⊙ [ 0 ]  off  −2 ⊣\n")
        .isEqualTo(CommandRun.of("trace", "--format", "text", relu).out());
  }

  @Test
  void printsOneLineOfJsonAFile() throws Exception {
    CommandRun run = CommandRun.of("trace", relu, kink, "--format=json");

    assertThat(run.status()).isZero();
    assertThat(run.out()).hasLineCount(2).endsWith("}\n");
    JsonNode first = new ObjectMapper().readTree(run.out().lines().findFirst().orElseThrow());
    assertThat(first.get("file").asText()).isEqualTo(relu);
    assertThat(first.get("steps").get(0).get("value")).hasToString("[[2.5],[-0.5],[0.5]]");
    assertThat(first.get("steps").get(13).get("value")).hasToString("[[0.0],[-5.0]]");
  }

  @Test
  void aBadFileDoesNotKeepGoodOnesFromBeingPrinted() {
    CommandRun run = CommandRun.of("trace", "--format=json", relu, "none.json", kink);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).hasLineCount(2);
    assertThat(run.err()).isEqualTo("chainrule: none.json: there is no such file\n");
  }

  @Test
  void severalTextsAreSetApart() {
    assertThat(CommandRun.of("trace", relu, kink).out()).contains("\n\n\nA unit at the kink\n====");
  }

  /** By hand: 1 − 0.25 · 5 is −0.25, and so on; without an optimiser the pass is as ever. */
  @Test
  void goesOnWithTheUpdateOfAnOptimiser() throws Exception {
    CommandRun run = CommandRun.of("trace", relu, "--optimiser", "sgd", "--rate=0.25");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Step 17 of 18 · update · W2_new · 2 × 3\nMove W₂ against its gradient\n")
        .contains("W⁺₂ = [ −0.25  −0.5  1.75 ]");
    String json =
        CommandRun.of("trace", relu, "--format=json", "--optimizer=sgd", "--rate=0.25").out();
    JsonNode steps = new ObjectMapper().readTree(json).get("steps");
    assertThat(steps).hasSize(18);
    assertThat(steps.get(17).get("id").asText()).isEqualTo("b2_new");
    assertThat(steps.get(17).get("phase").asText()).isEqualTo("update");
    assertThat(steps.get(17).get("value")).hasToString("[[0.0],[0.5]]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--rate=0.1 | --rate needs --optimiser",
        "--beta1=0.1 | --beta1 needs --optimiser",
        "--optimiser=sgd --momentum=0.1 | --momentum does not go with --optimiser sgd",
        "--optimiser=sgd --rate=-1 | rate must be a finite number above 0, not -1.0",
        "--optimiser=lamb | there is no optimiser \"lamb\"; known are sgd, momentum, adam",
      })
  void refusesAnUpdateThatThereIsNot(String options, String reason) {
    List<String> line = new ArrayList<>(List.of("trace", relu));
    line.addAll(List.of(options.split(" ")));

    CommandRun run = CommandRun.of(line.toArray(String[]::new));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains(reason);
  }

  /** The sheet's dℓ/dW₁ is [4 −8; 0 0; 2 −4]. */
  @Test
  void printsInTheLayoutAskedFor() {
    assertThat(CommandRun.of("trace", relu, "--layout=numerator").out())
        .contains("Numerator layout: a gradient is the transpose of its variable.")
        .contains("dℓ/dW₁ = [  4  0   2 ]\n             [ −8  0  −4 ]\n");
    assertThat(CommandRun.of("trace", relu, "--layout", "rows").out())
        .contains("A sample is a row.")
        .contains("z₁ = x W₁ᵀ + b₁\n\n    z₁ = [ 2.5  −0.5  0.5 ]\n                 off\n");
    assertThat(CommandRun.of("trace", relu, "--layout=rows,numerator").out())
        .contains("dℓ/dW₁ = xᵀ · (dℓ/dz₁)ᵀ")
        .isEqualTo(CommandRun.of("trace", relu, "--layout=numerator", "--layout=rows").out());
  }

  @Test
  void theLayoutDoesNotTouchTheJson() {
    assertThat(CommandRun.of("trace", relu, "--format=json", "--layout=numerator,rows").out())
        .isEqualTo(CommandRun.of("trace", relu, "--format=json").out());
  }

  @Test
  void anUnknownLayoutIsRefused() {
    CommandRun run = CommandRun.of("trace", relu, "--layout=rows,upside-down");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "chainrule: there is no layout \"upside-down\"; known are numerator and rows; see"
                + " chainrule --help\n");
  }

  @Test
  void explainsEachStepWithItsNumbersPutIn() {
    String text = CommandRun.of("trace", "--explain", relu).out();

    assertThat(text)
        .contains(
            """
                With the numbers:
                    [  2.5 ]   [ 0.5    −1 ]  [  1 ]   [   0 ]
                    [ −0.5 ] = [ 1.5   0.5 ]  [ −2 ] + [  −1 ]
                    [  0.5 ]   [  −1  −0.5 ]           [ 0.5 ]
            """)
        .contains(
            """
                Row 1, column 1 of dℓ/dW₁:
                    4 · 1 = 4

                    Raising (W₁)₁‚₁ by a little ε raises the loss by about 4 ε.
            """)
        .containsOnlyOnce("    z₁ = W₁ x + b₁\n")
        .contains("    Shapes:\n        (3 × 1) = (3 × 2) (2 × 1) + (3 × 1)\n")
        .contains("Unit 2 is off: its (z₁)₂ = −0.5 is not above 0, so the mask blocks")
        .doesNotContain("Every path");
  }

  /** The sheet's dℓ/dW₁ has 2 in row 3, column 1: by 2 · 2 · 1 · 1 and (−2) · 1 · 1 · 1. */
  @Test
  void aCellAddsItsArithmeticAndItsChain() {
    String text = CommandRun.of("trace", relu, "--cell=dl_dW1:3,1").out();

    assertThat(text)
        .contains("    Row 3, column 1 of dℓ/dW₁:\n        2 · 1 = 2\n")
        .contains("Every path from the loss to one entry:\n        (dℓ/dW₁)₃‚₁ = 2\n")
        .contains("2 paths lead from ℓ back to (W₁)₃‚₁; their products add up to the gradient.")
        .contains("dℓ/dŷ₁ · dŷ₁/d(z₃)₁ · d(z₃)₁/d(z₂)₃ · d(z₂)₃/d(z₁)₃ · d(z₁)₃/d(W₁)₃‚₁ = 4")
        .contains("dℓ/d(W₁)₃‚₁ = 4 + (−2) = 2")
        .doesNotContain("Shapes:");
    assertThat(text.replaceAll("(?s)\n\n    Row 3, column 1.*?4 \\+ \\(−2\\) = 2\n", "\n"))
        .isEqualTo(CommandRun.of("trace", relu).out());
  }

  /** In numerator layout the same entry stands in row 1, column 3. */
  @Test
  void aCellIsCountedAsItIsShown() {
    assertThat(CommandRun.of("trace", relu, "--layout=numerator", "--cell=dl_dW1:1,3").out())
        .contains("    Row 1, column 3 of dℓ/dW₁:\n        1 · 2 = 2\n");
    assertThat(CommandRun.of("trace", relu, "--cell=z1:2").out()).contains("Row 2 of z₁:");
    assertThat(CommandRun.of("trace", relu, "--layout=rows", "--cell=z1:2").out())
        .contains("Row 1, column 2 of z₁:");
    assertThat(CommandRun.of("trace", relu, "--cell=loss:1,1").out())
        .contains("Every chain starts at ℓ.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--cell=dl_dW1 | 2 | a cell is written like dl_dW1:2,1 (step, row, column), not \"dl_dW1\"",
        "--cell=dl_dW1:a,1 | 2 | a cell is written like dl_dW1:2,1 (step, row, column), not"
            + " \"dl_dW1:a,1\"",
        "--cell=dl_dW1:3,3 | 1 | FILE: dl_dW1 is 3 × 2, so it has no cell 3,3",
        "--cell=dl_dW1:4,1 | 1 | FILE: dl_dW1 is 3 × 2, so it has no cell 4,1",
        "--cell=dl_dW1:0,1 | 1 | FILE: dl_dW1 is 3 × 2, so it has no cell 0,1",
        "--cell=dl_dW1:2 | 1 | FILE: dl_dW1 is 3 × 2, so it has no cell 2",
        "--cell=dl_dW3:1,1 | 1 | FILE: this pass has no step \"dl_dW3\"; it has z1, z2, z3, yhat,",
      })
  void aCellThatIsNotThereIsRefused(String option, int status, String message) {
    CommandRun run = CommandRun.of("trace", relu, option);

    assertThat(run.status()).isEqualTo(status);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("chainrule: " + message.replace("FILE", relu)).hasLineCount(1);
  }

  @Test
  void explanationsDoNotGoWithJson() {
    for (String option : List.of("--explain", "--cell=z1:1")) {
      CommandRun run = CommandRun.of("trace", relu, "--format=json", option);

      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("--explain and --cell go with text, not with json");
    }
  }

  /** The window shows the same caution. */
  @Test
  void saysUnderTheTitleWhatIsHardlyMeant() throws Exception {
    String cross =
        ScenarioTexts.changed(folder, "\"loss\": \"mse\"", "\"loss\": \"cross_entropy\"");
    CommandRun run = CommandRun.of("trace", cross);

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(
            "=\nCaution: This loss needs outputs between 0 and 1, and identity can leave them.\n")
        .contains(
            "\n"
                + "Caution: This loss needs targets between 0 and 1, but y has 3 in row 1, column"
                + " 1.\n");
    assertThat(CommandRun.of("trace", relu).out()).doesNotContain("Caution");
  }
}
