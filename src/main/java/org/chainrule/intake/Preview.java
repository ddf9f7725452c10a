package org.chainrule.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/** Says in one line what would come of a reading. */
final class Preview {

  private static final int MOST_ENTRIES = 6;

  /** Above so many products a pass takes too long for a line that only helps to choose. */
  private static final long MOST_PRODUCTS = 20_000_000;

  private Preview() {}

  /** Returns the first sample and the loss, with which readings can be told apart. */
  static String brief(Scenario scenario) {
    String sample =
        Words.of(
            "intake.preview.sample", column(scenario.sample().x()), column(scenario.sample().y()));
    return products(scenario) > MOST_PRODUCTS
        ? sample
        : Words.of("intake.preview.brief", sample, loss(scenario));
  }

  /** Returns the net, its samples and the loss. */
  static String whole(Scenario scenario) {
    Network network = scenario.network();
    List<String> sizes = new ArrayList<>(List.of(String.valueOf(network.inputs())));
    network.layers().forEach(layer -> sizes.add(String.valueOf(layer.outputs())));
    String activations =
        network.layers().stream()
            .map(layer -> Labels.activation(layer.activation()))
            .collect(Collectors.joining(", "));
    return Words.of(
        "intake.preview.whole",
        String.join("–", sizes),
        activations,
        Words.of("loss." + network.loss().id()),
        scenario.sample().count(),
        brief(scenario));
  }

  private static long products(Scenario scenario) {
    return scenario.sample().count()
        * scenario.network().layers().stream()
            .mapToLong(layer -> (long) layer.inputs() * layer.outputs())
            .sum();
  }

  private static String loss(Scenario scenario) {
    double loss = Pass.run(scenario).quantity(Name.loss()).value().get(0, 0);
    return Numbers.DEFAULT.plain(loss);
  }

  private static String column(Matrix matrix) {
    String entries =
        IntStream.range(0, Math.min(MOST_ENTRIES, matrix.rows()))
            .mapToObj(row -> Numbers.DEFAULT.plain(matrix.get(row, 0)))
            .collect(Collectors.joining(", "));
    return "(" + entries + (matrix.rows() > MOST_ENTRIES ? ", …)" : ")");
  }
}
