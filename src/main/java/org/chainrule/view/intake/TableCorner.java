package org.chainrule.view.intake;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.chainrule.arrays.table.Table;
import org.chainrule.intake.Item;
import org.chainrule.view.common.Tip;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** The first rows and columns of a table, and its last column, with where each column goes. */
final class TableCorner {

  private static final int MOST_ROWS = 6;
  private static final int MOST_COLUMNS = 8;
  private static final int MOST_CHARACTERS = 16;
  private static final String MORE = "…";

  /** Stands for the columns that are not shown. */
  private static final int GAP = -1;

  private final GridPane grid = new GridPane();
  private final IntConsumer move;
  private Item.Columns shown;
  private boolean marked;

  /**
   * An empty grid.
   *
   * @param move is told of a column, counted from 0, that should go elsewhere
   */
  TableCorner(String id, IntConsumer move) {
    this.move = move;
    grid.setId(id + "-table");
    grid.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    grid.getStyleClass().add("intake-table");
  }

  Node node() {
    return grid;
  }

  /** Shows a table, with marks if it is its columns that go somewhere. */
  void show(Item.Columns columns, boolean nowMarked) {
    if (columns.equals(shown) && marked == nowMarked) {
      return;
    }
    shown = columns;
    marked = nowMarked;
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    Table table = columns.table();
    List<Integer> wanted = wanted(table.columns());
    for (int place = 0; place < wanted.size(); place++) {
      grid.getColumnConstraints().add(constraints());
      if (wanted.get(place) == GAP) {
        grid.add(cell(MORE, "intake-more"), place, 1);
      } else {
        addColumn(table, wanted.get(place), place);
      }
    }
    if (table.rows().size() > MOST_ROWS) {
      grid.add(cell(MORE, "intake-more"), 0, 2 + MOST_ROWS);
    }
  }

  private static ColumnConstraints constraints() {
    ColumnConstraints constraints = new ColumnConstraints();
    constraints.setHgrow(Priority.SOMETIMES);
    return constraints;
  }

  private static List<Integer> wanted(int count) {
    if (count <= MOST_COLUMNS) {
      return IntStream.range(0, count).boxed().toList();
    }
    return IntStream.range(0, MOST_COLUMNS)
        .map(place -> place == MOST_COLUMNS - 2 ? GAP : place)
        .map(place -> place == MOST_COLUMNS - 1 ? count - 1 : place)
        .boxed()
        .toList();
  }

  private void addColumn(Table table, int column, int place) {
    if (marked) {
      grid.add(mark(table, column), place, 0);
    }
    grid.add(cell(table.columnName(column), "intake-heading-cell"), place, 1);
    for (int row = 0; row < Math.min(MOST_ROWS, table.rows().size()); row++) {
      grid.add(cell(table.rows().get(row).get(column), "intake-cell"), place, 2 + row);
    }
  }

  /** The fields below are for the keyboard. */
  private Button mark(Table table, int column) {
    String key = shown.x().contains(column) ? "x" : shown.y().contains(column) ? "y" : "none";
    Button mark = new Button(Words.of("intake.sheet.mark." + key));
    mark.setId(grid.getId() + "-mark-" + (column + 1));
    mark.getStyleClass().addAll("intake-mark", "intake-mark-" + key);
    mark.setMaxWidth(Double.MAX_VALUE);
    mark.setFocusTraversable(false);
    String name = OneLine.shortened(table.columnName(column));
    mark.setAccessibleText(Words.of("intake.sheet.mark." + key + ".reading", name));
    Tip.on(mark, Words.of("intake.sheet.mark.tip", mark.getAccessibleText()));
    mark.setOnAction(event -> move.accept(column));
    return mark;
  }

  private static Label cell(String text, String style) {
    Label label = new Label(OneLine.shortened(text, MOST_CHARACTERS));
    label.getStyleClass().add(style);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }
}
