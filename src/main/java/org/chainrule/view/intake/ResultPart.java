package org.chainrule.view.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.chainrule.edit.given.Givens;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.intake.Outcome;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** What would come of it: the net, its numbers, and what stands in the way. */
final class ResultPart {

  private static final int MOST_LAYERS = 3;

  private final VBox box = new VBox();
  private final Numbers numbers;
  private final Function<Name, String> names;

  /** Writes numbers and names of matrices like this. */
  ResultPart(Numbers numbers, Function<Name, String> names) {
    this.numbers = numbers;
    this.names = names;
    box.setId("intake-result");
    box.getStyleClass().add("intake-result");
  }

  Node node() {
    return box;
  }

  void show(Outcome outcome) {
    List<Node> lines = new ArrayList<>();
    lines.add(Texts.of(Words.of("intake.sheet.result"), "intake-heading"));
    lines.add(preview(outcome));
    outcome.result().map(this::matrices).ifPresent(lines::add);
    outcome.problems().stream()
        .map(text -> Texts.withSign(Feather.ALERT_TRIANGLE, text, "reason", "intake-problem"))
        .forEach(lines::add);
    remarks(outcome).stream()
        .map(text -> Texts.withSign(Feather.INFO, text, "intake-remark"))
        .forEach(lines::add);
    box.getChildren().setAll(lines);
  }

  /** The net, its samples and the loss, a line each. */
  private static Node preview(Outcome outcome) {
    List<String> texts =
        outcome.result().isPresent()
            ? outcome.preview()
            : List.of(Words.of("intake.sheet.noResult", outcome.problems().isEmpty() ? 1 : 0));
    VBox preview = new VBox();
    preview.setId("intake-result-text");
    preview.getStyleClass().add("intake-result-text");
    for (String text : texts) {
      preview.getChildren().add(Texts.of(text, "intake-result-line"));
    }
    if (texts.size() > 1) {
      preview.getChildren().get(texts.size() - 1).getStyleClass().add("intake-result-loss");
    }
    return preview;
  }

  /** As long as something is open, they would be true of one choice only. */
  private static List<String> remarks(Outcome outcome) {
    return outcome.result().isPresent() ? outcome.remarks() : List.of();
  }

  /** x and y, and what the first layers hold. */
  private Node matrices(Scenario result) {
    FlowPane flow = new FlowPane();
    flow.getStyleClass().add("intake-matrices");
    List<Name> given = new ArrayList<>(List.of(Name.x(), Name.y()));
    for (int k = 1; k <= Math.min(MOST_LAYERS, result.network().depth()); k++) {
      given.addAll(List.of(Name.weight(k), Name.bias(k)));
    }
    for (Name name : given) {
      Givens.find(result, name)
          .map(matrix -> MatrixCorner.of(names.apply(name), name.id(), matrix, numbers))
          .ifPresent(flow.getChildren()::add);
    }
    return flow;
  }
}
