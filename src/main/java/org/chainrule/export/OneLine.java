package org.chainrule.export;

import java.util.regex.Pattern;

/** Makes a scenario's name fit to stand on one line of a picture or a terminal. */
final class OneLine {

  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

  private OneLine() {}

  /** Returns the text with every run of characters that could break or reorder the line a space. */
  static String of(String text) {
    return UNSAFE.matcher(text).replaceAll(" ").strip();
  }
}
