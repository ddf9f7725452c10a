package org.chainrule.study.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.scenario.ScenarioReader;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Optimisers;
import org.chainrule.network.optimiser.Part;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs of 100 steps against those of PyTorch's optimisers, which src/test/python/training.py ran.
 */
class TrainingReferenceTest {

  /** Of a number that is 1; a hundred steps may add up the last bits of each. */
  private static final double TOLERANCE = 1e-10;

  static List<Named<JsonNode>> cases() throws Exception {
    try (InputStream in = TrainingReferenceTest.class.getResourceAsStream("training.json")) {
      List<Named<JsonNode>> cases = new ArrayList<>();
      for (JsonNode one : new ObjectMapper().readTree(in).get("cases")) {
        cases.add(Named.of(one.get("name").asText(), one));
      }
      assertThat(cases).hasSize(30);
      return cases;
    }
  }

  private static Course course(JsonNode settings) {
    Optimiser optimiser =
        Optimisers.all().stream()
            .filter(one -> one.id().equals(settings.get("optimiser").asText()))
            .findFirst()
            .orElseThrow();
    Batches batches =
        settings.has("batch")
            ? new Batches(settings.get("batch").asInt(), settings.get("seed").asLong())
            : Batches.WHOLE;
    return new Course(optimiser, settings.get("rate").asDouble(), batches);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void goesWherePyTorchGoes(JsonNode one) throws Exception {
    Scenario scenario = ScenarioReader.read(one.get("scenario").toString(), "case.json");
    Course course = course(one.get("settings"));
    JsonNode expected = one.get("expect");
    Run run = Run.from(State.before(scenario.network()), course, scenario.sample());

    run.reach(100, () -> false);

    for (int step = 0; step < expected.get("batches").size(); step++) {
      assertThat(course.batches().indices(step, scenario.sample().count()))
          .containsExactly(ints(expected.get("batches").get(step)));
    }
    assertThat(run.losses()).hasSize(101);
    for (int k = 0; k <= 100; k++) {
      assertClose(run.loss(k), expected.get("losses").get(k).asDouble(), "ℓ after " + k);
    }
    assertEndsWhereTheirsEnds(run.at(100).network(), expected);
  }

  /** The update as steps of a pass, from whose own numbers the next pass goes on. */
  @ParameterizedTest
  @MethodSource("cases")
  void goesThereStepByStepOfThePass(JsonNode one) throws Exception {
    Scenario scenario = ScenarioReader.read(one.get("scenario").toString(), "case.json");
    Course course = course(one.get("settings"));
    State state = State.before(scenario.network());

    for (int k = 0; k < 100; k++) {
      Sample batch = course.batches().of(scenario.sample(), k);
      state = after(Pass.run(state.network(), batch, state.updating(course)), state, course);
    }

    assertEndsWhereTheirsEnds(state.network(), one.get("expect"));
  }

  private static State after(Trace trace, State before, Course course) {
    Map<Variable, List<Matrix>> memory = new HashMap<>();
    Network moved =
        Parameters.moved(
            before.network(),
            (parameter, value) -> {
              Name name = Name.of(parameter);
              memory.put(
                  parameter,
                  course.optimiser().keeps().stream()
                      .map(kept -> trace.quantity(name.of(Part.renewed(kept))).value())
                      .toList());
              return trace.quantity(name.updated()).value();
            });
    return new State(before.iteration() + 1, moved, before.age() + 1, memory);
  }

  private static void assertEndsWhereTheirsEnds(Network network, JsonNode expected) {
    for (int k = 1; k <= network.depth(); k++) {
      JsonNode layer = expected.get("layers").get(k - 1);
      Layer own = network.layer(k);
      for (int row = 0; row < own.outputs(); row++) {
        for (int column = 0; column < own.inputs(); column++) {
          double entry = layer.get("W").get(row).get(column).asDouble();
          assertClose(own.weight().get(row, column), entry, "W" + k);
        }
        Matrix bias = own.bias().orElse(null);
        assertThat(bias == null).isEqualTo(!layer.has("b"));
        if (bias != null) {
          assertClose(bias.get(row, 0), layer.get("b").get(row).asDouble(), "b" + k);
        }
      }
    }
  }

  private static void assertClose(double own, double theirs, String what) {
    assertThat(own).as(what).isCloseTo(theirs, within(TOLERANCE * Math.max(1, Math.abs(theirs))));
  }

  private static int[] ints(JsonNode array) {
    return IntStream.range(0, array.size()).map(k -> array.get(k).asInt()).toArray();
  }
}
