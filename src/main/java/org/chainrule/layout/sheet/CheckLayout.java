package org.chainrule.layout.sheet;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.layout.Box;

/**
 * Three matrices of one shape, side by side where there is room, else one below the other, each cut
 * to the same rows and columns around one entry.
 *
 * @param firstRow the first row shown, from 0
 * @param rows the number of rows shown
 * @param firstColumn the first column shown, from 0
 * @param columns the number of columns shown
 * @param boxes where the cells of each matrix stand
 */
public record CheckLayout(int firstRow, int rows, int firstColumn, int columns, List<Box> boxes) {

  /** How high a cell is. */
  public static final double CELL_HEIGHT = 1.55;

  /** The room over a matrix for its name. */
  public static final double HEAD = 2.1;

  private static final int MOST_ROWS = 6;
  private static final int MOST_COLUMNS = 8;
  private static final double MARGIN = 0.6;
  private static final double GAP = 1.4;
  private static final double BELOW = 0.6;

  /** Copies the list. */
  public CheckLayout {
    boxes = List.copyOf(boxes);
  }

  /**
   * Lays three matrices out.
   *
   * @param width what there is room for
   * @param allRows the number of their rows
   * @param allColumns the number of their columns
   * @param row that of the entry that must be seen, from 0
   * @param column its column, from 0
   * @param cellWidths how wide the cells of each of them are
   */
  public static CheckLayout of(
      double width, int allRows, int allColumns, int row, int column, List<Double> cellWidths) {
    double widest = cellWidths.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    int columns = Math.min(allColumns, MOST_COLUMNS);
    double sum = cellWidths.stream().mapToDouble(Double::doubleValue).sum();
    boolean beside = columns * sum + (cellWidths.size() - 1) * GAP + 2 * MARGIN <= width;
    if (!beside) {
      columns = Math.max(1, Math.min(columns, (int) ((width - 2 * MARGIN) / widest)));
    }
    int rows = Math.min(allRows, MOST_ROWS);
    return new CheckLayout(
        first(row, rows, allRows),
        rows,
        first(column, columns, allColumns),
        columns,
        boxes(beside, rows, columns, cellWidths));
  }

  private static int first(int wanted, int shown, int all) {
    return Math.max(0, Math.min(all - shown, wanted - shown / 2));
  }

  private static List<Box> boxes(boolean beside, int rows, int columns, List<Double> cellWidths) {
    List<Box> boxes = new ArrayList<>();
    double x = MARGIN;
    double y = HEAD;
    for (double cellWidth : cellWidths) {
      Box box = new Box(x, y, columns * cellWidth, rows * CELL_HEIGHT);
      boxes.add(box);
      x += beside ? box.width() + GAP : 0;
      y += beside ? 0 : box.height() + HEAD;
    }
    return boxes;
  }

  /** The height that all takes. */
  public double height() {
    return boxes.get(boxes.size() - 1).bottom() + BELOW;
  }

  /** Returns where an entry stands in one of the matrices; it must be shown. */
  public Box cell(int matrix, int row, int column) {
    Box box = boxes.get(matrix);
    double width = box.width() / columns;
    return new Box(
        box.x() + (column - firstColumn) * width,
        box.y() + (row - firstRow) * CELL_HEIGHT,
        width,
        CELL_HEIGHT);
  }

  /** Whether an entry is shown. */
  public boolean shows(int row, int column) {
    return row >= firstRow
        && row < firstRow + rows
        && column >= firstColumn
        && column < firstColumn + columns;
  }

  /** Whether rows or columns are left out. */
  public boolean cut(int allRows, int allColumns) {
    return rows < allRows || columns < allColumns;
  }
}
