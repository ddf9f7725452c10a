package org.chainrule.arrays.text.common;

import java.util.regex.Pattern;
import org.chainrule.typed.TypedException;
import org.chainrule.typed.TypedNumber;

/** Tells plain numbers, as programs print them, and what only looks like arithmetic. */
public final class PlainNumber {

  private static final Pattern PLAIN =
      Pattern.compile("[-+\u2212]?(?:\\d++\\.?\\d*+|\\.\\d++)(?:[eE][-+]?\\d{1,9})?");

  /** A date or a telephone number: 2024-01-05, 1/5/2024, 555-1234. */
  private static final Pattern LOOKALIKE =
      Pattern.compile(
          "[\\d.][-\u2010-\u2013\u2212]\\d|\\d[/\u2044\u2215]\\d{1,9}[/\u2044\u2215]\\d");

  /** A sign on the next line, behind a tab, or behind a space and right before a number. */
  private static final Pattern APART =
      Pattern.compile(
          "[\\d.)}](?: *(?:\\t|\\R)\\s*[-+\\u2212]|\\s+[-+\\u2212](?=[\\d.(\\\\\u221a]))");

  private PlainNumber() {}

  /** Whether a program may have printed this: digits, a point, a sign and an exponent. */
  public static boolean is(String entry) {
    return PLAIN.matcher(entry).matches();
  }

  private static boolean isLookalike(String entry) {
    return LOOKALIKE.matcher(entry).find();
  }

  /**
   * Whether two numbers stand here, as in {@code 9 -1}: who sets them apart so does not subtract,
   * whatever the language makes of it.
   */
  public static boolean areTwo(String entry) {
    return APART.matcher(entry.strip()).find();
  }

  /** Whether this is a number as typed, and neither two of them nor a date or the like. */
  public static boolean isTyped(String entry) {
    if (isLookalike(entry) || areTwo(entry)) {
      return false;
    }
    try {
      TypedNumber.parse(entry);
      return true;
    } catch (TypedException e) {
      return false;
    }
  }
}
