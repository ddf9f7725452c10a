package org.chainrule.formula.writing;

import java.util.HashMap;
import java.util.Map;

/** Writes indices and exponents with the small letters that plain text has. */
public final class Scripts {

  private static final Map<Integer, Integer> LOW =
      pairs("0123456789+−=(),aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎‚ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ");
  private static final Map<Integer, Integer> HIGH =
      pairs("0123456789+−=()ijknxyzᵀ", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱʲᵏⁿˣʸᶻᵀ");

  private static final Map<Integer, Integer> LARGE = new HashMap<>();

  static {
    LOW.forEach((large, small) -> LARGE.put(small, large));
    HIGH.forEach((large, small) -> LARGE.put(small, large));
  }

  private Scripts() {}

  /** Returns the text as an index. */
  public static String low(String text) {
    return small(text, LOW, "_");
  }

  /** Returns the text as an exponent. */
  public static String high(String text) {
    return small(text, HIGH, "^");
  }

  /** Whether a character is one of the small letters of an index. */
  public static boolean isLow(int character) {
    return LOW.containsValue(character);
  }

  /** Whether a character is one of the small letters of an exponent. */
  public static boolean isHigh(int character) {
    return HIGH.containsValue(character);
  }

  /** Returns small letters as letters of the usual size. */
  public static String large(String small) {
    StringBuilder large = new StringBuilder();
    small.codePoints().forEach(c -> large.appendCodePoint(LARGE.getOrDefault(c, c)));
    return large.toString();
  }

  private static String small(String text, Map<Integer, Integer> letters, String sign) {
    String tight = text.replace(" ", "");
    if (tight.codePoints().allMatch(letters::containsKey)) {
      StringBuilder small = new StringBuilder();
      tight.codePoints().forEach(c -> small.appendCodePoint(letters.get(c)));
      return small.toString();
    }
    return tight.codePointCount(0, tight.length()) == 1 ? sign + tight : sign + "(" + text + ")";
  }

  private static Map<Integer, Integer> pairs(String from, String to) {
    int[] keys = from.codePoints().toArray();
    int[] values = to.codePoints().toArray();
    Map<Integer, Integer> pairs = new HashMap<>();
    for (int k = 0; k < keys.length; k++) {
      pairs.put(keys[k], values[k]);
    }
    return pairs;
  }
}
