package org.chainrule.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
