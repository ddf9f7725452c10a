package org.chainrule.layout;

import java.util.function.ToDoubleFunction;
import org.chainrule.pass.Quantity;

/**
 * How large the cells of a quantity are.
 *
 * @param width gives the width that its numbers need, in units
 */
public record CellSize(ToDoubleFunction<Quantity> width) {

  /** The height of every cell, in units; a unit is the size of the digits. */
  public static final double HEIGHT = 1.5;
}
