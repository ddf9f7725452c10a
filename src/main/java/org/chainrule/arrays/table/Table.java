package org.chainrule.arrays.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chainrule.algebra.Matrix;
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
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
  }

  /** Returns the column that only counts the rows, if there is one without a name of data. */
  public Optional<Integer> index() {
    throw new UnsupportedOperationException();
  }

  /** Returns the number in a cell, nothing if there is none, or none that is finite. */
  public OptionalDouble number(int row, int column) {
    throw new UnsupportedOperationException();
  }

  /** Whether every cell of a column is a number. */
  public boolean isNumbers(int column) {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns the different entries of a column in their order: numbers by their size, {@code FALSE}
   * and no before {@code TRUE} and yes, words by the alphabet. Nothing if a cell is blank.
   */
  public Optional<List<String>> classes(int column) {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns the numbers of these columns, a row a row.
   *
   * @throws TypedException if a cell is none; the message names line, column, cell and reason
   */
  public Matrix numbers(List<Integer> columns) throws TypedException {
    throw new UnsupportedOperationException();
  }
}
