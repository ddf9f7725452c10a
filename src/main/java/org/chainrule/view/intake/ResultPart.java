package org.chainrule.view.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.intake.Outcome;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** What would come of it: the net, its first sample, and what stands in the way. */
final class ResultPart {

  private static final int MOST_ENTRIES = 12;

  private final VBox box = new VBox();
  private final Numbers numbers;

  ResultPart(Numbers numbers) {
    this.numbers = numbers;
    box.setId("intake-result");
    box.getStyleClass().add("intake-result");
  }

  Node node() {
    return box;
  }

  void show(Outcome outcome) {
    List<Node> lines = new ArrayList<>();
    lines.add(Texts.of(Words.of("intake.sheet.result"), "intake-heading"));
    Label preview = Texts.of(outcome.preview(), "intake-result-text");
    preview.setId("intake-result-text");
    if (outcome.result().isEmpty()) {
      preview.setText(Words.of("intake.sheet.noResult", outcome.open().size()));
    }
    lines.add(preview);
    outcome.result().ifPresent(result -> lines.addAll(firstSample(result)));
    outcome.problems().stream()
        .map(text -> Texts.withSign(Feather.ALERT_TRIANGLE, text, "reason", "intake-problem"))
        .forEach(lines::add);
    outcome.remarks().stream()
        .map(text -> Texts.withSign(Feather.INFO, text, "intake-remark"))
        .forEach(lines::add);
    box.getChildren().setAll(lines);
  }

  private List<Node> firstSample(Scenario result) {
    int count = result.sample().count();
    return List.of(
        Texts.of(Words.of("intake.sheet.sample", count), "intake-label"),
        entries("x", result.sample().x()),
        entries("y", result.sample().y()));
  }

  private Label entries(String name, Matrix matrix) {
    String all =
        IntStream.range(0, Math.min(MOST_ENTRIES, matrix.rows()))
            .mapToObj(row -> numbers.plain(matrix.get(row, 0)))
            .collect(Collectors.joining(", "));
    String more = matrix.rows() > MOST_ENTRIES ? Words.of("intake.sheet.more") : "";
    Label label = Texts.of(Words.of("intake.sheet.column", name, all + more), "intake-numbers");
    label.setId("intake-sample-" + name);
    return label;
  }
}
