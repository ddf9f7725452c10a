package org.chainrule.drawing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.scenario.ScenarioReader;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Optimisers;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.program.Updating;

/**
 * Passes whose pictures are looked at: the bundled scenarios, and reference cases with all that may
 * stand in a picture: batches, counts, kinks, long numbers, other losses, sums, penalties.
 */
public final class Passes {

  private static final String FOLDER = "/org/chainrule/pass/program/";
  private static final Set<String> REFERENCE =
      Set.of(
          "a-relu-identity-mse-4x1x6-n1",
          "a-relu-identity-mse-1x1x1-dead",
          "b-sigmoid-sigmoid-bce-1x1x1-n1",
          "b-sigmoid-sigmoid-bce-2x3x2-n1",
          "d-kink-some-z1-zero",
          "d-kink-relu-output",
          "d-saturated-800-bce-wrong",
          "d-large-1e8-mse",
          "d-tiny-1e-12-bce",
          "f-relu-identity-mse-2x3x2-n4",
          "f-sigmoid-sigmoid-bce-2x3x2-n4",
          "g-xor-relu-identity-mse",
          "h-tanh-sigmoid-relu-mse-3x2x9x7-n4");

  private static final Set<String> LARGE =
      Set.of(
          "f-relu-sigmoid-bce-3x4x2-n32",
          "f-relu-relu-mse-2x20x22-n10",
          "h-sigmoid-sigmoid-bce-7x8x5-n6");

  /** Two samples at the kink of one unit, one where it is off, and one where it is not. */
  private static final String KINKS =
      """
      {"name": "kinks-in-a-batch", "loss": "bce",
       "layers": [{"W": [[1, -2], [1, 1], [-1, 1]], "b": [0, -1, 0], "activation": "relu"},
                  {"W": [[3, 1, 2], [-1, 2, 1]], "b": [0, -1], "activation": "sigmoid"}],
       "x": [[2, 0, 1, 1], [1, 1, 0, 0.5]], "y": [[1, 0, 1, 0], [1, 1, 0, 0]]}
      """;

  private static final String HUBER =
      """
      {"name": "huber", "loss": "huber",
       "layers": [{"W": [[0.5, -1], [1.5, 0.5], [-1, -0.5]], "b": [0, -1, 0.5],
                   "activation": "relu"},
                  {"W": [[1, -0.5, 2], [-1, 0.5, 1]], "b": [0.5, 0], "activation": "identity"}],
       "x": [1, -2], "y": [3, -1]}
      """;

  private Passes() {}

  /** The scenarios that come with the program, without the large one. */
  public static Stream<Scenario> bundled() {
    return BundledScenarios.all().stream()
        .map(BundledScenarios.Entry::id)
        .filter(id -> !id.equals("8-16-8"))
        .map(BundledScenarios::load);
  }

  /** Those, and with them what else may come up in a lecture. */
  public static Stream<Scenario> shown() {
    Stream<Scenario> reference =
        nodes(json("reference-cases.json"))
            .filter(node -> REFERENCE.contains(node.get("name").asText()))
            .map(node -> read(node.toString()));
    return Stream.of(bundled(), Stream.of(read(KINKS), read(HUBER)), reference)
        .flatMap(passes -> passes);
  }

  /** Every loss, with penalties, frozen layers, skip connections and batches that are summed up. */
  public static Stream<Scenario> others() {
    return nodes(json("second-cases.json").get("cases"))
        .map(node -> read(node.get("scenario").toString()));
  }

  /** Every third of all these, going on with the updates of one optimiser or another. */
  public static Stream<Scenario> updated() {
    List<Scenario> all = Stream.concat(shown(), others()).toList();
    return IntStream.range(0, all.size()).filter(k -> k % 3 == 0).mapToObj(all::get);
  }

  /** Returns a pass that goes on with its updates, with its words. */
  public static Explainer explainedWithUpdates(Scenario scenario, Style style) {
    List<Optimiser> optimisers = Optimisers.all();
    int turn = Math.floorMod(scenario.name().hashCode(), optimisers.size());
    Updating updating = Updating.first(optimisers.get(turn), 0.05);
    Trace trace = Pass.run(scenario.network(), scenario.sample(), updating);
    return Explainer.of(trace, Numbers.DEFAULT, 0.05, style);
  }

  /** With wide layers and many samples. */
  public static Stream<Scenario> large() {
    return Stream.concat(
        Stream.of(BundledScenarios.load("8-16-8")),
        nodes(json("reference-cases.json"))
            .filter(node -> LARGE.contains(node.get("name").asText()))
            .map(node -> read(node.toString())));
  }

  private static Stream<JsonNode> nodes(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** Returns a pass with its words. */
  public static Explainer explained(Scenario scenario, Style style) {
    return Explainer.of(Pass.run(scenario), Numbers.DEFAULT, 0.05, style);
  }

  private static JsonNode json(String file) {
    try (InputStream in = Passes.class.getResourceAsStream(FOLDER + file)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scenario read(String json) {
    try {
      return ScenarioReader.read(json, "a test");
    } catch (ScenarioFileException e) {
      throw new IllegalStateException(json, e);
    }
  }
}
