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
}
