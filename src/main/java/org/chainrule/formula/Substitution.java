package org.chainrule.formula;

import java.util.Map;

/** Puts formulas in for letters. */
public final class Substitution extends Rewriter {

  private final Map<String, Formula> replacements;

  private Substitution(Map<String, Formula> replacements) {
    this.replacements = replacements;
  }

  /** Returns a formula with others in the place of letters. */
  public static Formula in(Formula formula, Map<String, Formula> replacements) {
    return replacements.isEmpty() ? formula : new Substitution(replacements).of(formula);
  }

  @Override
  public Formula letter(Formula.Letter letter) {
    return replacements.getOrDefault(letter.text(), letter);
  }
}
