package org.chainrule.arrays.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;
import org.chainrule.arrays.table.Table;
import org.chainrule.arrays.table.TableFormat;
import org.chainrule.typed.PastedMatrix;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/** What a text is that is pasted into a matrix. */
public sealed interface Pasted {

  /** One matrix, which is read in one way only, or in one way only that fits. */
  record One(PastedMatrix matrix) implements Pasted {}

  /** Several matrices, or a table of which a person has to say how it is read. */
  record Several(List<Found> found) implements Pasted {}

  /**
   * Decides what a text is for a matrix of this shape, which settles how a table is read where one
   * reading fits and the others do not.
   *
   * @throws TypedException if it is no matrix of numbers; the message names the place and the
   *     reason
   */
  static Pasted of(String text, int rows, int columns) throws TypedException {
    List<Found> found = read(text);
    if (found.size() > 1) {
      return new Several(found);
    }
    if (found.get(0) instanceof NumberArray array) {
      boolean flat = array.isList();
      return new One(new PastedMatrix(flat ? array.matrix().transpose() : array.matrix(), flat));
    }
    return ofTable((TableText) found.get(0), rows, columns);
  }

  /** Returns the matrices of a text that has more than one; none of any other. */
  static List<Found> several(String text) {
    try {
      List<Found> found = read(text);
      return found.size() > 1 ? found : List.of();
    } catch (TypedException none) {
      return List.of();
    }
  }

  private static List<Found> read(String text) throws TypedException {
    return PastedArrays.read(text, Words.of("clipboard.source"), Words.of("clipboard.name"));
  }

  private static Pasted ofTable(TableText table, int rows, int columns) throws TypedException {
    List<Table> readings = Table.readings(table.text(), TableFormat.OPEN);
    List<Table> numeric = readings.stream().filter(Pasted::isNumeric).toList();
    Set<Matrix> matrices = new LinkedHashSet<>();
    for (Table reading : numeric.isEmpty() ? readings.subList(0, 1) : numeric) {
      matrices.add(reading.numbers(columnsOf(reading)));
    }
    List<Matrix> fitting = new ArrayList<>(matrices);
    if (matrices.size() > 1) {
      fitting.removeIf(matrix -> !fits(matrix, rows, columns));
    }
    boolean counted = numeric.stream().anyMatch(Pasted::isCounted);
    return fitting.size() == 1 && !counted
        ? new One(new PastedMatrix(fitting.get(0), false))
        : new Several(List.of(table));
  }

  private static boolean isNumeric(Table reading) {
    return columnsOf(reading).stream().allMatch(reading::isNumbers);
  }

  /** Whether a column beside those with a name only counts the rows. */
  private static boolean isCounted(Table reading) {
    return reading.headed() && reading.index().isPresent();
  }

  private static List<Integer> columnsOf(Table reading) {
    return IntStream.range(0, reading.columns()).boxed().toList();
  }

  private static boolean fits(Matrix matrix, int rows, int columns) {
    boolean whole = matrix.rows() == rows && matrix.columns() == columns;
    boolean vector = matrix.rows() == 1 || matrix.columns() == 1;
    return whole || vector && matrix.rows() == columns && matrix.columns() == rows;
  }
}
