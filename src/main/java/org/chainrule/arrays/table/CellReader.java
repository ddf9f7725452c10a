package org.chainrule.arrays.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chainrule.arrays.table.TextLines.Line;
import org.chainrule.typed.PastedMatrix;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/** Cuts lines into cells at a delimiter. Blanks around cells, and their quotation marks, go. */
final class CellReader {

  private static final int POOL = 1 << 12;

  private final List<Line> lines;
  private final List<String[]> rows = new ArrayList<>();
  private final String[] pool = new String[POOL];
  private long cells;

  private CellReader(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * Returns the cells of each line.
   *
   * @throws TypedException if quotation marks stand where this delimiter allows none, or if there
   *     are too many cells
   */
  static List<String[]> read(TableLines table, Delimiter delimiter) throws TypedException {
    int[] starts = new int[table.lines().size()];
    String joined = join(table, delimiter, starts);
    char sign = delimiter == Delimiter.BLANKS ? '\t' : delimiter.sign();
    if (joined.chars().filter(c -> c == sign).count() > 2L * PastedMatrix.MOST_ENTRIES) {
      throw tooMany();
    }
    CellReader reader = new CellReader(table.lines());
    reader.read(joined, starts, sign);
    return reader.rows;
  }

  private static String join(TableLines table, Delimiter delimiter, int[] starts) {
    StringBuilder joined = new StringBuilder(table.text().length() + 1);
    for (int k = 0; k < starts.length; k++) {
      starts[k] = joined.length();
      Line line = table.lines().get(k);
      if (delimiter == Delimiter.BLANKS) {
        Blanks.toTabs(table.text(), line, joined);
      } else {
        joined.append(table.text(), line.start(), line.end());
      }
      joined.append('\n');
    }
    return joined.toString();
  }

  private void read(String joined, int[] starts, char sign) throws TypedException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(sign)
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(joined), format)) {
      for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
        add(records.next(), starts);
      }
    } catch (IOException | UncheckedIOException e) {
      throw quotation(rows.size());
    }
    if (rows.size() < starts.length) {
      throw quotation(rows.size() - 1);
    }
  }

  /** A row that begins elsewhere than its line was quoted in a way that this delimiter ends. */
  private void add(CSVRecord row, int[] starts) throws TypedException {
    if (rows.size() == starts.length || row.getCharacterPosition() != starts[rows.size()]) {
      throw quotation(rows.size() - 1);
    }
    String[] values = row.values();
    cells += values.length;
    if (cells > PastedMatrix.MOST_ENTRIES) {
      throw tooMany();
    }
    for (int k = 0; k < values.length; k++) {
      values[k] = pooled(Blanks.stripped(values[k]));
    }
    rows.add(values);
  }

  /** Tables repeat themselves, and a cell alone takes as much room as its row of numbers. */
  private String pooled(String cell) {
    int place = (cell.hashCode() * 31 >>> 7) & POOL - 1;
    if (!cell.equals(pool[place])) {
      pool[place] = cell;
    }
    return pool[place];
  }

  private TypedException quotation(int row) {
    int number = lines.get(Math.max(0, Math.min(row, lines.size() - 1))).number();
    return new TypedException(Words.of("table.quote", number));
  }

  private static TypedException tooMany() {
    return new TypedException(Words.of("table.tooMany", PastedMatrix.MOST_ENTRIES));
  }
}
