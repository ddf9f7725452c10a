package org.chainrule.file.scenario;

import static org.chainrule.file.json.JsonText.INDENT;
import static org.chainrule.file.json.JsonText.block;
import static org.chainrule.file.json.JsonText.member;
import static org.chainrule.file.json.JsonText.quoted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.keys.UnknownKeys;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.network.valid.Parametric;

/**
 * Writes scenario files that a person can read and edit: a row of a matrix a line, numbers with no
 * more digits than they need. What is read back equals what was written.
 */
public final class ScenarioWriter {

  private static final int LINE_LENGTH = 80;

  private ScenarioWriter() {}

  /** Returns the text of the scenario's file, which ends with a line break. */
  public static String toJson(Scenario scenario) {
    Network network = scenario.network();
    List<String> members = new ArrayList<>();
    members.add(member("format", quoted(FirstLook.SCENARIO.format())));
    members.add(member("version", String.valueOf(FormatVersion.of(network))));
    members.add(member("name", quoted(scenario.name())));
    members.add(member("layers", layers(scenario)));
    members.add(member("loss", quoted(network.loss().id())));
    addNumbers(members, network.loss());
    if (network.batch() != Reduction.MEAN) {
      members.add(member("batch", quoted(network.batch().id())));
    }
    network.penalty().ifPresent(l2 -> members.add(member("l2", penalty(scenario, l2))));
    members.add(member("x", matrix(scenario.sample().x(), INDENT)));
    members.add(member("y", matrix(scenario.sample().y(), INDENT)));
    addUnknown(members, UnknownKeys.ofFile(scenario.unknown()), network.loss());
    return block('{', members, '}', "") + "\n";
  }

  private static String penalty(Scenario scenario, L2 l2) {
    List<String> members = new ArrayList<>();
    members.add(member("lambda", JsonNumber.write(l2.lambda())));
    members.add(member("half", String.valueOf(l2.half())));
    UnknownKeys.ofPenalty(scenario).forEach((key, json) -> members.add(member(key, json)));
    return "{" + String.join(", ", members) + "}";
  }

  private static String layers(Scenario scenario) {
    List<String> layers = new ArrayList<>();
    for (Layer layer : scenario.network().layers()) {
      layers.add(layer(layer, UnknownKeys.ofLayer(scenario, layers.size())));
    }
    return block('[', layers, ']', INDENT);
  }

  private static String layer(Layer layer, Map<String, String> unknown) {
    String indent = INDENT.repeat(2);
    Activation activation = layer.activation();
    List<String> members = new ArrayList<>();
    members.add(member("W", matrix(layer.weight(), indent + INDENT)));
    layer.bias().ifPresent(bias -> members.add(member("b", row(bias.transpose().toRows()[0]))));
    members.add(member("activation", quoted(activation.id())));
    if (!FormatVersion.hasUsualNumbers(activation)) {
      addNumbers(members, activation);
    }
    layer.added().ifPresent(added -> members.add(member("add", quoted(added.id()))));
    if (!layer.frozen().isEmpty()) {
      members.add(member("frozen", frozen(layer)));
    }
    addUnknown(members, unknown, activation);
    return block('{', members, '}', indent);
  }

  private static String frozen(Layer layer) {
    return layer.frozen().stream()
        .map(role -> quoted(LayerParser.name(role)))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static void addNumbers(List<String> members, Parametric<?> owner) {
    owner.settings().forEach((key, value) -> members.add(member(key, JsonNumber.write(value))));
  }

  /** A number of another loss or activation was only kept; the one that is chosen has its own. */
  private static void addUnknown(
      List<String> members, Map<String, String> unknown, Parametric<?> chosen) {
    unknown.forEach(
        (key, json) -> {
          if (!chosen.settings().containsKey(key)) {
            members.add(member(key, json));
          }
        });
  }

  private static String matrix(Matrix matrix, String indent) {
    List<String> rows = Arrays.stream(matrix.toRows()).map(ScenarioWriter::row).toList();
    String line = "[" + String.join(", ", rows) + "]";
    boolean vector = matrix.rows() == 1 || matrix.columns() == 1;
    return vector && line.length() <= LINE_LENGTH ? line : block('[', rows, ']', indent);
  }

  private static String row(double[] row) {
    return Arrays.stream(row)
        .mapToObj(JsonNumber::write)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
