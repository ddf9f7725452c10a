package org.chainrule.view.graph;

import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.SetEntry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.typed.MatrixFormat;
import org.chainrule.typed.MatrixText;
import org.chainrule.typed.TypedException;
import org.chainrule.typed.TypedNumber;
import org.chainrule.view.graph.cell.EditedCells;
import org.chainrule.words.Words;

/**
 * The entries of x, y, the W and b of the net that is open: what is no finite number is refused,
 * and the net keeps its old number.
 */
record NetCells(Session session) implements EditedCells {

  @Override
  public String text(Target cell) {
    double value = matrix(cell).get(cell.row(), cell.column());
    return MatrixText.write(Matrix.scalar(value), MatrixFormat.TSV).strip();
  }

  @Override
  public String reading(Target cell) {
    return Words.of(
        "editor.reading",
        session
            .explainer()
            .reading()
            .tooltip(cell.name(), cell.row(), cell.column(), session.stepping().cursor()));
  }

  @Override
  public Optional<String> accept(Target cell, String typed) {
    try {
      return session.editing().tryApply(new SetEntry(cell, TypedNumber.parse(typed)));
    } catch (TypedException wrong) {
      return Optional.of(wrong.getMessage());
    }
  }

  /** To the next number, as in a spreadsheet, unless a person watches this one. */
  @Override
  public int onwards() {
    return session.lenses().isWatching() ? 0 : 1;
  }

  @Override
  public void moveTo(Target from, int down, int right) {
    session.pointing().select(EditedCells.neighbour(matrix(from), from, down, right).orElse(from));
  }

  private Quantity matrix(Target cell) {
    return session.explainer().trace().quantity(cell.name());
  }
}
