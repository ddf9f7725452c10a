package org.chainrule.view.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.chainrule.explain.study.CheckText;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Checking;
import org.chainrule.session.pass.Session;
import org.chainrule.study.check.GradientSummary;
import org.chainrule.study.check.Verdict;
import org.chainrule.words.Words;

/** Every gradient in a row with what was found of it; its name selects it. */
final class GradientTable extends GridPane {

  private final Session session;
  private final Checking checking;

  GradientTable(Session session, Checking checking) {
    this.session = session;
    this.checking = checking;
    setId("check-table");
    getStyleClass().add("check-table");
  }

  /** Shows what is known now. */
  void show() {
    List<Node> cells = new ArrayList<>();
    Map<Name, GradientSummary> results = checking.resultsProperty().get();
    heading(cells, 0, "gradient");
    heading(cells, 1, "entries");
    heading(cells, 2, "largest");
    heading(cells, 3, "verdict");
    int row = 1;
    for (Name variable : results.isEmpty() ? List.<Name>of() : checking.variables()) {
      row(cells, row++, variable, Optional.ofNullable(results.get(variable)));
    }
    getChildren().setAll(row == 1 ? List.of() : cells);
  }

  private static void heading(List<Node> cells, int column, String name) {
    Label label = new Label(Words.of("check.column." + name));
    label.getStyleClass().add("check-heading");
    label.setWrapText(true);
    place(cells, label, column, 0);
  }

  private void row(List<Node> cells, int row, Name variable, Optional<GradientSummary> found) {
    CheckText text = new CheckText(session.explainer());
    Button name = new Button(text.name(variable));
    name.setId("check-select-" + variable.id());
    name.getStyleClass().addAll("check-name", "flat");
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setOnAction(event -> session.pointing().select(Target.whole(variable.gradient())));
    place(cells, name, 0, row);
    String entries = found.map(summary -> String.valueOf(summary.entries())).orElse("");
    place(cells, new Label(entries), 1, row);
    String largest = found.map(text::largest).orElse("");
    place(cells, new Label(largest), 2, row);
    Label verdict = new Label(found.map(text::verdict).orElse(Words.of("check.row.pending")));
    verdict.setId("check-verdict-" + variable.id());
    verdict.setMinWidth(Region.USE_PREF_SIZE);
    if (found.map(GradientSummary::gravest).filter(Verdict.DIFFERS::equals).isPresent()) {
      verdict.getStyleClass().add("check-differs");
    }
    place(cells, verdict, 3, row);
    name.setAccessibleText(
        Words.of("check.reading.matrix", text.name(variable), verdict.getText()));
  }

  private static void place(List<Node> cells, Node node, int column, int row) {
    GridPane.setConstraints(node, column, row);
    GridPane.setHalignment(node, column == 1 || column == 2 ? HPos.RIGHT : HPos.LEFT);
    cells.add(node);
  }
}
