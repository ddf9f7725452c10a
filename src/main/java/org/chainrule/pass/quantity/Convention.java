package org.chainrule.pass.quantity;

import org.chainrule.network.Variable;

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

  /**
   * Whether the matrix of this name is shown as the transpose of what the pass holds. What stands
   * as a factor in the backward pass, a transpose or a Jacobian, turns with the gradient that it
   * makes: (A B)ᵀ = Bᵀ Aᵀ.
   */
  public boolean turns(Name name) {
    return switch (name.form()) {
      case VALUE, SLOPE, UPDATED, KEPT, RENEWED, CORRECTED -> turnsVariable(name.role());
      case GRADIENT, CONTRIBUTION -> turnsVariable(name.role()) != numerator;
      case JACOBIAN -> turns(name.value().gradient());
      case TRANSPOSE -> name.role() == Variable.Role.WEIGHT ? rows != numerator : numerator;
    };
  }

  /**
   * Whether the matrix of this name stands transposed in the graph. There the slopes, by which a
   * gradient is multiplied entry by entry, have its orientation.
   */
  public boolean turnsInGraph(Name name) {
    return turns(name.form() == Name.Form.SLOPE ? name.value().gradient() : name);
  }

  /** Whether this is how everything is shown without asking. */
  public boolean isDefault() {
    return !numerator && !rows;
  }

  /** A weight maps an input to an output in every convention. */
  private boolean turnsVariable(Variable.Role symbol) {
    return rows
        && switch (symbol) {
          case INPUT, TARGET, LINEAR, BRANCH, ACTIVATION, OUTPUT, BIAS -> true;
          case WEIGHT, DATA_LOSS, PENALTY, LOSS -> false;
        };
  }
}
