package org.chainrule.file.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.scenario.Texts;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.junit.jupiter.api.Test;

class TraceWriterTest {

  private static String lineOf(Scenario scenario) {
    return TraceWriter.toJsonLine("nets/a.json", scenario.name(), Pass.run(scenario));
  }

  private static JsonNode json(Scenario scenario) throws Exception {
    return new ObjectMapper().readTree(lineOf(scenario));
  }

  @Test
  void startsWithFileNameAndTheFirstStep() {
    assertThat(lineOf(BundledScenarios.first()))
        .startsWith(
            "{\"file\":\"nets/a.json\",\"name\":\"1.2 · ReLU regression, 2–3–2\",\"steps\":["
                + "{\"id\":\"z1\",\"phase\":\"forward\",\"shape\":[3,1],"
                + "\"value\":[[2.5],[-0.5],[0.5]]},")
        .doesNotContain("\n");
  }

  @Test
  void listsTheStepsInOrder() throws Exception {
    JsonNode trace = json(BundledScenarios.first());

    assertThat(trace.get("steps").findValuesAsText("id"))
        .containsExactly(
            "z1",
            "z2",
            "z3",
            "yhat",
            "loss",
            "dl_dyhat",
            "dl_dz3",
            "dl_dW2",
            "dl_db2",
            "dl_dz2",
            "dl_dz1",
            "dl_dW1",
            "dl_db1",
            "dl_dx");
    assertThat(trace.get("steps").findValuesAsText("phase"))
        .startsWith("forward", "forward", "forward", "forward", "forward", "backward")
        .endsWith("backward");
  }

  @Test
  void writesTheHandComputedValuesRowByRow() throws Exception {
    JsonNode steps = json(BundledScenarios.first()).get("steps");

    assertThat(steps.get(4).get("shape")).hasToString("[1,1]");
    assertThat(steps.get(4).get("value")).hasToString("[[2.0]]");
    assertThat(steps.get(7).get("shape")).hasToString("[2,3]");
    assertThat(steps.get(7).get("value")).hasToString("[[5.0,0.0,1.0],[-5.0,0.0,-1.0]]");
    assertThat(steps.get(11).get("value")).hasToString("[[4.0,-8.0],[0.0,0.0],[2.0,-4.0]]");
    assertThat(steps.get(13).get("value")).hasToString("[[0.0],[-5.0]]");
  }

  @Test
  void writesNumbersThatAreNotFiniteAsText() throws Exception {
    Scenario overflow =
        Texts.read(
            Texts.with("[[1, 2], [3, 4], [5, 6]]", "[[1e308, 1e308], [1, 1], [1e308, 1e308]]"));

    assertThat(lineOf(overflow))
        .contains("\"value\":[[\"Infinity\"],")
        .contains("\"NaN\"")
        .contains("{\"id\":\"loss\",\"phase\":\"forward\",\"shape\":[1,1],\"value\":[[\"NaN\"]]}");
  }

  @Test
  void writesMinusInfinityAsText() throws Exception {
    Scenario overflow =
        Texts.read(Texts.with("[[1, 2], [3, 4], [5, 6]]", "[[-1e308, -1e308], [1, 1], [1, 1]]"));

    assertThat(lineOf(overflow)).contains("\"value\":[[\"-Infinity\"],");
  }

  @Test
  void writesMinusZeroAsZero() throws Exception {
    Scenario scenario = Texts.read(Texts.with("[[1], [2]]", "[[0], [0]]"));

    assertThat(lineOf(BundledScenarios.load("all-units-off"))).doesNotContain("-0.0,", "-0.0]");
    assertThat(lineOf(scenario)).doesNotContain("-0.0,", "-0.0]");
  }

  @Test
  void writesAsManyDigitsAsTheDoubleNeeds() throws Exception {
    Scenario scenario =
        Texts.read(Texts.with("[1, 2, 3]", "[-4.7, -11.0, -16.9]")); // 1 + 4 − 4.7 and so on

    assertThat(lineOf(scenario)).contains("\"value\":[[0.2999999999999998],[0.0],[");
  }

  @Test
  void writesNoMoreDigitsThanTheDoubleNeeds() throws Exception {
    Scenario scenario =
        Texts.read(
            Texts.with("[[1], [2]]", "[[0], [0]]")
                .replace("[1, 2, 3]", "[5.684341886080802e-14, 2, 3]"));

    assertThat(lineOf(scenario)).contains("\"value\":[[5.684341886080802E-14],");
  }

  @Test
  void leavesTheWriterOpen() throws Exception {
    Scenario scenario = BundledScenarios.first();
    boolean[] closed = {false};
    StringWriter out =
        new StringWriter() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };

    TraceWriter.write(out, "nets/a.json", scenario.name(), Pass.run(scenario));

    assertThat(out).hasToString(lineOf(scenario));
    assertThat(closed[0]).isFalse();
  }
}
