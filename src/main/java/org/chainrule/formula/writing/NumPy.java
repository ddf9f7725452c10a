package org.chainrule.formula.writing;

import java.util.function.UnaryOperator;
import org.chainrule.formula.Formula;

/**
 * Writes formulas as Python with NumPy, every quantity a two-dimensional array. It needs {@code
 * import numpy as np}, and {@code import math} for the normal distribution.
 */
public final class NumPy {

  private NumPy() {}

  /**
   * Returns the code of a formula; of an equation, an assignment.
   *
   * @param names what a symbol of this id, or a letter, is called
   * @throws UnwritableException if a part of it has no code
   */
  public static String of(Formula formula, UnaryOperator<String> names) {
    return CodeWriter.code(formula, Library.NUMPY, names);
  }
}
