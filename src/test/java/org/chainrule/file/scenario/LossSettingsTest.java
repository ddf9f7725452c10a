package org.chainrule.file.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.Test;

class LossSettingsTest {

  @Test
  void readsAndWritesTheDeltaOfTheHuberLoss() throws ScenarioFileException {
    Scenario scenario = read("huber", "2.5");

    assertThat(scenario.network().loss().settings()).containsEntry("huber_delta", 2.5);
    assertThat(ScenarioReader.read(ScenarioWriter.toJson(scenario), "net.json"))
        .isEqualTo(scenario);
  }

  @Test
  void takesOneWhereNoDeltaIsGiven() throws ScenarioFileException {
    Scenario scenario = ScenarioReader.read(text("huber", ""), "net.json");

    assertThat(scenario.network().loss().settings()).containsEntry("huber_delta", 1.0);
  }

  @Test
  void keepsTheDeltaBesideAnotherLoss() throws ScenarioFileException {
    Scenario scenario = read("mse", "2.5");

    assertThat(scenario.unknown()).containsEntry("huber_delta", "2.5");
  }

  @Test
  void refusesADeltaThatIsNotPositive() {
    assertThatThrownBy(() -> read("huber", "-1"))
        .isInstanceOf(ScenarioFileException.class)
        .hasMessageContaining("net.json, line 1")
        .hasMessageContaining("huber_delta must be a positive number, not -1");
  }

  private static Scenario read(String loss, String delta) throws ScenarioFileException {
    return ScenarioReader.read(text(loss, "\"huber_delta\": " + delta + ", "), "net.json");
  }

  private static String text(String loss, String delta) {
    return "{"
        + delta
        + "\"layers\": [{\"W\": [[1]], \"b\": [0], \"activation\": \"identity\"}], \"loss\": \""
        + loss
        + "\", \"x\": [1], \"y\": [2]}";
  }
}
