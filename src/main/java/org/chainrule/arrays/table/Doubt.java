package org.chainrule.arrays.table;

/** Whether a cell that is no number seems to hold several cells. */
final class Doubt {

  private Doubt() {}

  /** Whether a delimiter stands at an end of a cell, or beside a number in it. */
  static boolean about(String cell) {
    if (Delimiter.isSign(cell.charAt(0)) || Delimiter.isSign(cell.charAt(cell.length() - 1))) {
      return true;
    }
    return holdsSign(cell) ? anyNumber(cell, false) : betweenBlanks(cell);
  }

  /** Whether a delimiter stands in a cell, or a blank beside a number. */
  static boolean withBlanks(String cell) {
    return holdsSign(cell) || anyNumber(cell, true);
  }

  /** Whether a delimiter stands in a cell. */
  static boolean holdsSign(String cell) {
    return cell.chars().anyMatch(c -> Delimiter.isSign((char) c));
  }

  /** Whether a cell without letters has a blank beside a number. */
  static boolean betweenBlanks(String cell) {
    return cell.indexOf(' ') >= 0
        && cell.chars().noneMatch(Character::isLetter)
        && anyNumber(cell, true);
  }

  private static boolean anyNumber(String cell, boolean blanks) {
    int start = 0;
    for (int k = 0; k <= cell.length(); k++) {
      boolean ends = k == cell.length() || Delimiter.isSign(cell.charAt(k));
      if (ends || blanks && cell.charAt(k) == ' ') {
        if (NumberForms.of(cell.substring(start, k).strip()) != NumberForms.NONE) {
          return true;
        }
        start = k + 1;
      }
    }
    return false;
  }
}
