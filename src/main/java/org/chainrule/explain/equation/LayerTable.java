package org.chainrule.explain.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.naming.ShownIndex;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Gap;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.loss.L2;
import org.chainrule.pass.operation.Operand;
import org.chainrule.pass.program.Node;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.Lists;

/** The layer table: a row for each linear map, each activation and the loss. */
public final class LayerTable {

  /** No row has more numbers of a quantity, however much room there is. */
  public static final int MOST_ENTRIES = 4;

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
    Map<Integer, List<Node>> others =
        trace.program().nodes().stream()
            .filter(node -> node.stage().kind() == Stage.Kind.OTHER)
            .collect(Collectors.groupingBy(node -> node.stage().layer()));
    for (int k = 1; k <= network.depth(); k++) {
      Name input = Name.of(network.layerInput(k));
      Name z = Name.linearOutput(k);
      Name output = Name.of(network.activationOutput(k));
      Formula product = linear(trace, labels, k);
      rows.add(row(trace, labels, Stage.linear(k), input, product, z));
      Activation f = network.layer(k).activation();
      rows.add(row(trace, labels, Stage.activation(k), z, f.formula(labels.inline(z)), output));
      if (network.layer(k).added().isPresent()) {
        Name added = Name.of(network.layer(k).added().get());
        Formula sum = Formulas.sum(labels.inline(output), labels.inline(added));
        Name result = Name.of(network.layerOutput(k));
        rows.add(row(trace, labels, Stage.addition(k), output, sum, result));
      }
      for (Node node : others.getOrDefault(k, List.of())) {
        addOther(rows, trace, labels, node);
      }
    }
    addLoss(rows, trace, labels);
    return List.copyOf(rows);
  }

  private static void addOther(List<Row> rows, Trace trace, Labels labels, Node node) {
    Name input = Name.of(node.operands().get(0));
    Name result = Name.of(node.result());
    Formula formula = SymbolFormula.rightOf(trace.stepOf(result).orElseThrow(), labels);
    rows.add(row(trace, labels, node.stage(), input, formula, result));
  }

  /** Returns the loss of the outputs as it is written where there is little room. */
  public static Formula loss(Trace trace, Labels labels) {
    Network network = trace.network();
    Formula yhat = labels.inline(Name.yhat());
    Formula y = labels.inline(Name.y());
    boolean mean = network.loss().meanOverSamples(network.batch());
    return trace.sample().count() > 1
        ? network.loss().shortFormulaOfBatch(yhat, y, mean)
        : network.loss().shortFormula(yhat, y);
  }

  private static void addLoss(List<Row> rows, Trace trace, Labels labels) {
    Network network = trace.network();
    int depth = network.depth();
    boolean penalised = network.penalty().isPresent();
    Name ofOutputs = penalised ? Name.dataLoss() : Name.loss();
    List<Formula> operands = List.of(labels.inline(Name.yhat()), labels.inline(Name.y()));
    rows.add(number(labels, Stage.loss(depth), operands, loss(trace, labels), ofOutputs));
    network.penalty().ifPresent(penalty -> addPenalty(rows, penalty, depth, labels));
  }

  private static void addPenalty(List<Row> rows, L2 penalty, int depth, Labels labels) {
    List<Formula> weights =
        IntStream.rangeClosed(1, depth)
            .mapToObj(k -> (Formula) labels.inline(Name.weight(k)))
            .toList();
    rows.add(number(labels, Stage.penalty(depth), weights, penalty.shortFormula(), Name.penalty()));
    List<Formula> parts = List.of(labels.inline(Name.dataLoss()), labels.inline(Name.penalty()));
    rows.add(number(labels, Stage.total(depth), parts, Formulas.sum(parts), Name.loss()));
  }

  private static Row number(
      Labels labels, Stage stage, List<Formula> operands, Formula formula, Name result) {
    return new Row(
        stage,
        labels.lettered(stage),
        new Formula.Row(Gap.WIDE_COMMA, operands),
        Formulas.equal(formula, labels.inline(result)),
        Formulas.whole(1),
        result);
  }

  /**
   * Returns a quantity's numbers on one line, an ellipsis for what is left out.
   *
   * @param most how many numbers there are at most
   */
  public static String values(Quantity quantity, Numbers numbers, int most) {
    int count = quantity.rows() * quantity.columns();
    List<String> shown =
        IntStream.range(0, Math.min(count, most + 1))
            .mapToObj(
                k -> numbers.plain(quantity.get(k / quantity.columns(), k % quantity.columns())))
            .toList();
    return count == 1 ? shown.get(0) : Lists.tuple(most, shown);
  }

  private static Row row(
      Trace trace, Labels labels, Stage stage, Name input, Formula formula, Name output) {
    ShownIndex shape = ShownIndex.of(labels.convention(), new Entry(trace.quantity(output), 0, 0));
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
    Operand weight = Operand.plain(trace.quantity(Name.weight(k)));
    Network network = trace.network();
    Operand input = Operand.plain(trace.quantity(Name.of(network.layerInput(k))));
    Quantity z = trace.quantity(Name.linearOutput(k));
    List<Formula> factors =
        arrangement.product(z, weight, input).stream().map(arrangement::symbol).toList();
    Formula product = Formulas.product(Times.MATRIX_TIGHT, factors);
    return network.layer(k).bias().isPresent()
        ? Formulas.sum(product, labels.inline(Name.bias(k)))
        : product;
  }
}
