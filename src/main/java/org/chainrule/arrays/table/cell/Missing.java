package org.chainrule.arrays.table.cell;

import java.util.Locale;
import java.util.Set;

/** What programs write into a cell that has no number. */
public final class Missing {

  private static final Set<String> INFINITE =
      Set.of("inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");

  private static final Set<String> MISSING =
      Set.of(
          "nan", "-nan", "+nan", "na", "n/a", "n.a.", "<na>", "null", "none", "nil", "nat", "?",
          "-", "--", "–", "—", ".", "#n/a", "#nv", "#num!", "#div/0!", "#value!", "#wert!");

  private static final int LONGEST = 10;

  private Missing() {}

  /** Whether a cell is blank or stands for a number that is missing or not finite. */
  public static boolean is(String cell) {
    if (cell.length() > LONGEST) {
      return false;
    }
    return cell.isEmpty() || isWord(cell, MISSING) || isWord(cell, INFINITE);
  }

  /** Whether a cell stands for a number that is not finite. */
  public static boolean isNotFinite(String cell) {
    return cell.length() <= LONGEST && (isWord(cell, INFINITE) || isWord(cell, Set.of("nan")));
  }

  private static boolean isWord(String cell, Set<String> words) {
    return words.contains(cell.toLowerCase(Locale.ROOT));
  }
}
