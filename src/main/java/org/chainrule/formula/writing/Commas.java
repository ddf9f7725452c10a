package org.chainrule.formula.writing;

import java.util.List;
import org.chainrule.formula.Formula;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/** What stands between the parts of a list in a formula. */
final class Commas {

  private Commas() {}

  /** A comma; where numbers among the parts have decimal ones, a semicolon. */
  static String between(List<? extends Formula> parts) {
    return areIn(parts) ? ";" : ",";
  }

  /** Whether numbers among the parts have decimal commas. */
  static boolean areIn(List<? extends Formula> parts) {
    return Words.decimal() == ','
        && Lists.haveDecimalCommas(parts.stream().map(Plain::of).toList());
  }
}
