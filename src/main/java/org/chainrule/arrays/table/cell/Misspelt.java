package org.chainrule.arrays.table.cell;

import java.util.regex.Pattern;

/**
 * Whether a cell that is no plain number is one that was written in a way that is not read: with a
 * currency, a percent sign, a unit, underscores, parentheses, or digits of another script. Such a
 * cell names no column and is no class: it is a number that would be lost in silence.
 *
 * <p>A date, a time and a fraction are something else, and so is a word with a number behind it.
 */
public final class Misspelt {

  private static final int LONGEST = 40;

  private static final String DIGITS = "\\d(?:[\\d.,_'’\\p{Zs}]*\\d)?[.,]?";

  private static final Pattern NUMBER =
      Pattern.compile(
          "[(=]?[-+\u2212\u2013]?\\p{Sc}?\\p{Zs}?[-+\u2212\u2013]?(?:"
              + DIGITS
              + "|[.,]\\d+)(?:[eE][-+\u2212]?\\d*|[dD^][-+\u2212]?\\d+"
              + "|\\p{Zs}?[x×*·]\\p{Zs}?10[\\^\u207B\\p{No}].*)?"
              + "\\p{Zs}?(?:[%‰]|\\p{Sc}|EUR|USD|CHF|GBP)?[-+)]?");

  private static final Pattern DATE = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.(?:\\d{2}|\\d{4})?");

  /** A decimal number with a unit, which no heading begins with. */
  private static final Pattern WITH_UNIT =
      Pattern.compile("[-+\u2212]?\\d+[.,]\\d+\\p{Zs}?[\\p{L}µ%°/²³]{1,6}");

  private static final Pattern UNIT = Pattern.compile("[%‰\\p{Sc}]");

  private static final Pattern HEXADECIMAL = Pattern.compile("[-+]?0[xX][0-9a-fA-F]+");

  /**
   * Digits of other scripts, fractions and raised digits: what begins with a number of any kind.
   */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "[-+\u2212]?(?:[\\p{Nd}\\p{No}.,]*(?:(?!\\d)\\p{Nd}|\\p{No})[\\p{Nd}\\p{No}.,]*)");

  private Misspelt() {}

  /** Whether a cell is a number of percent or of money, so that a comma in it ends no cell. */
  public static boolean isOfUnit(String cell) {
    return UNIT.matcher(cell).find() && isNumber(cell);
  }

  /** Tells it of a cell that reads as a number in no style. */
  public static boolean isNumber(String cell) {
    return !cell.isEmpty()
        && cell.length() <= LONGEST
        && !DATE.matcher(cell).matches()
        && (NUMBER.matcher(cell).matches()
            || WITH_UNIT.matcher(cell).matches()
            || HEXADECIMAL.matcher(cell).matches()
            || FOREIGN.matcher(cell).matches());
  }
}
