package org.chainrule.network.scenario;

import org.chainrule.algebra.Matrix;
import org.chainrule.network.valid.Finite;
import org.chainrule.network.valid.InvalidNetworkException;

/**
 * What a network is shown: inputs and targets, a column a sample.
 *
 * @param x the inputs, inputs × n
 * @param y the targets, outputs × n
 */
public record Sample(Matrix x, Matrix y) {

  /** Checks that there are as many targets as inputs, and that all entries are finite. */
  public Sample {
    if (x.columns() != y.columns()) {
      throw new InvalidNetworkException("samples", x.columns(), y.columns());
    }
    Finite.require(x, "x");
    Finite.require(y, "y");
  }

  /** The number n of samples. */
  public int count() {
    return x.columns();
  }
}
