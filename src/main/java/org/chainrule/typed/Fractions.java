package org.chainrule.typed;

import java.text.Normalizer;

/** Fractions that are one character, such as ½; Unicode says what they are made of. */
public final class Fractions {

  private static final String SLASH = "\u2044";

  private Fractions() {}

  /** Whether a character is a fraction. */
  public static boolean isFraction(int c) {
    return Character.getType(c) == Character.OTHER_NUMBER && parts(c).length == 2;
  }

  /** Returns the value of a character that is a fraction. */
  static double value(char fraction) {
    String[] parts = parts(fraction);
    return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
  }

  /** Returns what stands above and below the line of a fraction; nothing for any other sign. */
  public static String[] parts(int c) {
    String[] parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).split(SLASH);
    // ⅟ is a numerator without a denominator.
    return parts.length == 2 && !parts[1].isEmpty() ? parts : new String[0];
  }
}
