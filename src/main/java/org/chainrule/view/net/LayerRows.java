package org.chainrule.view.net;

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
  private final RowsInSight<LayerRow> rows = new RowsInSight<>(this::row);
  private final Button first;
  private final RefusalLabel reason;
  private final VBox box = new VBox();
  private int depth;

  LayerRows(Editing editing) {
    this.editing = editing;
    first = SheetRows.button("layer-0-insert", Words.of("net.insert.first"), this::insertFirst);
    reason = RefusalLabel.withSign("layer-0", first);
    box.getStyleClass().add("net-part");
    box.getChildren()
        .addAll(SheetRows.heading("net.layers"), SheetRows.row(first, reason), rows.node());
  }

  private LayerRow row(int number) {
    LayerRow row = new LayerRow(number, editing);
    row.show(editing.historyProperty().get().current());
    return row;
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(Scenario scenario) {
    boolean focused = depth > scenario.network().depth() && rows.lastHasFocus();
    depth = scenario.network().depth();
    rows.setCount(depth);
    if (focused) {
      // The keyboard stays among the layers.
      rows.lastRow().focusRemove();
    }
    rows.forEach(row -> row.show(scenario));
    reason.show(Optional.empty());
  }

  private void insertFirst() {
    reason.show(
        editing.tryApply(
            InsertLayer.offered(
                editing.historyProperty().get().current(), 1, editing.fillingProperty().get())));
  }
}
