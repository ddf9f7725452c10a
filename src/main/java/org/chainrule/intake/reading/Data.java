package org.chainrule.intake.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;
import org.chainrule.arrays.table.Table;
import org.chainrule.pass.quantity.Name;
import org.chainrule.typed.TypedException;

/**
 * x or y as it was found.
 *
 * @param name what messages call it
 * @param numbers its numbers; of a column of words none
 * @param words the words of a column of words; else none
 * @param rowsAreSamples whether it is a table with a sample a row
 */
record Data(
    String name,
    Optional<NumberArray> numbers,
    Optional<ClassLabels> words,
    boolean rowsAreSamples) {

  private static final double MOST_CLASSES = 1000;

  /** Returns x or y of a reading in which it has its place. */
  static Data of(Draft draft, Name name) throws Misfit {
    Found found = draft.placed().get(name);
    if (found instanceof TableText text) {
      return ofTable(draft, name, text);
    }
    return new Data(found.name(), Optional.of((NumberArray) found), Optional.empty(), false);
  }

  private static Data ofTable(Draft draft, Name name, TableText text) throws Misfit {
    Table table = draft.table(text);
    List<Integer> columns = TableColumns.of(draft, name, text);
    boolean rows = table.headed() || draft.placeWord(text).filter(Draft.SPLIT::equals).isPresent();
    boolean targets = name.equals(Name.y()) && columns.size() == 1;
    if (targets && TableColumns.isWords(table, columns.get(0))) {
      return new Data(
          text.name(), Optional.empty(), Optional.of(words(table, columns.get(0))), true);
    }
    NumberArray array =
        NumberArray.of(text.source(), text.name(), draft.material().numbers(table, columns));
    return new Data(text.name(), Optional.of(array), Optional.empty(), rows);
  }

  /** Returns the numbers of these columns of a table. */
  static Matrix numbers(Table table, List<Integer> columns) throws Misfit {
    if (columns.isEmpty()) {
      throw Misfit.of("noColumn");
    }
    try {
      return table.numbers(columns);
    } catch (TypedException wrong) {
      throw Misfit.said(wrong.getMessage());
    }
  }

  /** Whether the numbers of these columns may count classes. */
  static boolean areClasses(Draft draft, Table table, List<Integer> columns) throws Misfit {
    return Arrays.stream(entries(draft.material().numbers(table, columns))).allMatch(Data::isClass);
  }

  private static ClassLabels words(Table table, int column) throws Misfit {
    List<String> classes =
        table.classes(column).orElseThrow(() -> Misfit.of("classes", table.columnName(column)));
    List<String> entries = table.rows().stream().map(row -> row.get(column).strip()).toList();
    return new ClassLabels(entries, classes, new double[0]);
  }

  /** Whether it matters to it what the samples are. */
  boolean axisIsOpen() {
    return !rowsAreSamples
        && numbers
            .filter(array -> array.matrix().rows() * array.matrix().columns() > 1)
            .isPresent();
  }

  /** Returns the classes of the samples, if it can be a single entry a sample. */
  Optional<ClassLabels> labels(boolean columnsAreSamples) {
    if (words.isPresent()) {
      return words;
    }
    Matrix matrix = numbers.orElseThrow().matrix();
    boolean single =
        numbers.get().isList()
            || (columnsAreSamples && !rowsAreSamples ? matrix.rows() : matrix.columns()) == 1;
    double[] entries = entries(matrix);
    return single && Arrays.stream(entries).allMatch(Data::isClass)
        ? Optional.of(new ClassLabels(List.of(), List.of(), entries))
        : Optional.empty();
  }

  private static double[] entries(Matrix matrix) {
    return IntStream.range(0, matrix.rows())
        .boxed()
        .flatMapToDouble(
            row ->
                IntStream.range(0, matrix.columns()).mapToDouble(column -> matrix.get(row, column)))
        .toArray();
  }

  private static boolean isClass(double entry) {
    return entry == Math.rint(entry) && entry >= 0 && entry < MOST_CLASSES;
  }

  /**
   * Returns its numbers with a column a sample. A list is one sample if it is as long as a sample
   * of the net, and a sample an entry if the net has a single one; else what was said counts.
   *
   * @param entries how many entries a sample of the net has
   */
  Matrix oriented(int entries, boolean columnsAreSamples) {
    if (words.isPresent()) {
      return words.get().ranks();
    }
    NumberArray array = numbers.orElseThrow();
    Matrix matrix = array.matrix();
    if (array.isList() && matrix.rows() != entries && entries == 1) {
      return matrix.transpose();
    }
    boolean stands = array.isList() && matrix.rows() == entries;
    return stands || columnsAreSamples && !rowsAreSamples ? matrix : matrix.transpose();
  }
}
