package org.chainrule.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Activations;
import org.chainrule.network.Layer;
import org.chainrule.network.Losses;
import org.chainrule.network.Network;
import org.chainrule.network.Sample;
import org.chainrule.network.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioWriterTest {

  @TempDir Path folder;

  @Test
  void writesWhatAPersonCanRead() throws Exception {
    Map<String, String> unknown = new LinkedHashMap<>();
    unknown.put("note", "\"by hand\"");
    unknown.put("/layers/1/frozen", "true");
    unknown.put("/~1odd", "1.50");
    Scenario read = Texts.read(Texts.GOOD);
    Scenario scenario = new Scenario("Übung \"1\"", read.network(), read.sample(), unknown);

    assertThat(ScenarioWriter.toJson(scenario))
        .isEqualTo(
            """
            {
              "format": "chainrule-scenario",
              "version": 1,
              "name": "Übung \\"1\\"",
              "layers": [
                {
                  "W": [
                    [1, 2],
                    [3, 4],
                    [5, 6]
                  ],
                  "b": [1, 2, 3],
                  "activation": "relu"
                },
                {
                  "W": [[1, 0, -1]],
                  "b": [0.5],
                  "activation": "identity",
                  "frozen": true
                }
              ],
              "loss": "mse",
              "x": [[1], [2]],
              "y": [[3]],
              "note": "by hand",
              "/odd": 1.50
            }
            """);
  }

  @Test
  void whatIsReadBackEqualsWhatWasWritten() throws Exception {
    Random random = new Random(7);
    for (int k = 0; k < 50; k++) {
      Scenario scenario = anyScenario(random);

      assertThat(ScenarioReader.read(ScenarioWriter.toJson(scenario), "net.json"))
          .isEqualTo(scenario);
    }
  }

  @Test
  void losesNothingOfAReferenceCase() throws Exception {
    Scenario scenario = ScenarioReader.read(Texts.resource("reference-case.json"), "case.json");

    assertThat(ScenarioReader.read(ScenarioWriter.toJson(scenario), "case.json"))
        .isEqualTo(scenario);
  }

  @Test
  void writesAFile() throws Exception {
    Scenario scenario = BundledScenarios.first();
    Path file = folder.resolve("net.json");

    ScenarioWriter.write(scenario, file);

    assertThat(ScenarioReader.read(file)).isEqualTo(scenario);
  }

  @Test
  void saysThatAFileCannotBeWritten() {
    assertThatThrownBy(() -> ScenarioWriter.write(BundledScenarios.first(), folder))
        .isInstanceOf(ScenarioFileException.class)
        .hasMessage(folder + ": this file cannot be written");
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2",
    "-0.0, 0",
    "0.1, 0.1",
    "-2.5, -2.5",
    "123456789012345, 123456789012345",
    "1e15, 1e15",
    "2e23, 2e23",
    "1e-5, 1e-5",
    "1.5e-7, 1.5e-7",
    "4.9e-324, 4.9e-324",
    "5.684341886080802e-14, 5.684341886080802e-14",
    "1.7976931348623157e308, 1.7976931348623157e308",
  })
  void writesNumbersShort(double number, String written) {
    assertThat(Numbers.write(number)).isEqualTo(written);
  }

  private static Scenario anyScenario(Random random) {
    int inputs = 1 + random.nextInt(4);
    int hidden = 1 + random.nextInt(5);
    int outputs = 1 + random.nextInt(3);
    int samples = 1 + random.nextInt(3);
    Network network =
        new Network(
            List.of(
                new Layer(any(random, hidden, inputs), any(random, hidden, 1), Activations.SIGMOID),
                new Layer(
                    any(random, outputs, hidden), any(random, outputs, 1), Activations.IDENTITY)),
            Losses.MSE);
    Sample sample = new Sample(any(random, inputs, samples), any(random, outputs, samples));
    String name = "lone \uD800, line\nbreak, \\ and \u0001 and \uD83D\uDE00 " + random.nextInt();
    Map<String, String> unknown =
        Map.of("k\" " + random.nextInt(), "{\"a\": [1.0, 2e5]}", "/layers/0/~1a~0", "\"ü\"");
    return new Scenario(name, network, sample, unknown);
  }

  /** Numbers of every size, told by their bits. */
  private static Matrix any(Random random, int rows, int columns) {
    return Matrix.generate(
        rows,
        columns,
        (i, j) -> {
          double number = Double.longBitsToDouble(random.nextLong());
          return Double.isFinite(number) && number != 0 ? number : random.nextInt(100);
        });
  }
}
