package org.chainrule.house.bad.view.graph;

import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import org.chainrule.house.bad.export.UsesFormulas;
import org.chainrule.house.bad.view.common.Shared;
import org.chainrule.house.bad.view.table.Table;

/** A panel that touches another, exports, and brings its own colours. */
public record KnowsTable(Table table, UsesFormulas export, Shared shared) {

  /** Writes to the console, and styles by hand. */
  public Color paint() {
    Label label = new Label("red");
    label.setStyle("-fx-text-fill: red");
    System.out.println(label);
    return Color.RED;
  }
}
