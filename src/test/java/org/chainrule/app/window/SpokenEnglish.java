package org.chainrule.app.window;

import java.util.regex.Pattern;

/** Finds English where a pseudo-language is spoken, in which every letter has an accent. */
final class SpokenEnglish {

  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,}");

  /** What is no word: LaTeX, ids, names of functions, key names of letters, what files hold. */
  private static final Pattern NO_WORDS =
      Pattern.compile(
          "\\\\[A-Za-z]+|\\b(?:max|log|exp|diag|softplus|tanh|array|bmatrix|mathrm|text)\\b"
              + "|\\bdl_d\\w+|https?://\\S+");

  private static final Pattern POINT = Pattern.compile("\\d\\.\\d");

  private SpokenEnglish() {}

  /**
   * Whether something is said in English, or a number with a point.
   *
   * @param name the name of the scenario, which stays as it is
   */
  static boolean isIn(String words, String name) {
    String without = NO_WORDS.matcher(words.replace(name, "")).replaceAll("");
    return ENGLISH.matcher(without).find() || POINT.matcher(without).find();
  }
}
