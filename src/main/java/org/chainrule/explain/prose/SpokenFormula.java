package org.chainrule.explain.prose;

import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Plain;

/**
 * A formula on the page.
 *
 * @param formula what is set
 * @param spoken how a screen reader says it
 */
public record SpokenFormula(Formula formula, String spoken) {

  /** A formula that is said as it stands there. */
  public static SpokenFormula of(Formula formula) {
    return new SpokenFormula(formula, Plain.of(formula));
  }
}
