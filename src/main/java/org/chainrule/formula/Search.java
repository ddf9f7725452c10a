package org.chainrule.formula;

import java.util.function.Predicate;

/** Looks for a part of a formula. */
public final class Search {

  private Search() {}

  /** Whether a formula, or any part of it, is what is looked for. */
  public static boolean finds(Formula formula, Predicate<Formula> wanted) {
    return wanted.test(formula) || Parts.of(formula).stream().anyMatch(part -> finds(part, wanted));
  }
}
