package org.chainrule.practice.mistake;

import org.chainrule.formula.Formula;

/**
 * A way to make a mistake.
 *
 * @param id its name or number among several; empty if it has none
 * @param formula the wrong formula
 * @param repeats whether a result that is a row, a column or a number stands for all of them, as
 *     NumPy takes it without a word; else it has the shape of the right one or is no result
 */
record Way(String id, Formula formula, boolean repeats) {

  /** The only way. */
  static Way of(Formula formula) {
    return named("", formula);
  }

  /** One of several ways. */
  static Way named(String id, Formula formula) {
    return new Way(id, formula, false);
  }

  /** One of several ways that are alike but for what they leave out, or keep, counted from 1. */
  static Way numbered(int number, Formula formula) {
    return named(String.valueOf(number), formula);
  }

  /** A way whose result stands for every row or column. */
  static Way repeating(Formula formula) {
    return new Way("", formula, true);
  }
}
