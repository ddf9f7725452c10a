package org.chainrule.practice.line;

import java.util.function.Function;
import org.chainrule.formula.Formula;
import org.chainrule.pass.quantity.Name;

/**
 * How quantities are called where a line is typed.
 *
 * @param layered whether z₂ is what leaves the second linear map, instead of the second z in a row;
 *     a line that uses names of only one of the two is read by those, whatever this says
 * @param symbols how a quantity that was typed is written
 */
public record Lettering(boolean layered, Function<Name, Formula.Symbol> symbols) {

  Lettering numbered(boolean byLayer) {
    return new Lettering(byLayer, symbols);
  }
}
