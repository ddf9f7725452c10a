package org.chainrule.export.markup;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes texts as JSON has them. */
public final class JsonText {

  private static final String ESCAPED = "\"\\<>&\u2028\u2029";

  private JsonText() {}

  /** Returns a text as a string, in which no element of HTML can begin or end. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char letter : text.toCharArray()) {
      if (letter < ' ' || ESCAPED.indexOf(letter) >= 0) {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
      } else {
        quoted.append(letter);
      }
    }
    return quoted.append('"').toString();
  }

  /** Returns texts as a list of strings. */
  public static String list(List<String> texts) {
    return texts.stream().map(JsonText::quoted).collect(Collectors.joining(",", "[", "]"));
  }
}
