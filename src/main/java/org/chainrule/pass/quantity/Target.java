package org.chainrule.pass.quantity;

import java.util.OptionalInt;

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

  /** The same number in the transpose, where the backward pass takes it along. */
  public Target transposed() {
    return new Target(name.transpose(), column, row);
  }

  /** The sample that this entry belongs to, from 0; nothing where it belongs to all. */
  public OptionalInt sample() {
    if (name.sample() > 0) {
      return OptionalInt.of(name.sample() - 1);
    }
    return isCell() && name.hasSampleColumns() ? OptionalInt.of(column) : OptionalInt.empty();
  }

  /** The same entry of another sample, counted from 0, where it belongs to one. */
  public Target ofSample(int other) {
    if (name.sample() > 0) {
      return new Target(name.ofSample(other), row, column);
    }
    return sample().isPresent() ? new Target(name, row, other) : this;
  }

  /** Whether this is the other, or the quantity that the other is an entry of. */
  public boolean covers(Target other) {
    return equals(other) || !isCell() && name.equals(other.name);
  }

  /** Whether this is one entry. */
  public boolean isCell() {
    return row >= 0;
  }

  // Compared before the first frame, where Java would take a millisecond to make each of these.
  @Override
  public boolean equals(Object other) {
    return other instanceof Target target
        && name.equals(target.name)
        && row == target.row
        && column == target.column;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + row) + column;
  }
}
