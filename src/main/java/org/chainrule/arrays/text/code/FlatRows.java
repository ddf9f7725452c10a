package org.chainrule.arrays.text.code;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.arrays.text.common.Splitter;
import org.chainrule.typed.Symbols;

/** The rows in one pair of brackets, as MATLAB and NumPy write them. */
final class FlatRows {

  private FlatRows() {}

  /**
   * Splits at semicolons, and at line ends that do not stand beside a comma; what is blank is no
   * row.
   */
  static List<String> of(String inside) {
    List<String> rows = new ArrayList<>();
    int start = 0;
    char before = ',';
    for (int k = 0; k < inside.length(); k++) {
      char c = inside.charAt(k);
      if (c == '\n' && before != ',' && commaFollows(inside, k)) {
        before = ',';
      } else if (c == ';' || c == '\n' && before != ',') {
        add(rows, inside.substring(start, k));
        start = k + 1;
        before = ',';
      } else if (!Symbols.isBlank(c)) {
        before = c;
      }
    }
    add(rows, inside.substring(start));
    return rows;
  }

  private static boolean commaFollows(String inside, int lineEnd) {
    return inside.startsWith(",", Splitter.skipBlanks(inside, lineEnd));
  }

  private static void add(List<String> rows, String row) {
    if (!row.isBlank()) {
      rows.add(row);
    }
  }
}
