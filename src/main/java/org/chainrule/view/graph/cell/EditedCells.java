package org.chainrule.view.graph.cell;

import java.util.Optional;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;

/** The cells that a {@link CellEditor} changes. */
public interface EditedCells {

  /** Returns what stands in a cell, as a person would type it. */
  String text(Target cell);

  /** Returns what a screen reader says where the editor opens. */
  String reading(Target cell);

  /** Takes what was typed into a cell; returns why not, if it is refused. */
  Optional<String> accept(Target cell, String typed);

  /** How many rows Enter goes down. */
  int onwards();

  /** Selects the cell that lies so many rows below a cell, and so many columns to its right. */
  void moveTo(Target from, int down, int right);

  /**
   * Returns the cell so many rows below a cell of a matrix, and so many columns to its right. To
   * the right of a row's end comes the next row; beyond the matrix there is none.
   */
  static Optional<Target> neighbour(Quantity matrix, Target from, int down, int right) {
    int columns = matrix.columns();
    int place = (from.row() + down) * columns + from.column() + right;
    return place < 0 || place >= matrix.rows() * columns
        ? Optional.empty()
        : Optional.of(Target.cell(from.name(), place / columns, place % columns));
  }
}
