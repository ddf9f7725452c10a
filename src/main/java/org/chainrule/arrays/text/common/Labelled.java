package org.chainrule.arrays.text.common;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines with the name that stands before them: {@code x = 1 2 3} on a single line, or {@code x =}
 * on a line of its own.
 *
 * @param name the name, empty if there is none
 * @param rest the lines without comments and the name
 */
public record Labelled(String name, String rest) {

  private static final Pattern LABEL = Pattern.compile("([^=:\n]{1,80})[=:]");

  /** Takes the name from before the lines of a text. */
  public static Labelled of(PastedText pasted) {
    String text = String.join("\n", pasted.lines());
    Matcher label = LABEL.matcher(text);
    if (label.lookingAt()) {
      String name = Names.of(label.group(1));
      String rest = text.substring(label.end());
      boolean own = rest.indexOf('\n') < 0 || rest.lines().findFirst().orElse("").isBlank();
      if (!name.isEmpty() && own && !rest.isBlank()) {
        return new Labelled(name, rest);
      }
    }
    return new Labelled("", text);
  }
}
