package org.chainrule.arrays.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.text.common.Dots;
import org.chainrule.arrays.text.common.MatrixBuilder;
import org.chainrule.arrays.text.common.PlainNumber;
import org.chainrule.arrays.text.common.Shaped;
import org.chainrule.typed.TypedException;
import org.chainrule.typed.TypedNumber;
import org.chainrule.words.Words;

/**
 * The rows of one printed matrix. A wide one is printed in several blocks of columns, one below the
 * other, each with its heading.
 */
final class PrintedRows {

  /** {@code [,1] [,2]} of R. */
  private static final Pattern R_COLUMNS = Pattern.compile("\\s*+(?:\\[,\\d++\\]\\s*+)++");

  /** {@code [1,]} of R. */
  private static final Pattern R_ROW = Pattern.compile("\\s*+\\[\\d++,\\](?=\\s+[-+.\\dNI])");

  /** {@code [1]} of R, before the numbers of a vector. */
  private static final Pattern R_VECTOR = Pattern.compile("\\s*+\\[\\d++\\](?=\\s+[-+.\\d])");

  /** {@code 2×2 Matrix{Float64}:} and {@code 3-element Vector{Float64}:} of Julia. */
  private static final Pattern JULIA =
      Pattern.compile("\\s*+(?:\\d++\u00D7\\d++|(\\d++-element)) \\p{L}.*:\\s*+");

  /** {@code Columns 1 through 8:} of MATLAB and Octave. */
  private static final Pattern COLUMNS =
      Pattern.compile("\\s*+Columns? \\d++(?: (?:through|to|and) \\d++)?:?\\s*+");

  /** What stands for a number that is missing or not finite: no heading. */
  private static final Pattern NO_NUMBER = Pattern.compile("(?i)nan|inf|na|missing|nothing");

  private final List<List<String>> rows = new ArrayList<>();
  private int columns = -1;
  private int next;
  private boolean list;

  private PrintedRows() {}

  /** Whether only such a program prints this line. */
  static boolean isHeading(String line) {
    return R_COLUMNS.matcher(line).matches()
        || JULIA.matcher(line).matches()
        || R_ROW.matcher(line).lookingAt();
  }

  static boolean isVector(String line) {
    Matcher label = R_VECTOR.matcher(line);
    return label.lookingAt()
        && words(line.substring(label.end())).stream().allMatch(PlainNumber::is);
  }

  /** Whether a line has plain numbers only, or says which columns they are of. */
  static boolean isRow(String line) {
    return COLUMNS.matcher(line).matches() || words(line).stream().allMatch(PlainNumber::is);
  }

  static List<String> words(String line) {
    return List.of(line.strip().split("\\s+"));
  }

  static Shaped read(List<String> lines) throws TypedException {
    Dots.refuseIn(lines);
    PrintedRows printed = new PrintedRows();
    lines.forEach(printed::add);
    return printed.array();
  }

  private void add(String line) {
    Matcher julia = JULIA.matcher(line);
    if (julia.matches()) {
      list = julia.group(1) != null;
    } else if (COLUMNS.matcher(line).matches()) {
      next = 0;
    } else if (R_COLUMNS.matcher(line).matches() || isWords(line)) {
      next = 0;
      columns = words(line).size();
    } else if (isVector(line)) {
      list = true;
      addTo(0, words(R_VECTOR.matcher(line).replaceFirst("")));
    } else {
      addRow(words(R_ROW.matcher(line).replaceFirst("")));
    }
  }

  private static boolean isWords(String line) {
    return words(line).stream()
        .allMatch(
            word -> Character.isLetter(word.codePointAt(0)) && !NO_NUMBER.matcher(word).matches());
  }

  private void addRow(List<String> row) {
    boolean labelled = row.size() == columns + 1;
    addTo(next++, labelled ? row.subList(1, row.size()) : row);
  }

  private void addTo(int row, List<String> entries) {
    while (rows.size() <= row) {
      rows.add(new ArrayList<>());
    }
    rows.get(row).addAll(entries);
  }

  private Shaped array() throws TypedException {
    MatrixBuilder builder = new MatrixBuilder();
    for (List<String> row : rows) {
      for (String entry : row) {
        builder.add(entry, PrintedRows::number);
      }
      builder.endRow();
    }
    Matrix matrix = builder.matrix();
    boolean column = matrix.columns() == 1;
    if (!list || !column && matrix.rows() > 1) {
      return Shaped.rows(matrix);
    }
    return Shaped.list(column ? matrix.transpose() : matrix);
  }

  private static double number(String entry) throws TypedException {
    double number = TypedNumber.parse(entry);
    if (!PlainNumber.is(entry)) {
      throw new TypedException(Words.of("typed.number.word", TypedException.quote(entry)));
    }
    return number;
  }
}
