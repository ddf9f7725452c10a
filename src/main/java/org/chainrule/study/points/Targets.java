package org.chainrule.study.points;

import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;

/**
 * What a net has to answer to tell classes apart: one output yes or no, several one of them yes.
 *
 * @param no 0, or −1 where the net can answer so
 * @param outputs the number d of outputs
 */
record Targets(double no, int outputs) {

  private static final double YES = 1;

  /** So far from 0 that a bounded activation has come to its bounds. */
  private static final double FAR = 30;

  /** Softmax and the cross-entropies speak of shares; what reaches −1 by itself may answer so. */
  static Targets of(Network network) {
    boolean shares = network.loss().needsProbabilities() || !reaches(-YES, network.last());
    return new Targets(shares ? 0 : -YES, network.outputs());
  }

  /** Tries the activation out: an activation does not say of itself what range it has. */
  private static boolean reaches(double value, Layer last) {
    Activation activation = last.activation();
    Matrix far = Matrix.generate(last.outputs(), 2, (row, column) -> column == 0 ? -FAR : FAR);
    Matrix reached = activation.apply(far);
    return last.added().isPresent() || Math.min(reached.get(0, 0), reached.get(0, 1)) <= value;
  }

  /** Returns the target of an output for a class, both from 0. */
  double of(int output, int kind) {
    return (outputs == 1 ? kind == 1 : kind == output) ? YES : no;
  }
}
