package org.chainrule.bench;

import org.chainrule.algebra.Matrix;
import org.chainrule.network.scenario.Scenario;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The algebra of a pass through two layers with ReLU, in preallocated EJML matrices. */
final class EjmlAlgebra {

  private final DMatrixRMaj x;
  private final DMatrixRMaj y;
  private final DMatrixRMaj w1;
  private final DMatrixRMaj b1;
  private final DMatrixRMaj w2;
  private final DMatrixRMaj b2;
  private final DMatrixRMaj z1;
  private final DMatrixRMaj z2;
  private final DMatrixRMaj z3;
  private final DMatrixRMaj d3;
  private final DMatrixRMaj d2;
  private final DMatrixRMaj d1;
  private final DMatrixRMaj gw1;
  private final DMatrixRMaj gw2;
  private final DMatrixRMaj gb1;
  private final DMatrixRMaj gb2;
  private final DMatrixRMaj gx;

  EjmlAlgebra(Scenario scenario) {
    x = ejml(scenario.sample().x());
    y = ejml(scenario.sample().y());
    w1 = ejml(scenario.network().layer(1).weight());
    b1 = ejml(scenario.network().layer(1).bias().orElseThrow());
    w2 = ejml(scenario.network().layer(2).weight());
    b2 = ejml(scenario.network().layer(2).bias().orElseThrow());
    int n = x.numCols;
    z1 = new DMatrixRMaj(w1.numRows, n);
    z2 = new DMatrixRMaj(w1.numRows, n);
    z3 = new DMatrixRMaj(w2.numRows, n);
    d3 = new DMatrixRMaj(w2.numRows, n);
    d2 = new DMatrixRMaj(w1.numRows, n);
    d1 = new DMatrixRMaj(w1.numRows, n);
    gw1 = new DMatrixRMaj(w1.numRows, w1.numCols);
    gw2 = new DMatrixRMaj(w2.numRows, w2.numCols);
    gb1 = new DMatrixRMaj(w1.numRows, 1);
    gb2 = new DMatrixRMaj(w2.numRows, 1);
    gx = new DMatrixRMaj(x.numRows, n);
  }

  double run() {
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
    CommonOps_DDRM.multTransB(d3, z2, gw2);
    CommonOps_DDRM.sumRows(d3, gb2);
    CommonOps_DDRM.multTransA(w2, d3, d2);
    for (int k = 0; k < d2.data.length; k++) {
      d1.data[k] = z1.data[k] > 0 ? d2.data[k] : 0;
    }
    CommonOps_DDRM.multTransB(d1, x, gw1);
    CommonOps_DDRM.sumRows(d1, gb1);
    CommonOps_DDRM.multTransA(w1, d1, gx);
    return loss / n + gx.data[0];
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
