package org.chainrule.typed;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one line of a table. A cell may stand in double quotes, and two of them within are
 * one; a quote anywhere else stays, so that no number is made of it.
 */
final class Cells {

  private static final char QUOTE = '"';

  private final String line;
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean begun;
  private boolean quoted;
  private boolean closed;
  private int at;

  private Cells(String line) {
    this.line = line;
  }

  static List<String> of(char separator, String line) {
    return new Cells(line).split(separator);
  }

  private List<String> split(char separator) {
    for (at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == separator && !quoted) {
        endCell();
      } else if (c == QUOTE && quoted) {
        quote();
      } else if (c == QUOTE && !begun) {
        quoted = true;
        begun = true;
      } else {
        append(c);
      }
    }
    endCell();
    return cells;
  }

  private void quote() {
    if (at + 1 < line.length() && line.charAt(at + 1) == QUOTE) {
      at++;
      cell.append(QUOTE);
    } else {
      quoted = false;
      closed = true;
    }
  }

  private void append(char c) {
    boolean blank = Symbols.isBlank(c);
    if (closed && !blank) {
      cell.append(QUOTE);
      closed = false;
    }
    begun |= !blank;
    cell.append(c);
  }

  private void endCell() {
    cells.add(cell.toString());
    cell.setLength(0);
    begun = false;
    closed = false;
  }
}
