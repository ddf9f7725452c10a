package org.chainrule.file.scenario;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.words.Words;

/** Reads matrices, written as a list of rows or, for a column, as a list of numbers. */
final class MatrixParser {

  /**
   * A matrix as a file gives it.
   *
   * @param matrix the matrix
   * @param flat whether it is written as a list of numbers, which makes it a column
   * @param place where it stands
   */
  record Written(Matrix matrix, boolean flat, SourceLocation place) {}

  private final JsonTokens tokens;
  private final List<double[]> rows = new ArrayList<>();
  private boolean flat;

  private MatrixParser(JsonTokens tokens) {
    this.tokens = tokens;
  }

  /** Reads the list of rows, or the column, that starts at the current token. */
  static Written columnOrRows(JsonTokens tokens) throws ScenarioFileException {
    SourceLocation start = tokens.place();
    MatrixParser parser = new MatrixParser(tokens);
    Matrix matrix = parser.parse();
    return new Written(matrix, parser.flat, start);
  }

  /** Reads the list of rows that starts at the current token. */
  static Matrix rows(JsonTokens tokens) throws ScenarioFileException {
    Written written = columnOrRows(tokens);
    if (written.flat()) {
      throw tokens.errorAt(written.place(), Words.of("file.flat"));
    }
    return written.matrix();
  }

  private Matrix parse() throws ScenarioFileException {
    if (tokens.current() != JsonToken.START_ARRAY) {
      throw tokens.unexpected("list");
    }
    tokens.next();
    flat = tokens.current() != JsonToken.START_ARRAY;
    if (flat) {
      return Matrix.column(numbers());
    }
    while (tokens.current() != JsonToken.END_ARRAY) {
      row();
      tokens.next();
    }
    return Matrix.of(rows.toArray(double[][]::new));
  }

  private void row() throws ScenarioFileException {
    if (tokens.current() != JsonToken.START_ARRAY) {
      throw tokens.unexpected("row");
    }
    tokens.next();
    double[] row = numbers();
    if (!rows.isEmpty() && row.length != rows.get(0).length) {
      String length = String.valueOf(row.length);
      String first = String.valueOf(rows.get(0).length);
      throw tokens.error("file.ragged", row.length, length, first);
    }
    rows.add(row);
  }

  /** Reads up to the end of the list. */
  private double[] numbers() throws ScenarioFileException {
    double[] numbers = new double[8];
    int count = 0;
    while (tokens.current() != JsonToken.END_ARRAY) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, count * 2);
      }
      numbers[count++] = JsonNumber.at(tokens);
      tokens.next();
    }
    if (count == 0) {
      throw tokens.error("file.noEntry");
    }
    return Arrays.copyOf(numbers, count);
  }
}
