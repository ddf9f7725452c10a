package org.chainrule.layout.graph;

import java.util.function.ToDoubleFunction;
import org.chainrule.layout.Box;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;

/**
 * How large the cells of a quantity are, and what stands beside them.
 *
 * @param width gives the width that its numbers need, in units
 * @param blocked gives the width of the words that say what a gradient was that was blocked, in
 *     units
 * @param withBefore whether there is room for the value before the last edit above the number
 */
public record CellSize(
    ToDoubleFunction<Quantity> width, ToDoubleFunction<Entry> blocked, boolean withBefore) {

  /** The least height of a cell whose digits are as large as a unit. */
  public static final double FULL = 1.25;

  /** The height of a cell with room for the value before the last edit above the number. */
  public static final double WITH_BEFORE = 2.15;

  /** Cells with one number each, beside which nothing takes more room than usual. */
  public CellSize(ToDoubleFunction<Quantity> width) {
    this(width, entry -> 0);
  }

  /** Cells with one number each. */
  public CellSize(ToDoubleFunction<Quantity> width, ToDoubleFunction<Entry> blocked) {
    this(width, blocked, false);
  }

  /** Returns the size of the digits in a cell: a unit, or less where it is lower than usual. */
  public static double unitIn(Box cell) {
    return Math.min(1, cell.height() / FULL);
  }

  /** Returns cells with room for the value before the last edit. */
  public CellSize showingBefore() {
    return new CellSize(width, blocked, true);
  }
}
