package org.chainrule.file.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.chainrule.network.Network;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioWriterTest {

  @Test
  void writesWhatAPersonCanRead() throws Exception {
    Map<String, String> unknown = new LinkedHashMap<>();
    unknown.put("note", "\"by hand\"");
    unknown.put("/layers/1/fixed", "true");
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
                  "fixed": true
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
      Scenario scenario = AnyScenario.of(random);

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
  void aSettingIsWrittenOnceWhenItsLossIsChosenLater() throws Exception {
    Scenario kept = Texts.read(Texts.with("\"x\":", "\"huber_delta\": 3, \"x\":"));
    Network network = new Network(kept.network().layers(), Losses.HUBER);
    Scenario scenario = new Scenario(kept.name(), network, kept.sample(), kept.unknown());

    String text = ScenarioWriter.toJson(scenario);

    assertThat(ScenarioReader.read(text, "net.json").network()).isEqualTo(network);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2",
    "-0.0, -0.0",
    "0, 0",
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
    assertThat(JsonNumber.write(number)).isEqualTo(written);
  }
}
