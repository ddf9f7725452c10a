package org.chainrule.pass.quantity;

/** One entry of a quantity. */
public record Entry(Quantity quantity, int row, int column) {

  /** The number that stands there. */
  public double value() {
    return quantity.get(row, column);
  }
}
