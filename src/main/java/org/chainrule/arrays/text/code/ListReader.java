package org.chainrule.arrays.text.code;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.arrays.text.common.MatrixBuilder;
import org.chainrule.arrays.text.common.Shaped;
import org.chainrule.arrays.text.common.Splitter;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/** Reads matrices in brackets: lists and arrays of Python, NumPy and PyTorch, JSON, and MATLAB. */
final class ListReader {

  /** NumPy and PyTorch wrap a printed line at 75 or 80 characters at the latest. */
  private static final int WRAPPED_LINE_MIN = 60;

  private static final int WRAPPED_LINE_MAX = 80;

  private final String text;
  private final MatrixBuilder builder = new MatrixBuilder();
  private int at;

  private ListReader(String text, int start) {
    this.text = text;
    at = start;
  }

  /** Reads the one array of a text, perhaps as the argument of calls such as {@code np.array(}. */
  static Shaped read(String text) throws TypedException {
    int start = Splitter.skipBlanks(text, 0);
    int calls = 0;
    for (int end = Calls.endOf(text, start); end > 0; end = Calls.endOf(text, start)) {
      start = Splitter.skipBlanks(text, end);
      calls++;
    }
    ListReader reader = new ListReader(text, start);
    Shaped array = reader.read();
    ListTail.check(text, reader.at, calls);
    return array;
  }

  private Shaped read() throws TypedException {
    int end = endOfList();
    if (end < 0) {
      return scalar();
    }
    int first = Splitter.skipBlanks(text, at + 1);
    return opensRow(first) ? nested(end) : flat(end);
  }

  /** Returns the place behind the list that begins here, −1 if none begins. */
  private int endOfList() throws TypedException {
    if (!text.startsWith("[", at)) {
      return Tuples.endOf(text, at);
    }
    int depth = 0;
    for (int k = at; k < text.length(); k++) {
      char c = text.charAt(k);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth == 0) {
        return k + 1;
      }
    }
    throw new TypedException(Words.of("typed.list.open"));
  }

  private boolean opensRow(int place) {
    return text.startsWith("[", place) || Tuples.endOf(text, place) > 0;
  }

  /** The one number of an array without dimensions, {@code tensor(3.)}. */
  private Shaped scalar() throws TypedException {
    int end = at;
    int depth = 0;
    while (end < text.length() && depth >= 0 && !(depth == 0 && text.charAt(end) == ',')) {
      depth += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
      end++;
    }
    end = depth < 0 ? end - 1 : end;
    builder.addRow(List.of(text.substring(at, end)));
    at = end;
    return Shaped.scalar(builder.matrix().get(0, 0));
  }

  private Shaped nested(int end) throws TypedException {
    boolean separated = true;
    for (at = Splitter.skipBlanks(text, at + 1); at < end - 1; skip()) {
      if (isSeparator(text.charAt(at))) {
        requireThat(!separated, "typed.list.gap");
        separated = true;
        at++;
      } else {
        row();
        separated = false;
      }
    }
    at = end;
    return Shaped.rows(builder.matrix());
  }

  private void skip() {
    at = Splitter.skipBlanks(text, at);
  }

  private static boolean isSeparator(char c) {
    return c == ',' || c == ';';
  }

  /** Reads the row that begins here. */
  private void row() throws TypedException {
    int end = text.charAt(at) == '[' ? text.indexOf(']', at) + 1 : Tuples.endOf(text, at);
    if (end <= 0) {
      throw after("typed.list.noRow", at);
    }
    String row = text.substring(at + 1, end - 1);
    requireThat(row.indexOf('[') < 0, "typed.list.deep");
    builder.addRow(entries(row));
    at = end;
  }

  private Shaped flat(int end) throws TypedException {
    String inside = text.substring(at + 1, end - 1);
    int bracket = inside.indexOf('[');
    if (bracket >= 0) {
      throw after("typed.list.mixed", at + 1 + bracket);
    }
    at = end;
    boolean semicolons = Splitter.has(';', inside);
    List<String> rows = FlatRows.of(inside);
    boolean matlab = semicolons || rows.size() > 1 && !isWrapped(rows);
    return matlab ? matlab(rows) : list(String.join(" ", rows));
  }

  private Shaped matlab(List<String> rows) throws TypedException {
    for (String row : rows) {
      List<String> entries = new ArrayList<>();
      for (String part : Splitter.at(',', row)) {
        List<String> numbers = Splitter.atBlanks(part);
        entries.addAll(numbers.isEmpty() ? List.of("") : numbers);
      }
      builder.addRow(entries);
    }
    return Shaped.rows(builder.matrix());
  }

  private Shaped list(String row) throws TypedException {
    builder.addRow(entries(row));
    return Shaped.list(builder.matrix());
  }

  private static List<String> entries(String row) {
    return Splitter.has(',', row) ? Splitter.at(',', row) : Splitter.atBlanks(row);
  }

  private static boolean isWrapped(List<String> rows) {
    String first = rows.get(0);
    int last = rows.size() - 1;
    int entries = Splitter.atBlanks(first).size();
    boolean even =
        rows.subList(0, last).stream().allMatch(row -> Splitter.atBlanks(row).size() == entries);
    return first.length() >= WRAPPED_LINE_MIN
        && first.length() <= WRAPPED_LINE_MAX
        && even
        && Splitter.atBlanks(rows.get(last)).size() < entries;
  }

  private TypedException after(String key, int place) {
    return ListTail.about(key, text, place);
  }

  private static void requireThat(boolean fine, String key) throws TypedException {
    if (!fine) {
      throw new TypedException(Words.of(key));
    }
  }
}
