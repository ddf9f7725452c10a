package org.chainrule.layout.graph;

import java.util.Optional;
import org.chainrule.layout.Box;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * Where a matrix stands.
 *
 * @param name which matrix
 * @param box its cells, all of one size
 * @param rows the number of rows that are shown
 * @param columns the number of columns that are shown
 * @param turned whether the transpose is shown of what the pass holds
 * @param labelSide where its name stands
 * @param wordRoom the room for the words beside its units: to its right, or below it where it is
 *     turned; empty if it has none
 * @param firstColumn which column of the pass is the first that is shown: not 0 only where the
 *     samples of a batch are shown one at a time
 */
public record MatrixBlock(
    Name name,
    Box box,
    int rows,
    int columns,
    boolean turned,
    LabelSide labelSide,
    Box wordRoom,
    int firstColumn) {

  /** Where the name of a matrix stands. */
  public enum LabelSide {
    ABOVE,
    BELOW,
    LEFT
  }

  /** Returns the box of one entry that is shown, by its place in the pass. */
  public Box cell(int row, int column) {
    int shown = column - firstColumn;
    return turned ? slot(shown, row) : slot(row, shown);
  }

  /** Whether an entry is among those shown, by its place in the pass. */
  public boolean shows(int row, int column) {
    int shown = column - firstColumn;
    return row >= 0 && row < heldRows() && shown >= 0 && shown < heldColumns();
  }

  /** The same with the columns of the pass from this one on. */
  MatrixBlock from(int column) {
    return new MatrixBlock(name, box, rows, columns, turned, labelSide, wordRoom, column);
  }

  /** Returns the box at a row and a column as they are shown. */
  public Box slot(int row, int column) {
    double width = box.width() / columns;
    double height = box.height() / rows;
    return new Box(box.x() + column * width, box.y() + row * height, width, height);
  }

  /** Returns the entry at a row and a column as they are shown. */
  public Target entry(int row, int column) {
    return turned
        ? Target.cell(name, column, row + firstColumn)
        : Target.cell(name, row, column + firstColumn);
  }

  /**
   * Some rows and columns as they are shown, the ends included.
   *
   * @param top the first row
   * @param bottom the last row
   * @param left the first column
   * @param right the last column
   */
  public record Part(int top, int bottom, int left, int right) {}

  /** Returns the rows and columns that a box reaches into, or else those that are nearest to it. */
  public Part part(Box seen) {
    Box first = slot(0, 0);
    return new Part(
        index(seen.y() - box.y(), first.height(), rows),
        index(seen.bottom() - box.y(), first.height(), rows),
        index(seen.x() - box.x(), first.width(), columns),
        index(seen.right() - box.x(), first.width(), columns));
  }

  private static int index(double distance, double size, int count) {
    return (int) Math.max(0, Math.min(count - 1.0, Math.floor(distance / size)));
  }

  /** The number of rows of the pass that are shown. */
  public int heldRows() {
    return turned ? columns : rows;
  }

  /** The number of columns of the pass that are shown. */
  public int heldColumns() {
    return turned ? rows : columns;
  }

  /** Whether there is room for words beside its units. */
  public boolean hasWords() {
    return wordRoom.width() > 0 && wordRoom.height() > 0;
  }

  /** Returns what stands at a point. */
  public Optional<Target> at(double x, double y) {
    if (!box.contains(x, y)) {
      return Optional.empty();
    }
    int row = (int) ((y - box.y()) / box.height() * rows);
    int column = (int) ((x - box.x()) / box.width() * columns);
    return Optional.of(entry(Math.min(row, rows - 1), Math.min(column, columns - 1)));
  }
}
