package org.chainrule.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Gap;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Numbers;
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
   * @param input its input
   * @param output its output as an equation
   * @param shape the output's shape
   * @param result which quantity it computes
   */
  public record Row(
      Stage stage, String layer, Formula input, Formula output, Formula shape, Name result) {}

  private LayerTable() {}

  /** Returns the rows, first layer to loss. */
  public static List<Row> of(Trace trace, Labels labels) {
    Network network = trace.network();
    List<Row> rows = new ArrayList<>();
    for (int k = 1; k <= network.depth(); k++) {
      Name input = Name.of(network.layerInput(k));
      Name z = Name.linearOutput(k);
      Name output = Name.of(network.activationOutput(k));
      Formula product = linear(trace, labels, k);
      rows.add(row(trace, labels, Stage.linear(k), input, product, z));
      Activation f = network.layer(k).activation();
      rows.add(row(trace, labels, Stage.activation(k), z, f.formula(labels.inline(z)), output));
    }
    Formula loss = network.loss().shortFormula(labels.inline(Name.yhat()), labels.inline(Name.y()));
    Stage stage = Stage.loss(network.depth());
    rows.add(
        new Row(
            stage,
            labels.lettered(stage),
            Formulas.row(
                Gap.WIDE_COMMA, labels.inline(Name.yhat()), labels.inline(Name.y())),
            Formulas.equal(loss, labels.inline(Name.loss())),
            Formulas.whole(1),
            Name.loss()));
    return List.copyOf(rows);
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
      Trace trace, Labels labels, Stage stage, Name input, Formula formula, Name output) {
    Place shape = Place.of(labels.convention(), new Entry(trace.quantity(output), 0, 0));
    return new Row(
        stage,
        labels.lettered(stage),
        labels.inline(input),
        Formulas.equal(formula, labels.inline(output)),
        Formulas.product(
            Times.SCALAR_CROSS, Formulas.whole(shape.rows()), Formulas.whole(shape.columns())),
        output);
  }

  private static Formula linear(Trace trace, Labels labels, int k) {
    Arrangement arrangement = new Arrangement(labels);
    Arrangement.Operand weight = Arrangement.plain(trace.quantity(Name.weight(k)));
    Network network = trace.network();
    Arrangement.Operand input = Arrangement.plain(trace.quantity(Name.of(network.layerInput(k))));
    Quantity z = trace.quantity(Name.linearOutput(k));
    List<Formula> factors =
        arrangement.product(z, weight, input).stream().map(arrangement::symbol).toList();
    Formula product = Formulas.product(Times.MATRIX_TIGHT, factors);
    return network.layer(k).bias().isPresent()
        ? Formulas.sum(product, labels.inline(Name.bias(k)))
        : product;
  }
}
