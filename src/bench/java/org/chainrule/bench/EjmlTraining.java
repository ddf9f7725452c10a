package org.chainrule.bench;

import org.chainrule.algebra.Matrix;
import org.chainrule.network.scenario.Scenario;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Gradient descent on two layers with ReLU and the squared error, as one writes it by hand with
 * EJML for speed: every matrix allocated once, the whole batch at a step, nothing computed that a
 * step does not need.
 */
final class EjmlTraining {

  private final double rate;
  private final DMatrixRMaj x;
  private final DMatrixRMaj xt;
  private final DMatrixRMaj y;
  private final DMatrixRMaj w1;
  private final DMatrixRMaj b1;
  private final DMatrixRMaj w2;
  private final DMatrixRMaj w2t;
  private final DMatrixRMaj b2;
  private final DMatrixRMaj z1;
  private final DMatrixRMaj z2;
  private final DMatrixRMaj z2t;
  private final DMatrixRMaj z3;
  private final DMatrixRMaj d3;
  private final DMatrixRMaj d1;
  private final DMatrixRMaj gw1;
  private final DMatrixRMaj gw2;
  private final DMatrixRMaj gb1;
  private final DMatrixRMaj gb2;

  EjmlTraining(Scenario scenario, double rate) {
    this.rate = rate;
    x = ejml(scenario.sample().x());
    y = ejml(scenario.sample().y());
    w1 = ejml(scenario.network().layer(1).weight());
    b1 = ejml(scenario.network().layer(1).bias().orElseThrow());
    w2 = ejml(scenario.network().layer(2).weight());
    b2 = ejml(scenario.network().layer(2).bias().orElseThrow());
    int n = x.numCols;
    xt = new DMatrixRMaj(n, x.numRows);
    CommonOps_DDRM.transpose(x, xt);
    w2t = new DMatrixRMaj(w2.numCols, w2.numRows);
    z1 = new DMatrixRMaj(w1.numRows, n);
    z2 = new DMatrixRMaj(w1.numRows, n);
    z2t = new DMatrixRMaj(n, w1.numRows);
    z3 = new DMatrixRMaj(w2.numRows, n);
    d3 = new DMatrixRMaj(w2.numRows, n);
    d1 = new DMatrixRMaj(w1.numRows, n);
    gw1 = new DMatrixRMaj(w1.numRows, w1.numCols);
    gw2 = new DMatrixRMaj(w2.numRows, w2.numCols);
    gb1 = new DMatrixRMaj(w1.numRows, 1);
    gb2 = new DMatrixRMaj(w2.numRows, 1);
  }

  /** Takes a step; returns the loss before it. */
  double step() {
    affine(w1, x, b1, z1);
    for (int k = 0; k < z1.data.length; k++) {
      z2.data[k] = Math.max(0, z1.data[k]);
    }
    affine(w2, z2, b2, z3);
    double loss = 0;
    int n = x.numCols;
    for (int k = 0; k < z3.data.length; k++) {
      double distance = z3.data[k] - y.data[k];
      loss += distance * distance;
      d3.data[k] = 2 * distance / n;
    }
    // Measured: a transpose made first is faster than EJML's product with a transposed side.
    CommonOps_DDRM.transpose(z2, z2t);
    CommonOps_DDRM.mult(d3, z2t, gw2);
    CommonOps_DDRM.sumRows(d3, gb2);
    CommonOps_DDRM.transpose(w2, w2t);
    CommonOps_DDRM.mult(w2t, d3, d1);
    for (int k = 0; k < d1.data.length; k++) {
      if (!(z1.data[k] > 0)) {
        d1.data[k] = 0;
      }
    }
    CommonOps_DDRM.mult(d1, xt, gw1);
    CommonOps_DDRM.sumRows(d1, gb1);
    CommonOps_DDRM.addEquals(w1, -rate, gw1);
    CommonOps_DDRM.addEquals(b1, -rate, gb1);
    CommonOps_DDRM.addEquals(w2, -rate, gw2);
    CommonOps_DDRM.addEquals(b2, -rate, gb2);
    return loss / n;
  }

  private static void affine(DMatrixRMaj w, DMatrixRMaj in, DMatrixRMaj b, DMatrixRMaj out) {
    CommonOps_DDRM.mult(w, in, out);
    for (int i = 0, k = 0; i < out.numRows; i++) {
      for (int j = 0; j < out.numCols; j++) {
        out.data[k++] += b.data[i];
      }
    }
  }

  private static DMatrixRMaj ejml(Matrix matrix) {
    return new DMatrixRMaj(matrix.toRows());
  }
}
