package org.chainrule.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.network.Activation;
import org.chainrule.network.Network;
import org.chainrule.pass.Entry;
import org.chainrule.pass.Name;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Stage;
import org.chainrule.pass.Trace;
import org.chainrule.words.Words;

/** The layer table: a row for each linear map, each activation and the loss. */
public final class LayerTable {

  private static final int MOST_ENTRIES = 4;

  /**
   * A row of the table.
   *
   * @param stage what the row is
   * @param layer its name in words
   * @param input its input in LaTeX
   * @param output its output in LaTeX, as an equation
   * @param shape the output's shape in LaTeX
   * @param result which quantity it computes
   */
  public record Row(
      Stage stage, String layer, String input, String output, String shape, Name result) {}

  private LayerTable() {}

  /** Returns the rows, first layer to loss. */
  public static List<Row> of(Trace trace, Labels labels) {
    Network network = trace.network();
    List<Row> rows = new ArrayList<>();
    for (int k = 1; k <= network.depth(); k++) {
      Name input = Name.of(network.layerInput(k));
      Name z = Name.linearOutput(k);
      Name output = Name.of(network.activationOutput(k));
      String product = linear(trace, labels, k);
      rows.add(row(trace, labels, Stage.linear(k), input, product, z));
      Activation f = network.layer(k).activation();
      rows.add(row(trace, labels, Stage.activation(k), z, f.formula(labels.inline(z)), output));
      if (network.layer(k).added().isPresent()) {
        Name added = Name.of(network.layer(k).added().get());
        String sum = labels.inline(output) + "+" + labels.inline(added);
        Name result = Name.of(network.layerOutput(k));
        rows.add(row(trace, labels, Stage.addition(k), output, sum, result));
      }
    }
    addLoss(rows, network, labels);
    return List.copyOf(rows);
  }

  private static void addLoss(List<Row> rows, Network network, Labels labels) {
    int depth = network.depth();
    boolean penalised = network.penalty().isPresent();
    Name ofOutputs = penalised ? Name.dataLoss() : Name.loss();
    String loss = Words.of("loss.short." + network.loss().id());
    rows.add(number(labels, Stage.loss(depth), "\\hat{y},\\,y", loss, ofOutputs));
    if (penalised) {
      String weights =
          IntStream.rangeClosed(1, depth)
              .mapToObj(k -> labels.inline(Name.weight(k)))
              .collect(Collectors.joining(",\\,"));
      String factor = network.penalty().get().half() ? "\\tfrac{\\lambda}{2}" : "\\lambda";
      String penalty = factor + "\\textstyle\\sum\\|W\\|_F^2";
      rows.add(number(labels, Stage.penalty(depth), weights, penalty, Name.penalty()));
      String parts = labels.inline(Name.dataLoss()) + "+" + labels.inline(Name.penalty());
      String operands = parts.replace("+", ",\\,");
      rows.add(number(labels, Stage.total(depth), operands, parts, Name.loss()));
    }
  }

  private static Row number(
      Labels labels, Stage stage, String operands, String formula, Name result) {
    String equation = formula + "=" + labels.inline(result);
    return new Row(stage, labels.lettered(stage), operands, equation, "1", result);
  }

  /** Returns a quantity's numbers on one line, an ellipsis for what does not fit. */
  public static String values(Quantity quantity, Numbers numbers) {
    int count = quantity.rows() * quantity.columns();
    String shown =
        IntStream.range(0, Math.min(count, MOST_ENTRIES))
            .mapToObj(
                k -> numbers.plain(quantity.get(k / quantity.columns(), k % quantity.columns())))
            .collect(Collectors.joining(", "));
    return count == 1 ? shown : "(" + shown + (count > MOST_ENTRIES ? ", …)" : ")");
  }

  private static Row row(
      Trace trace, Labels labels, Stage stage, Name input, String formula, Name output) {
    Place shape = Place.of(labels.convention(), new Entry(trace.quantity(output), 0, 0));
    return new Row(
        stage,
        labels.lettered(stage),
        labels.inline(input),
        formula + "=" + labels.inline(output),
        shape.rows() + "\\times " + shape.columns(),
        output);
  }

  private static String linear(Trace trace, Labels labels, int k) {
    Arrangement arrangement = new Arrangement(labels);
    Arrangement.Operand weight = Arrangement.plain(trace.quantity(Name.weight(k)));
    Network network = trace.network();
    Arrangement.Operand input = Arrangement.plain(trace.quantity(Name.of(network.layerInput(k))));
    Quantity z = trace.quantity(Name.linearOutput(k));
    boolean hasBias = network.layer(k).bias().isPresent();
    String bias = hasBias ? "+" + labels.inline(Name.bias(k)) : "";
    return arrangement.product(z, weight, input).stream()
        .map(arrangement::symbol)
        .collect(Collectors.joining("", "", bias));
  }
}
