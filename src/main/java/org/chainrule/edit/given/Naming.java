package org.chainrule.edit.given;

import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.naming.Notation;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;

/**
 * How edits are spoken of.
 *
 * @param numbers how numbers are written
 * @param notation how matrices are called
 */
public record Naming(Numbers numbers, Notation notation) {

  /** The usual digits and the names of the sheet. */
  public static final Naming DEFAULT = new Naming(Numbers.DEFAULT, Notation.SHEET);

  /** Returns what the matrix is called. */
  public String label(Scenario scenario, Name name) {
    return label(scenario, name, notation);
  }

  public static String label(Scenario scenario, Name name, Notation notation) {
    return new Labels(scenario.network(), notation, Convention.DEFAULT).plain(name);
  }
}
