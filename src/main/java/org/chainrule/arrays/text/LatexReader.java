package org.chainrule.arrays.text;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.arrays.text.common.MatrixBuilder;
import org.chainrule.arrays.text.common.Shaped;
import org.chainrule.typed.TypedException;
import org.chainrule.typed.TypedNumber;

/** Reads the rows of a matrix in LaTeX, {@code 1 & 2 \\ 3 & 4}. */
final class LatexReader {

  private static final int LONGEST_GAP = 20;

  private final String body;
  private final MatrixBuilder builder = new MatrixBuilder();

  private LatexReader(String body) {
    this.body = body;
  }

  static Shaped read(String body) throws TypedException {
    return new LatexReader(body).read();
  }

  private Shaped read() throws TypedException {
    List<String> row = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int k = 0; k < body.length(); k++) {
      char c = body.charAt(k);
      depth += braces(c);
      if (c == '&' && depth <= 0) {
        row.add(body.substring(start, k));
        start = k + 1;
      } else if (c == '\\' && depth <= 0 && endOfRow(k) > 0) {
        row.add(body.substring(start, k));
        addRow(row);
        start = endOfRow(k);
        k = start - 1;
      } else if (c == '\\') {
        k++;
      }
    }
    row.add(body.substring(start));
    addRow(row);
    return Shaped.rows(builder.matrix());
  }

  /** Returns the place behind the end of a row that stands here, −1 if none does. */
  private int endOfRow(int at) {
    if (body.startsWith("\\cr", at)) {
      boolean longer = at + 3 < body.length() && Character.isLetter(body.charAt(at + 3));
      return longer ? -1 : at + 3;
    }
    if (!body.startsWith("\\\\", at)) {
      return -1;
    }
    int end = body.startsWith("*", at + 2) ? at + 3 : at + 2;
    int close = body.startsWith("[", end) ? endOfGap(end) : -1;
    return close < 0 ? end : close + 1;
  }

  /** Returns where a gap between rows, such as {@code [2pt]}, ends; −1 if this is none. */
  private int endOfGap(int open) {
    int close = body.substring(open, Math.min(body.length(), open + LONGEST_GAP)).indexOf(']');
    return close < 0 ? -1 : open + close;
  }

  private void addRow(List<String> row) throws TypedException {
    List<String> entries = row.stream().map(entry -> entry.replace("\\hline", " ")).toList();
    boolean blank = entries.size() == 1 && entries.get(0).isBlank();
    row.clear();
    if (!blank) {
      for (String entry : entries) {
        builder.add(entry, written -> TypedNumber.parse(LatexEntry.toTyped(written)));
      }
      builder.endRow();
    }
  }

  private static int braces(char c) {
    return c == '{' ? 1 : c == '}' ? -1 : 0;
  }
}
