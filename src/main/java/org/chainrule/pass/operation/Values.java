package org.chainrule.pass.operation;

import org.chainrule.algebra.Matrix;

/** The values of a node's operands, among all that have been computed. */
public final class Values {

  private final Matrix[] all;
  private int[] places;

  /**
   * Values to take operands from.
   *
   * @param all at the places of the program's variables, or more
   */
  public Values(Matrix[] all) {
    this.all = all;
  }

  /** Makes those at these places the operands. */
  public Values of(int[] operands) {
    places = operands;
    return this;
  }

  /** Returns what is kept at a place among all. */
  public Matrix at(int place) {
    return all[place];
  }

  /** Returns the value of an operand, counted from 0. */
  public Matrix get(int operand) {
    return all[places[operand]];
  }

  /** The number of operands. */
  public int count() {
    return places.length;
  }
}
