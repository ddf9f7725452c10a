package org.chainrule.view.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.chainrule.intake.Item;
import org.chainrule.intake.columns.ColumnList;
import org.chainrule.typed.TypedException;
import org.chainrule.view.common.RefusalLabel;
import org.chainrule.view.common.TypedFormat;
import org.chainrule.view.common.TypedValue;
import org.chainrule.words.Words;

/** The first rows of a table, and which of its columns go to x and to y. */
final class TablePart {

  private final String id;
  private final BiConsumer<Optional<String>, Optional<String>> chosen;
  private final TableCorner corner;
  private final GridPane fields = new GridPane();
  private final TypedValue<List<Integer>> x;
  private final TypedValue<List<Integer>> y;
  private final VBox box = new VBox();
  private Item.Columns shown;

  /**
   * A part for a table.
   *
   * @param chosen is told the columns of x and of y that a person chooses, as {@link ColumnList}
   *     writes them
   */
  TablePart(String id, BiConsumer<Optional<String>, Optional<String>> chosen) {
    this.id = id;
    this.chosen = chosen;
    corner = new TableCorner(id, this::move);
    fields.getStyleClass().add("intake-columns");
    fields.getColumnConstraints().setAll(Columns.shares(22, 78));
    x = field(0, "x", columns -> chosen.accept(text(columns), known(shown.y())));
    y = field(1, "y", columns -> chosen.accept(known(shown.x()), text(columns)));
    box.getStyleClass().add("intake-table-part");
    box.getChildren().addAll(corner.node(), fields);
    fields.managedProperty().bind(fields.visibleProperty());
    box.managedProperty().bind(box.visibleProperty());
  }

  Node node() {
    return box;
  }

  /** Shows a table, and the fields if it is its columns that go somewhere. */
  void show(Item.Columns columns, boolean byColumns) {
    shown = columns;
    corner.show(columns, byColumns);
    fields.setVisible(byColumns);
    x.show(columns.x());
    y.show(columns.y());
  }

  private TypedValue<List<Integer>> field(
      int row, String key, java.util.function.Consumer<List<Integer>> taken) {
    TextField field = new TextField();
    field.setId(id + "-" + key);
    field.setPromptText(Words.of("intake.sheet.columns.prompt"));
    Label label = new Label(Words.of("intake.sheet.columns." + key));
    label.setLabelFor(field);
    label.setMnemonicParsing(true);
    RefusalLabel reason = RefusalLabel.withSign(field.getId(), field);
    fields.add(label, 0, row);
    fields.add(new VBox(field, reason), 1, row);
    TypedFormat<List<Integer>> format =
        new TypedFormat<>(this::read, columns -> ColumnList.format(columns, shown.table()));
    return new TypedValue<>(
        field,
        reason,
        TypedValue.Refused.STAYS,
        format,
        columns -> {
          taken.accept(columns);
          return Optional.empty();
        });
  }

  private Optional<String> read(
      String typed, java.util.function.Function<List<Integer>, Optional<String>> receiver) {
    try {
      return receiver.apply(ColumnList.parse(typed, shown.table()));
    } catch (TypedException none) {
      return Optional.of(none.getMessage());
    }
  }

  /** Sends a column from x to y, from there nowhere, and from there to x. */
  private void move(int column) {
    List<Integer> toX = new ArrayList<>(shown.x());
    List<Integer> toY = new ArrayList<>(shown.y());
    if (toX.remove((Integer) column)) {
      toY.add(column);
    } else if (!toY.remove((Integer) column)) {
      toX.add(column);
    }
    chosen.accept(text(toX.stream().sorted().toList()), text(toY.stream().sorted().toList()));
  }

  private Optional<String> text(List<Integer> columns) {
    return Optional.of(ColumnList.format(columns, shown.table()));
  }

  /** Where there are none yet, they are left to be found out. */
  private Optional<String> known(List<Integer> columns) {
    return columns.isEmpty() ? Optional.empty() : text(columns);
  }
}
