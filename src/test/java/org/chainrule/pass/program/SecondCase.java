package org.chainrule.pass.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;

/**
 * A net with what the second plan added to nets (losses, sums over a batch, missing biases, frozen
 * matrices, L2, numbers of activations, added values), and every value of its pass, from PyTorch
 * (see the file's source).
 */
public record SecondCase(String name, Scenario scenario, Map<String, Matrix> expected) {

  /** Every case of the file. */
  public static Stream<SecondCase> all() {
    try (InputStream in = SecondCase.class.getResourceAsStream("second-cases.json")) {
      JsonNode cases = new ObjectMapper().readTree(in).get("cases");
      return StreamSupport.stream(cases.spliterator(), false).map(SecondCase::of).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The case of this name. */
  public static SecondCase named(String name) {
    return all().filter(each -> each.name.equals(name)).findFirst().orElseThrow();
  }

  private static SecondCase of(JsonNode json) {
    Map<String, Matrix> expected = new LinkedHashMap<>();
    json.get("expect")
        .fields()
        .forEachRemaining(e -> expected.put(e.getKey(), matrix(e.getValue())));
    JsonNode scenario = json.get("scenario");
    String name = scenario.get("name").textValue();
    Sample sample = new Sample(matrix(scenario.get("x")), matrix(scenario.get("y")));
    return new SecondCase(name, new Scenario(name, network(scenario), sample), expected);
  }

  private static Network network(JsonNode json) {
    List<Layer> layers = new ArrayList<>();
    for (JsonNode layer : json.get("layers")) {
      layers.add(layer(layer, layers.size() + 1));
    }
    Loss loss = Losses.named(json.get("loss").textValue()).orElseThrow();
    if (json.has("huber_delta")) {
      loss = loss.with("huber_delta", json.get("huber_delta").doubleValue());
    }
    boolean sum = json.path("batch").asText().equals("sum");
    Optional<L2> penalty =
        Optional.ofNullable(json.get("l2"))
            .map(l2 -> new L2(l2.get("lambda").doubleValue(), l2.path("half").booleanValue()));
    return new Network(layers, loss, sum ? Reduction.SUM : Reduction.MEAN, penalty);
  }

  private static Layer layer(JsonNode json, int number) {
    Optional<Matrix> bias =
        json.hasNonNull("b") ? Optional.of(matrix(json.get("b"))) : Optional.empty();
    Activation activation = Activations.named(json.get("activation").textValue()).orElseThrow();
    for (String key : activation.settings().keySet()) {
      activation = json.has(key) ? activation.with(key, json.get(key).doubleValue()) : activation;
    }
    Optional<Variable> added =
        Optional.ofNullable(json.get("add"))
            .map(
                id ->
                    Variable.before(number).stream()
                        .filter(variable -> variable.id().equals(id.textValue()))
                        .findFirst()
                        .orElseThrow());
    Set<Variable.Role> frozen = EnumSet.noneOf(Variable.Role.class);
    json.path("frozen")
        .forEach(
            id ->
                frozen.add(id.textValue().equals("W") ? Variable.Role.WEIGHT : Variable.Role.BIAS));
    return new Layer(matrix(json.get("W")), bias, activation, added, frozen);
  }

  private static Matrix matrix(JsonNode rows) {
    int columns = rows.get(0).isArray() ? rows.get(0).size() : 1;
    return Matrix.generate(
        rows.size(),
        columns,
        (i, j) -> (rows.get(i).isArray() ? rows.get(i).get(j) : rows.get(i)).doubleValue());
  }

  @Override
  public String toString() {
    return name;
  }
}
