package org.chainrule.file.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.file.scenario.BundledScenarios.Entry;
import org.chainrule.network.Layer;
import org.chainrule.network.Variable;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What scenario files may hold since their second version. */
class SecondVersionTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static List<String> scenarios() throws Exception {
    List<String> scenarios = new ArrayList<>();
    JSON.readTree(Texts.resource("/org/chainrule/pass/program/second-cases.json"))
        .get("cases")
        .forEach(one -> scenarios.add(one.get("scenario").toString()));
    assertThat(scenarios).hasSize(63);
    return scenarios;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void whatIsReadIsWrittenToBeReadTheSame(String json) throws Exception {
    Scenario scenario = Texts.read(json);
    String written = ScenarioWriter.toJson(scenario);

    assertThat(Texts.read(written)).isEqualTo(scenario);
    assertThat(scenario.unknown()).isEmpty();
    requireSame(JSON.readTree(json), JSON.readTree(written));
  }

  /** Compares what can be written in one way only. */
  private static void requireSame(JsonNode given, JsonNode written) {
    for (String key : List.of("name", "loss", "huber_delta", "l2")) {
      assertThat(written.path(key)).as(key).isEqualTo(given.path(key));
    }
    assertThat(written.path("batch").asText("mean")).isEqualTo(given.path("batch").asText("mean"));
    assertThat(written.get("layers")).hasSameSizeAs(given.get("layers"));
    for (int k = 0; k < given.get("layers").size(); k++) {
      requireSameLayer(given.get("layers").get(k), written.get("layers").get(k));
    }
  }

  private static void requireSameLayer(JsonNode given, JsonNode written) {
    for (String key : List.of("activation", "add", "frozen", "slope", "alpha")) {
      assertThat(written.path(key)).as(key).isEqualTo(given.path(key));
    }
    assertThat(written.has("b")).isEqualTo(given.path("b").isArray());
  }

  @Test
  void readsAndWritesEverything() throws Exception {
    Scenario scenario = Texts.read(Texts.EVERYTHING);
    Layer first = scenario.network().layer(1);
    Layer second = scenario.network().layer(2);

    assertThat(first.bias()).isEmpty();
    assertThat(first.added()).contains(Variable.of(Role.INPUT));
    assertThat(first.activation().settings()).containsEntry("slope", 0.25);
    assertThat(second.added()).contains(new Variable(Role.ACTIVATION, 1));
    assertThat(second.activation().settings()).containsEntry("alpha", 2.0);
    assertThat(second.frozen()).containsExactly(Role.WEIGHT, Role.BIAS);
    assertThat(scenario.network().batch()).isEqualTo(Reduction.SUM);
    assertThat(scenario.network().penalty()).contains(new L2(0.1, false));
    assertThat(scenario.unknown())
        .containsOnlyKeys("made", "/layers/0/note", "/l2/why", "training", "/training/by");
    assertThat(ScenarioWriter.toJson(scenario)).isEqualTo(Texts.EVERYTHING);
  }

  @Test
  void thePenaltyIsHalvedUnlessTheFileSaysNot() throws Exception {
    Scenario scenario = Texts.read(Texts.with("\"x\":", "\"l2\": {\"lambda\": 0.5}, \"x\":"));

    assertThat(scenario.network().penalty()).isEqualTo(Optional.of(new L2(0.5, true)));
  }

  @Test
  void aLayerWithNullForItsBiasHasNone() throws Exception {
    Scenario scenario = Texts.read(Texts.with("[0.5]", "null"));

    assertThat(scenario.network().layer(1).bias()).isPresent();
    assertThat(scenario.network().layer(2).bias()).isEmpty();
    assertThat(ScenarioWriter.toJson(scenario)).doesNotContain("null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"mse\" | \"squared_error_half\"",
        "\"mse\" | \"squared_error_mean\"",
        "\"mse\" | \"given\"",
        "\"mse\" | \"mse\", \"batch\": \"sum\"",
        "\"mse\" | \"mse\", \"l2\": {\"lambda\": 0}",
        "\"b\": [0.5], | ``",
        "[0.5] | [0.5], \"add\": \"z3\"",
        "[0.5] | [0.5], \"frozen\": [\"W\"]",
        "\"relu\" | \"leaky_relu\", \"slope\": 0",
        "\"relu\" | \"elu\", \"alpha\": 3",
      })
  void whatIsNewNeedsTheSecondVersion(String part, String replacement) throws Exception {
    for (String version : List.of("", "\"version\": 1, ", "\"version\": 2, ")) {
      String text = Texts.with(part, replacement).replace("\"x\":", version + "\"x\":");
      Scenario scenario = Texts.read(text);

      assertThat(scenario.unknown()).isEmpty();
      assertThat(ScenarioWriter.toJson(scenario)).contains("\"version\": 2,");
      assertThat(Texts.read(ScenarioWriter.toJson(scenario))).isEqualTo(scenario);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"mse\" | \"huber\", \"huber_delta\": 2",
        "\"mse\" | \"mse\", \"batch\": \"mean\"",
        "\"relu\" | \"leaky_relu\", \"slope\": 0.01",
        "\"relu\" | \"elu\", \"alpha\": 1.0",
        "\"relu\" | \"tanh\", \"alpha\": 1.5",
        "[0.5] | [0.5], \"frozen\": []",
        "\"mse\" | \"mse\", \"version\": 2",
      })
  void whatTheFirstVersionCouldHoldStaysOfTheFirst(String part, String replacement)
      throws Exception {
    Scenario scenario = Texts.read(Texts.with(part, replacement));

    assertThat(ScenarioWriter.toJson(scenario)).contains("\"version\": 1,");
  }

  @Test
  void aNumberOfAnotherActivationIsKept() throws Exception {
    Scenario scenario = Texts.read(Texts.with("\"relu\"", "\"elu\", \"slope\": 0.5"));

    assertThat(scenario.unknown()).containsEntry("/layers/0/slope", "0.5");
    assertThat(scenario.network().layer(1).activation().settings()).containsOnlyKeys("alpha");
    assertThat(Texts.read(ScenarioWriter.toJson(scenario))).isEqualTo(scenario);
  }

  @Test
  void theBundledScenariosOfTheFirstVersionAreWrittenAsTheyAre() throws Exception {
    int first = 0;
    for (Entry entry : BundledScenarios.all()) {
      String text = Texts.resource("/assets/scenarios/" + entry.id() + ".json");
      if (text.contains("\"version\": 1,")) {
        first++;
        assertThat(ScenarioWriter.toJson(BundledScenarios.load(entry.id()))).isEqualTo(text);
      }
    }
    assertThat(first).isEqualTo(8);
  }
}
