package org.chainrule.view.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.chainrule.edit.InsertLayer;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.pass.Editing;
import org.chainrule.view.common.RefusalLabel;
import org.chainrule.words.Words;

/** A row a layer, and before them a way to put a layer first. */
final class LayerRows implements Part {

  private final Editing editing;
  private final List<LayerRow> rows = new ArrayList<>();
  private final Button first;
  private final RefusalLabel reason;
  private final VBox box = new VBox();

  LayerRows(Editing editing) {
    this.editing = editing;
    first = SheetRows.button("layer-0-insert", Words.of("net.insert.first"), this::insertFirst);
    reason = RefusalLabel.withSign("layer-0", first);
    box.getStyleClass().add("net-part");
    box.getChildren().addAll(SheetRows.heading("net.layers"), SheetRows.row(first, reason));
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(Scenario scenario) {
    int depth = scenario.network().depth();
    while (rows.size() < depth) {
      LayerRow row = new LayerRow(rows.size() + 1, editing);
      rows.add(row);
      box.getChildren().add(row.node());
    }
    while (rows.size() > depth) {
      removeLast();
    }
    rows.forEach(row -> row.show(scenario));
    reason.show(Optional.empty());
  }

  /** The keyboard stays among the layers. */
  private void removeLast() {
    LayerRow row = rows.remove(rows.size() - 1);
    if (row.hasFocus()) {
      rows.get(rows.size() - 1).focusRemove();
    }
    box.getChildren().remove(row.node());
  }

  private void insertFirst() {
    reason.show(
        editing.tryApply(
            InsertLayer.offered(
                editing.historyProperty().get().current(), 1, editing.fillingProperty().get())));
  }
}
