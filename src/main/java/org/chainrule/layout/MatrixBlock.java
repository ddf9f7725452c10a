package org.chainrule.layout;

import java.util.Optional;
import org.chainrule.pass.Name;
import org.chainrule.pass.Target;

/**
 * Where a matrix stands.
 *
 * @param name which matrix
 * @param box its cells, all of one size
 * @param rows the number of rows
 * @param columns the number of columns
 * @param labelSide where its name stands
 * @param markColumn the room to its right for the words beside its rows, of width 0 if it has none
 */
public record MatrixBlock(
    Name name, Box box, int rows, int columns, LabelSide labelSide, Box markColumn) {

  /** Where the name of a matrix stands. */
  public enum LabelSide {
    ABOVE,
    BELOW,
    LEFT
  }

  /** Returns the box of one cell. */
  public Box cell(int row, int column) {
    double width = box.width() / columns;
    double height = box.height() / rows;
    return new Box(box.x() + column * width, box.y() + row * height, width, height);
  }

  /** Returns what stands at a point. */
  public Optional<Target> at(double x, double y) {
    if (!box.contains(x, y)) {
      return Optional.empty();
    }
    int row = (int) ((y - box.y()) / box.height() * rows);
    int column = (int) ((x - box.x()) / box.width() * columns);
    return Optional.of(Target.cell(name, Math.min(row, rows - 1), Math.min(column, columns - 1)));
  }
}
