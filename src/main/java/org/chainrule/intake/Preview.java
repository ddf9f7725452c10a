package org.chainrule.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/** Says in a few words what would come of a reading. */
final class Preview {

  private static final int MOST_ENTRIES = 6;

  /** Above so many products a pass takes too long for a line that only helps to choose. */
  private static final long MOST_PRODUCTS = 20_000_000;

  private Preview() {}

  /**
   * Returns what tells one answer from another: the first row of W1, the net, or the first sample,
   * and the loss.
   *
   * @param complete whether the net is, so that it has a loss
   */
  static String of(Topic topic, Scenario scenario, boolean complete) {
    String first =
        switch (topic) {
          case WEIGHTS ->
              Words.of("intake.preview.weight", row(scenario.network().layer(1).weight()));
          case NET -> net(scenario.network());
          default -> sample(scenario);
        };
    return complete && products(scenario) <= MOST_PRODUCTS
        ? Words.of("intake.preview.brief", first, loss(scenario))
        : first;
  }

  private static String sample(Scenario scenario) {
    return Words.of(
        "intake.preview.sample", column(scenario.sample().x()), column(scenario.sample().y()));
  }

  /** Returns the net, the number of its samples, the first of them, and the loss. */
  static List<String> whole(Scenario scenario) {
    return List.of(
        net(scenario.network()),
        Words.of("intake.preview.samples", scenario.sample().count()),
        sample(scenario),
        Words.of("intake.preview.loss", loss(scenario)));
  }

  private static String net(Network network) {
    List<String> sizes = new ArrayList<>(List.of(String.valueOf(network.inputs())));
    network.layers().forEach(layer -> sizes.add(String.valueOf(layer.outputs())));
    String activations =
        network.layers().stream()
            .map(layer -> Labels.activation(layer.activation()))
            .collect(Lists.joining());
    return Words.of(
        "intake.preview.net",
        String.join("–", sizes),
        activations,
        Words.of("loss." + network.loss().id()));
  }

  private static long products(Scenario scenario) {
    return scenario.sample().count()
        * scenario.network().layers().stream()
            .mapToLong(layer -> (long) layer.inputs() * layer.outputs())
            .sum();
  }

  private static String loss(Scenario scenario) {
    double loss = Pass.run(scenario).quantity(Name.loss()).value().get(0, 0);
    return Numbers.DEFAULT.said(loss);
  }

  private static String column(Matrix matrix) {
    return entries(matrix.rows(), row -> matrix.get(row, 0));
  }

  private static String row(Matrix matrix) {
    return entries(matrix.columns(), column -> matrix.get(0, column));
  }

  private static String entries(int count, IntToDoubleFunction entry) {
    List<String> entries =
        IntStream.range(0, Math.min(MOST_ENTRIES + 1, count))
            .mapToObj(k -> Numbers.DEFAULT.said(entry.applyAsDouble(k)))
            .toList();
    return Lists.tuple(MOST_ENTRIES, entries);
  }
}
