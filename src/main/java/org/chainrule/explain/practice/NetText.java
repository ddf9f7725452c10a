package org.chainrule.explain.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chainrule.explain.equation.LayerTable;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Network;
import org.chainrule.network.valid.Parametric;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/**
 * Says in words what a net is made of: enough to write its lines down, but none of the lines.
 *
 * @param explainer how the pass is explained
 */
public record NetText(Explainer explainer) {

  /** Returns a line a layer, and one for the loss. */
  public List<Block> blocks() {
    Map<Integer, List<String>> layers = new TreeMap<>();
    for (LayerTable.Row row : LayerTable.of(trace(), labels())) {
      Stage stage = row.stage();
      if (stage.kind() != Stage.Kind.LOSS
          && stage.kind() != Stage.Kind.PENALTY
          && stage.kind() != Stage.Kind.TOTAL) {
        layers.computeIfAbsent(stage.layer(), k -> new ArrayList<>()).add(part(row));
      }
    }
    List<Block> blocks = new ArrayList<>();
    layers.values().forEach(parts -> blocks.add(line(Lists.of(parts))));
    blocks.add(line(loss()));
    network()
        .penalty()
        .map(l2 -> Words.of("line.net.penalty", numbers().plain(l2.lambda())))
        .ifPresent(penalty -> blocks.add(line(penalty)));
    return blocks;
  }

  private String part(LayerTable.Row row) {
    Stage stage = row.stage();
    return switch (stage.kind()) {
      case LINEAR -> linear(row);
      case ACTIVATION -> row.layer() + own(network().layer(stage.layer()).activation());
      case ADDITION ->
          Words.of(
              "line.net.addition",
              labels().plain(Name.of(network().layer(stage.layer()).added().orElseThrow())));
      default -> row.layer();
    };
  }

  private String linear(LayerTable.Row row) {
    int layer = row.stage().layer();
    String inputs = String.valueOf(trace().quantity(Name.weight(layer)).columns());
    String units = String.valueOf(trace().quantity(Name.weight(layer)).rows());
    boolean biased = network().layer(layer).bias().isPresent();
    return Words.of(biased ? "line.net.linear" : "line.net.unbiased", row.layer(), inputs, units);
  }

  private String loss() {
    String loss = Words.of("loss." + network().loss().id()) + own(network().loss());
    if (trace().sample().count() == 1) {
      return Words.of("line.net.loss", loss);
    }
    boolean mean = network().loss().meanOverSamples(network().batch());
    return Words.of(
        "line.net.loss.batch",
        loss,
        Words.of(mean ? "batch.mean" : "batch.sum"),
        trace().sample().count());
  }

  /** The numbers that a function has of its own, by their letters. */
  private String own(Parametric<?> function) {
    return function.symbols().isEmpty()
        ? ""
        : function.symbols().entrySet().stream()
            .map(own -> own.getKey() + " = " + numbers().plain(own.getValue()))
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static Block line(String text) {
    return new Block.Paragraph(Prose.plain(text));
  }

  private Trace trace() {
    return explainer.trace();
  }

  private Network network() {
    return trace().network();
  }

  private Labels labels() {
    return explainer.labels();
  }

  private Numbers numbers() {
    return explainer.numbers();
  }
}
