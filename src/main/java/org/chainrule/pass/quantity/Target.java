package org.chainrule.pass.quantity;

/**
 * What a person points at: a quantity, or one of its entries.
 *
 * @param name the quantity
 * @param row the entry's row from 0, or −1 for the whole quantity
 * @param column the entry's column from 0, or −1 for the whole quantity
 */
public record Target(Name name, int row, int column) {

  /** The whole quantity. */
  public static Target whole(Name name) {
    return new Target(name, -1, -1);
  }

  /** One entry of a quantity. */
  public static Target cell(Name name, int row, int column) {
    return new Target(name, row, column);
  }

  /** The place of an entry. */
  public static Target of(Entry entry) {
    return new Target(entry.quantity().name(), entry.row(), entry.column());
  }

  /** The same place in the variable that this is made of, such as z for dℓ/dz. */
  public Target variable() {
    return new Target(name.value(), row, column);
  }

  /** Whether this is one entry. */
  public boolean isCell() {
    return row >= 0;
  }
}
