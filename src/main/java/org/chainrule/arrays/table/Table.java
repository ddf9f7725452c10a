package org.chainrule.arrays.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.table.PlainNumber.Reading;
import org.chainrule.arrays.table.cell.Missing;
import org.chainrule.arrays.table.cell.Misspelt;
import org.chainrule.typed.TypedException;

/**
 * A table, read in one way. Rows and columns count from 0, lines of the text from 1.
 *
 * @param delimiter what stands between its cells
 * @param numbers how its numbers are written
 * @param headings the names of the columns, as many as there are, blank where one has none; an
 *     empty list if no row names them
 * @param rows the cells, row by row, all rows equally long and at least one
 * @param lines the line of the text in which each row begins
 */
public record Table(
    Delimiter delimiter,
    NumberStyle numbers,
    List<String> headings,
    List<List<String>> rows,
    List<Integer> lines) {

  /**
   * Returns every way of reading the text that makes sense of it and gives other cells or other
   * numbers than those before it, the likeliest first; at least one.
   *
   * @throws TypedException if it can be read in none; the message names line, column and reason
   */
  public static List<Table> readings(String text, TableFormat format) throws TypedException {
    return Readings.of(text).in(format);
  }

  /** How many columns it has. */
  public int columns() {
    return rows.get(0).size();
  }

  /** Whether a row names the columns. */
  public boolean headed() {
    return !headings.isEmpty();
  }

  /** Returns what a person calls a column: its heading, or else its number counted from 1. */
  public String columnName(int column) {
    boolean named = headed() && !headings.get(column).isBlank();
    return named ? headings.get(column) : String.valueOf(column + 1);
  }

  /** Returns the column that only counts the rows, if there is one without a name of data. */
  public Optional<Integer> index() {
    return Counting.isFirstOf(this) ? Optional.of(0) : Optional.empty();
  }

  /** Returns the number in a cell, nothing if there is none, or none that is finite. */
  public OptionalDouble number(int row, int column) {
    String cell = rows.get(row).get(column);
    if (PlainNumber.reading(cell, numbers) == Reading.NONE) {
      return OptionalDouble.empty();
    }
    double number = PlainNumber.value(cell, numbers);
    boolean lost = number == 0 && PlainNumber.isLost(cell);
    return Double.isFinite(number) && !lost ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  /** Whether every cell of a column is a number. */
  public boolean isNumbers(int column) {
    return IntStream.range(0, rows.size()).allMatch(row -> number(row, column).isPresent());
  }

  /**
   * Whether a column holds no number, but cells that seem to be numbers, written in a way that is
   * not read.
   */
  public boolean seemsNumbers(int column) {
    List<String> cells =
        rows.stream().map(row -> row.get(column)).filter(cell -> !Missing.is(cell)).toList();
    return !cells.isEmpty() && cells.stream().allMatch(Misspelt::isNumber);
  }

  /**
   * Returns the different entries of a column in their order: numbers by their size, {@code FALSE}
   * and no before {@code TRUE} and yes, words by the alphabet. Nothing if a cell is blank.
   */
  public Optional<List<String>> classes(int column) {
    return ColumnClasses.of(this, column);
  }

  /**
   * Returns the numbers of these columns, a row a row.
   *
   * @throws TypedException if a cell is none; the message names line, column, cell and reason
   */
  public Matrix numbers(List<Integer> columns) throws TypedException {
    double[][] numbers = new double[rows.size()][columns.size()];
    for (int row = 0; row < rows.size(); row++) {
      for (int k = 0; k < columns.size(); k++) {
        OptionalDouble number = number(row, columns.get(k));
        if (number.isEmpty()) {
          throw CellRefusal.of(this, row, columns.get(k));
        }
        numbers[row][k] = number.getAsDouble();
      }
    }
    return Matrix.of(numbers);
  }
}
