package org.chainrule.file.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {

  @TempDir Path folder;

  @Test
  void readsEveryPart() throws Exception {
    Scenario scenario = Texts.read(Texts.GOOD);

    assertThat(scenario.network().depth()).isEqualTo(2);
    assertThat(scenario.network().layer(1).weight())
        .isEqualTo(Matrix.of(new double[][] {{1, 2}, {3, 4}, {5, 6}}));
    assertThat(scenario.network().layer(1).bias().orElseThrow()).isEqualTo(Matrix.column(1, 2, 3));
    assertThat(scenario.network().layer(1).activation()).isSameAs(Activations.RELU);
    assertThat(scenario.network().layer(2).activation()).isSameAs(Activations.IDENTITY);
    assertThat(scenario.network().loss()).isSameAs(Losses.MSE);
    assertThat(scenario.sample().x()).isEqualTo(Matrix.column(1, 2));
    assertThat(scenario.sample().y()).isEqualTo(Matrix.column(3));
    assertThat(scenario.unknown()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"net.json", "nets/net.json", "C:\\nets\\net.JSON", "net"})
  void namesAScenarioWithoutNameAfterItsFile(String file) throws Exception {
    assertThat(ScenarioReader.read(Texts.GOOD, file).name()).isEqualTo("net");
  }

  @Test
  void keepsTheNameOfTheFileEvenIfEmpty() throws Exception {
    String named = Texts.with("{\n  \"layers\"", "{\n  \"name\": \"Übung 3\", \"layers\"");

    assertThat(Texts.read(named).name()).isEqualTo("Übung 3");
    assertThat(Texts.read(named.replace("Übung 3", "")).name()).isEmpty();
  }

  @Test
  void takesAFlatListAsOneSample() throws Exception {
    Scenario scenario = Texts.read(Texts.with("[[1], [2]]", "[1, 2]"));

    assertThat(scenario.sample().x()).isEqualTo(Matrix.column(1, 2));
  }

  @Test
  void takesAColumnOfXAsASample() throws Exception {
    String batch =
        Texts.with("[[1], [2]]", "[[1, 2, 3], [4, 5, 6]]").replace("[[3]]", "[[7, 8, 9]]");

    Scenario scenario = Texts.read(batch);

    assertThat(scenario.sample().count()).isEqualTo(3);
    assertThat(scenario.sample().x().get(1, 2)).isEqualTo(6);
  }

  @Test
  void takesABiasWrittenAsAColumn() throws Exception {
    Scenario scenario = Texts.read(Texts.with("[1, 2, 3]", "[[1], [2], [3]]"));

    assertThat(scenario.network().layer(1).bias().orElseThrow()).isEqualTo(Matrix.column(1, 2, 3));
  }

  @Test
  void readsNumbersToTheLastDigit() throws Exception {
    Scenario scenario =
        Texts.read(Texts.with("[1, 2, 3]", "[0.1, 4.9e-324, -1.7976931348623157E308]"));

    assertThat(scenario.network().layer(1).bias().orElseThrow())
        .isEqualTo(Matrix.column(0.1, Double.MIN_VALUE, -Double.MAX_VALUE));
  }

  @Test
  void keepsMinusZero() throws Exception {
    Scenario scenario = Texts.read(Texts.with("[1, 2, 3]", "[-0.0, -0, 1]"));

    assertThat(scenario.network().layer(1).bias().orElseThrow())
        .isEqualTo(Matrix.column(-0.0, -0.0, 1));
    assertThat(ScenarioReader.read(ScenarioWriter.toJson(scenario), "net.json"))
        .isEqualTo(scenario);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.0", "1e0"})
  void readsTheVersionItWrites(String version) throws Exception {
    String text =
        Texts.with(
            "{\n  \"layers\"", "{\"format\": \"chainrule-scenario\", \"version\": V, \"layers\"");

    assertThat(Texts.read(text.replace("V", version)).name()).isEqualTo("net");
  }

  @Test
  void toleratesAByteOrderMark() throws Exception {
    byte[] bytes = ("\uFEFF" + Texts.GOOD).getBytes(StandardCharsets.UTF_8);

    Scenario scenario = ScenarioReader.read(new ByteArrayInputStream(bytes), "net.json");

    assertThat(scenario).isEqualTo(Texts.read(Texts.GOOD));
    assertThat(Texts.read("\uFEFF" + Texts.GOOD)).isEqualTo(scenario);
  }

  @Test
  void readsAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("Aufgabe 1.json"), Texts.GOOD);

    assertThat(ScenarioReader.read(file).name()).isEqualTo("Aufgabe 1");
  }

  @Test
  void keepsUnknownKeysAsTheyAreWritten() throws Exception {
    String big = "[" + "1.50, ".repeat(20_000) + "\"\\u00e9\", 1e999, -0, true, null]";
    String text =
        Texts.with(
            "\"loss\"",
            "\"patience\": 1.50, \"z\": {\"a\" :[ ]}, \"a\": \"q\\\"\", \"big\": "
                + big
                + ", \"loss\"");

    Scenario scenario = Texts.read(text);

    assertThat(scenario.unknown().keySet()).containsExactly("patience", "z", "a", "big");
    assertThat(scenario.unknown())
        .containsEntry("patience", "1.50")
        .containsEntry("z", "{\"a\" :[ ]}")
        .containsEntry("a", "\"q\\\"\"")
        .containsEntry("big", big);
  }

  @Test
  void keepsUnknownKeysOfALayerUnderTheirPointer() throws Exception {
    String text =
        Texts.with("\"b\": [0.5]", "\"b\": [0.5], \"fixed\": true, \"a/b~\": 1")
            .replace("\"loss\"", "\"/layers/1/fixed\": 2, \"loss\"");

    assertThat(Texts.read(text).unknown())
        .containsOnlyKeys("/layers/1/fixed", "/layers/1/a~1b~0", "/~1layers~11~1fixed")
        .containsEntry("/layers/1/fixed", "true")
        .containsEntry("/~1layers~11~1fixed", "2");
  }

  @Test
  void readsAReferenceCaseAsItStands() throws Exception {
    Scenario scenario =
        ScenarioReader.read(Texts.resource("reference-case.json"), "reference-case.json");

    assertThat(scenario.name()).isEqualTo("a-relu-identity-mse-2x3x2-n1");
    assertThat(scenario.unknown().keySet()).containsExactly("rtol", "atol", "expect");
    assertThat(scenario.unknown()).containsEntry("rtol", "1e-10");
    assertThat(scenario.unknown().get("expect")).startsWith("{\"z\": [[[-2.2162029129602203]");
  }

  @Test
  void readsAReferenceCaseWithInfinitiesInWhatItDoesNotKnow() throws IOException {
    Scenario scenario =
        ScenarioReader.read(Texts.resource("reference-case-with-infinities.json"), "case.json");

    assertThat(scenario.unknown().get("expect")).contains("\"Infinity\"");
  }
}
