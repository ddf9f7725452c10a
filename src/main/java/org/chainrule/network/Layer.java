package org.chainrule.network;

import org.chainrule.algebra.Matrix;

/**
 * A linear map followed by an activation: a = f(W x + b).
 *
 * @param weight W, outputs × inputs
 * @param bias b, outputs × 1
 * @param activation f
 */
public record Layer(Matrix weight, Matrix bias, Activation activation) {

  /** Checks that the bias is a column as long as W has rows, and that all entries are finite. */
  public Layer {
    if (bias.columns() != 1 || bias.rows() != weight.rows()) {
      throw new InvalidNetworkException(
          "bias", weight.rows(), weight.columns(), bias.rows(), bias.columns());
    }
    Finite.require(weight, "W");
    Finite.require(bias, "b");
  }

  /** The number of entries that the layer takes. */
  public int inputs() {
    return weight.columns();
  }

  /** The number of entries that the layer gives. */
  public int outputs() {
    return weight.rows();
  }
}
