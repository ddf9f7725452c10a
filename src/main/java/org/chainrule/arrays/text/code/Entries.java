package org.chainrule.arrays.text.code;

import java.util.regex.Pattern;

/** Brings the ways in which programs write numbers down to the one in which numbers are typed. */
final class Entries {

  /** {@code np.float64(0.15)}, as NumPy 2 prints a number in a list. */
  private static final Pattern SCALAR =
      Pattern.compile(
          "\\b(?:np|numpy|jnp)\\.(?:u?int|float|longdouble|double|single|half)\\w{0,9}\\(([^()]*+)\\)");

  /** {@code 0.15f} of C, {@code 1.5d} of Java. */
  private static final Pattern SUFFIX = Pattern.compile("(?<=[\\d.])[fFdDL](?=$|[\\s,;\\]})])");

  /** {@code 1.5f-3} of Julia, {@code 1.5*^-3} of Mathematica. */
  private static final Pattern EXPONENT = Pattern.compile("(?<=[\\d.])(?:f|\\*\\^)(?=[-+]?\\d)");

  /** {@code 0.15`16.} of Mathematica, with its precision; a letter behind it is a factor. */
  private static final Pattern PRECISION = Pattern.compile("(?<=[\\d.])`{1,2}[\\d.]*+(?![A-Za-z])");

  /** How R begins a list. */
  static final String COMBINE = "c(";

  private Entries() {}

  /** Returns a list of R as a tuple of Python. */
  static String uncombined(String list) {
    return list.startsWith(COMBINE) ? list.substring(COMBINE.length() - 1) : list;
  }

  static String plain(String text) {
    String plain = text.indexOf('(') < 0 ? text : SCALAR.matcher(text).replaceAll("$1");
    plain = plain.indexOf('`') < 0 ? plain : PRECISION.matcher(plain).replaceAll("");
    plain = EXPONENT.matcher(plain).replaceAll("e");
    return SUFFIX.matcher(plain).replaceAll("");
  }
}
