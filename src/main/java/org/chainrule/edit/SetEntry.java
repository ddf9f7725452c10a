package org.chainrule.edit;

import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.network.Variable;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Target;
import org.chainrule.words.Words;

/**
 * Sets one entry of x, y, a W or a b.
 *
 * @param cell which one
 * @param value the new number, finite; −0 becomes 0
 */
public record SetEntry(Target cell, double value) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Matrix matrix = Givens.get(before, cell.name());
    if (cell.row() < 0
        || cell.row() >= matrix.rows()
        || cell.column() < 0
        || cell.column() >= matrix.columns()) {
      throw new RefusedEditException(
          "noEntry",
          new RefusedEditException.Called(before, cell.name()),
          String.valueOf(cell.row() + 1),
          String.valueOf(cell.column() + 1),
          Givens.shape(matrix));
    }
    return Givens.with(before, cell.name(), matrix.with(cell.row(), cell.column(), value));
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    Matrix matrix = Givens.get(before, cell.name());
    String label = naming.label(before, cell.name());
    String number = naming.numbers().said(value);
    if (matrix.rows() == 1 && matrix.columns() == 1) {
      return Words.of("edit.entry.single", label, number);
    }
    return cell.name().role() == Variable.Role.WEIGHT
        ? Words.of("edit.entry", label, cell.row() + 1, cell.column() + 1, number)
        : describeVector(label, matrix, number);
  }

  /** Samples and biases may be shown as rows or as columns, so neither is said of them. */
  private String describeVector(String label, Matrix matrix, String number) {
    return matrix.columns() > 1
        ? Words.of("edit.entry.sample", label, cell.column() + 1, cell.row() + 1, number)
        : Words.of("edit.entry.vector", label, cell.row() + 1, number);
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(List.of(SetEntry.class, cell));
  }
}
