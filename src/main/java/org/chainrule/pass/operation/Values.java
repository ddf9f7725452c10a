package org.chainrule.pass.operation;

import org.chainrule.algebra.Matrix;
import org.chainrule.algebra.Storage;

/** The values of a node's operands, among all that have been computed. */
public final class Values {

  private final Matrix[] all;
  private final Storage storage;
  private int[] places;

  /**
   * Values to take operands from.
   *
   * @param all at the places of the program's variables, or more
   */
  public Values(Matrix[] all) {
    this(all, Storage.FRESH);
  }

  /**
   * Values to take operands from.
   *
   * @param all at the places of the program's variables, or more
   * @param storage where what is made of them may be put
   */
  public Values(Matrix[] all, Storage storage) {
    this.all = all;
    this.storage = storage;
  }

  /** Where what is made of them may be put. */
  Storage storage() {
    return storage;
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
