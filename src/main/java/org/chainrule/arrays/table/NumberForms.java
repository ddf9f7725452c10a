package org.chainrule.arrays.table;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.arrays.table.PlainNumber.Reading;

/**
 * The forms of the numbers seen in a table. The form of a cell is a bit for each style in which it
 * reads, and {@link #GROUPED} times that for each in which its commas or points set thousands
 * apart. There are only a handful, so that what a table's numbers have in common is known without
 * looking at each again.
 */
final class NumberForms {

  /** The form of what is no number. */
  static final int NONE = 0;

  private static final NumberStyle[] STYLES = NumberStyle.values();
  private static final int GROUPED = 1 << STYLES.length;
  private static final int ALL = GROUPED - 1;

  private final boolean[] seen = new boolean[GROUPED * GROUPED];

  /** Returns the form of a cell. */
  static int of(String cell) {
    if (PlainNumber.isDigits(cell)) {
      return ALL;
    }
    int form = NONE;
    for (NumberStyle style : STYLES) {
      Reading reading = PlainNumber.reading(cell, style);
      form |= reading == Reading.NONE ? 0 : bit(style);
      form |= reading == Reading.GROUPED ? bit(style) * GROUPED : 0;
    }
    return form;
  }

  /** Whether no style reads numbers of both forms. */
  static boolean disagree(int form, int other) {
    return (form & other & ALL) == 0;
  }

  /** Takes a form up. */
  void add(int form) {
    seen[form] = true;
  }

  /** Takes the forms of others up. */
  void addAll(NumberForms others) {
    for (int form = 0; form < seen.length; form++) {
      seen[form] |= others.seen[form];
    }
  }

  /** Returns the styles in which every number reads. */
  List<NumberStyle> common() {
    int common = ALL;
    for (int form = 1; form < seen.length; form++) {
      common &= seen[form] ? form : ALL;
    }
    List<NumberStyle> styles = new ArrayList<>();
    for (NumberStyle style : STYLES) {
      if ((common & bit(style)) != 0) {
        styles.add(style);
      }
    }
    return styles;
  }

  /** Whether two styles in which all numbers read give the same numbers. */
  boolean agree(NumberStyle style, NumberStyle other) {
    for (int form = 1; form < seen.length; form++) {
      boolean grouped = (form & bit(style) * GROUPED) != 0;
      if (seen[form] && grouped != ((form & bit(other) * GROUPED) != 0)) {
        return false;
      }
    }
    return true;
  }

  private static int bit(NumberStyle style) {
    return 1 << style.ordinal();
  }
}
