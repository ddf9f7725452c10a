package org.chainrule.drawing.graph;

import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.pass.quantity.Quantity;

/** Measures the widest number of a quantity, with all of its digits. */
public final class CellWidths {

  private static final double SMALLEST = 1.4;
  private static final double LONG = -8.888888888e-88;

  /** A number of four digits, written by hand into a cell of {@code Spacing.WRITTEN}. */
  private static final double WRITTEN = 2.6;

  private static final int MOST_MEASURED = 1_000;

  private CellWidths() {}

  /**
   * Returns cell sizes in which every number of a quantity of moderate size has room, with all of
   * its digits, up to an exponent of two.
   */
  public static CellSize of(Measure measure, Numbers numbers) {
    return new CellSize(
        quantity -> width(quantity, measure, numbers),
        entry -> UnitWords.blockedWidth(measure, numbers.plain(entry.value())));
  }

  /**
   * Returns the same sizes for a sheet that is filled in by hand: wherever nothing is given there
   * is room to write, which does not tell how long a number is.
   */
  public static CellSize written(Measure measure, Numbers numbers) {
    return new CellSize(
        quantity ->
            quantity.name().value().isGiven() && !quantity.name().isGradient()
                ? width(quantity, measure, numbers)
                : WRITTEN);
  }

  private static double width(Quantity quantity, Measure measure, Numbers numbers) {
    double width = SMALLEST;
    int count = Math.min(MOST_MEASURED, quantity.rows() * quantity.columns());
    TextStyle style = TextStyle.regular(1);
    double most = measure.textWidth(numbers.plain(LONG), style);
    for (int k = 0; k < count && width < most; k++) {
      double value = quantity.get(k / quantity.columns(), k % quantity.columns());
      width = Math.max(width, measure.textWidth(numbers.plain(value), style));
    }
    return Math.min(width, most);
  }
}
