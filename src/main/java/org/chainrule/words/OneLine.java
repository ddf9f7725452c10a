package org.chainrule.words;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes what a person typed, or a file's name or text, fit to stand in a message of one line. */
public final class OneLine {

  private static final int SHORT = 40;

  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+");

  private OneLine() {}

  /** Returns the text with every character that could break or reorder the line written out. */
  public static String of(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isUnsafe(c)) {
                line.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }

  /** Returns the text with every run of characters that could break or reorder the line a space. */
  public static String spaced(String text) {
    return UNSAFE.matcher(text).replaceAll(" ").strip();
  }

  /** Returns the beginning of the text, fit for one line. */
  public static String shortened(String text) {
    return shortened(text, SHORT);
  }

  /** Returns the text, or its beginning of this many characters, fit for one line. */
  public static String shortened(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return of(text);
    }
    return of(text.substring(0, text.offsetByCodePoints(0, most))) + "…";
  }

  private static boolean isUnsafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
