package org.chainrule.explain;

import org.chainrule.pass.Name;

/**
 * How matrices are shown; two choices that do not depend on each other. What the pass computes, and
 * every file, stays as it is: only formulas, shapes and numbers on the page are turned.
 *
 * @param numerator whether a gradient has the transposed shape of its variable (numerator layout)
 *     instead of the variable's own
 * @param rows whether a sample is a row, so that Z = XWᵀ + b, instead of a column
 */
public record Convention(boolean numerator, boolean rows) {

  /** Gradients like their variables, a column a sample. */
  public static final Convention DEFAULT = new Convention(false, false);

  /** Numerator layout, a column a sample. */
  public static final Convention NUMERATOR = new Convention(true, false);

  /** Gradients like their variables, a row a sample. */
  public static final Convention ROWS = new Convention(false, true);

  /** Whether the matrix of this name is shown as the transpose of what the pass holds. */
  public boolean turns(Name name) {
    return turnsVariable(name.symbol()) != (numerator && name.isGradient());
  }

  /** A weight maps an input to an output in every convention. */
  private boolean turnsVariable(Name.Symbol symbol) {
    return rows
        && switch (symbol) {
          case X, Y, Z, YHAT, BIAS -> true;
          case WEIGHT, LOSS -> false;
        };
  }
}
