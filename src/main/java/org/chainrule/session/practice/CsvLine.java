package org.chainrule.session.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line of CSV (RFC 4180). */
public final class CsvLine {

  private CsvLine() {}

  /** Returns the fields as a line. A line ends where its record does: nothing in it breaks it. */
  public static String of(List<String> fields) {
    return fields.stream().map(CsvLine::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String field) {
    String flat = field.replaceAll("[\\r\\n]+", " ");
    return flat.matches("[^\",]*") ? flat : '"' + flat.replace("\"", "\"\"") + '"';
  }

  /** Returns the fields of a line. */
  public static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int k = 0; k < line.length(); k++) {
      char c = line.charAt(k);
      if (c == '"') {
        boolean twice = quoted && k + 1 < line.length() && line.charAt(k + 1) == '"';
        if (twice) {
          field.append(c);
          k++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
