package org.chainrule.pass.operation;

import java.util.AbstractList;
import java.util.List;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;

/**
 * The entries of one place in some quantities, and behind them all others of a column. A loss has a
 * term for each output, and each of them may have as many entries, so they are made one by one as
 * they are looked at.
 */
final class SampleEntries extends AbstractList<Entry> {

  private final List<Quantity> quantities;
  private final Quantity mixed;
  private final int row;
  private final int column;

  private SampleEntries(List<Quantity> quantities, Quantity mixed, int row, int column) {
    this.quantities = quantities;
    this.mixed = mixed;
    this.row = row;
    this.column = column;
  }

  /**
   * Returns the entries.
   *
   * @param quantities whose entry in the row and the column comes first
   * @param mixed whose other entries in the column come then, null for none
   */
  static List<Entry> of(List<Quantity> quantities, Quantity mixed, int row, int column) {
    return new SampleEntries(quantities, mixed, row, column);
  }

  @Override
  public Entry get(int index) {
    if (index < quantities.size()) {
      return new Entry(quantities.get(index), row, column);
    }
    int other = index - quantities.size();
    return new Entry(mixed, other < row ? other : other + 1, column);
  }

  @Override
  public int size() {
    return quantities.size() + (mixed == null ? 0 : mixed.rows() - 1);
  }
}
