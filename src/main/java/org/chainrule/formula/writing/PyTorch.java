package org.chainrule.formula.writing;

import java.util.function.UnaryOperator;
import org.chainrule.formula.Formula;

/**
 * Writes formulas as Python with PyTorch, every quantity a two-dimensional tensor in double
 * precision. It needs {@code import torch}.
 */
public final class PyTorch {

  private PyTorch() {}

  /**
   * Returns the code of a formula; of an equation, an assignment.
   *
   * @param names what a symbol of this id, or a letter, is called
   * @throws UnwritableException if a part of it has no code
   */
  public static String of(Formula formula, UnaryOperator<String> names) {
    return CodeWriter.code(formula, Library.PYTORCH, names);
  }
}
