package org.chainrule.words;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Compares names that people spell in different ways, or wrongly. */
public final class Spelling {

  /** A name longer than this is taken for no misspelling of anything. */
  private static final int LONGEST = 40;

  private static final int MOST_MISTAKES = 2;

  private Spelling() {}

  /** Returns the name in small letters, with nothing between its letters and digits. */
  public static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  /**
   * Returns the one that the name is closest to, if it is close to any.
   *
   * @param lettersToOne how many letters must stand against each mistake: a candidate of this many
   *     letters has none, one with more has one
   */
  public static Optional<String> closest(
      String name, Collection<String> candidates, int lettersToOne) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(name);
    String best = null;
    int least = MOST_MISTAKES + 1;
    for (String candidate : candidates) {
      int mistakes = mistakes(plain, plain(candidate));
      if (mistakes < least && mistakes * lettersToOne < candidate.length()) {
        least = mistakes;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * How many letters must be put in, taken out, changed or exchanged with the next one to make one
   * word of the other.
   */
  static int mistakes(String a, String b) {
    if (Math.abs(a.length() - b.length()) > MOST_MISTAKES) {
      return Math.abs(a.length() - b.length());
    }
    int[][] counts = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        counts[i][j] = i == 0 || j == 0 ? i + j : least(counts, a, b, i, j);
      }
    }
    return counts[a.length()][b.length()];
  }

  private static int least(int[][] counts, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int count = Math.min(counts[i - 1][j], counts[i][j - 1]) + 1;
    count = Math.min(count, counts[i - 1][j - 1] + change);
    boolean exchanged =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return exchanged ? Math.min(count, counts[i - 2][j - 2] + 1) : count;
  }
}
