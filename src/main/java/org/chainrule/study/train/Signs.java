package org.chainrule.study.train;

import static org.chainrule.formula.Formulas.letter;
import static org.chainrule.formula.Formulas.low;
import static org.chainrule.formula.Formulas.minus;
import static org.chainrule.formula.Formulas.product;
import static org.chainrule.formula.Formulas.whole;

import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Times;

/** What the equations of optimisers are written with. */
final class Signs {

  static final Formula RATE = letter("η");

  /** The number of the step. */
  static final Formula STEP = letter("t");

  /** What momentum keeps, and the second thing that Adam keeps. */
  static final Formula VELOCITY = letter("v");

  private Signs() {}

  static Formula.Equation becomes(Formula left, Formula right) {
    return Formulas.equation(left, Relation.BECOMES, right);
  }

  /** Returns η times a direction, taken from a parameter. */
  static Formula.Equation descends(Formula parameter, Formula direction) {
    return becomes(parameter, minus(parameter, scaled(RATE, direction)));
  }

  static Formula scaled(Formula factor, Formula of) {
    return product(Times.SCALAR, factor, of);
  }

  /** Returns a letter with an index, which is a name of its own and no row of anything. */
  static Formula indexed(String letter, String spoken, int index) {
    return new Formula.Symbol(
        letter + index, low(letter(letter), whole(index)), spoken + " " + index);
  }
}
