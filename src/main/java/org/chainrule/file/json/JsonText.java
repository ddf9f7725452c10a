package org.chainrule.file.json;

import java.util.List;
import java.util.Locale;

/** Writes the text of JSON files, a member or an entry a line. */
public final class JsonText {

  /** By how much what stands inside brackets is further in. */
  public static final String INDENT = "  ";

  private JsonText() {}

  /** Returns a key with its value. */
  public static String member(String key, String json) {
    return quoted(key) + ": " + json;
  }

  /**
   * Returns brackets with a member a line.
   *
   * @param indent what stands before the line in which they open
   */
  public static String block(char open, List<String> members, char close, String indent) {
    String inner = "\n" + indent + INDENT;
    return open + inner + String.join("," + inner, members) + "\n" + indent + close;
  }

  /** A lone half of a surrogate pair is written as an escape: UTF-8 has no form for it. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c < ' ' || Character.getType(c) == Character.SURROGATE) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
