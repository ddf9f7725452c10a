package org.chainrule.bench;

import org.chainrule.network.scenario.Scenario;

/** The same algebra in plain loops over arrays of rows. */
final class PlainLoops {

  private final double[][] x;
  private final double[][] y;
  private final double[][] w1;
  private final double[][] b1;
  private final double[][] w2;
  private final double[][] b2;
  private final double[][] z1;
  private final double[][] z2;
  private final double[][] z3;
  private final double[][] d3;
  private final double[][] d2;
  private final double[][] d1;
  private final double[][] gw1;
  private final double[][] gw2;
  private final double[] gb1;
  private final double[] gb2;
  private final double[][] gx;
  private final int n;

  PlainLoops(Scenario scenario) {
    x = scenario.sample().x().toRows();
    y = scenario.sample().y().toRows();
    w1 = scenario.network().layer(1).weight().toRows();
    b1 = scenario.network().layer(1).bias().orElseThrow().toRows();
    w2 = scenario.network().layer(2).weight().toRows();
    b2 = scenario.network().layer(2).bias().orElseThrow().toRows();
    n = x[0].length;
    z1 = new double[w1.length][n];
    z2 = new double[w1.length][n];
    z3 = new double[w2.length][n];
    d3 = new double[w2.length][n];
    d2 = new double[w1.length][n];
    d1 = new double[w1.length][n];
    gw1 = new double[w1.length][w1[0].length];
    gw2 = new double[w2.length][w2[0].length];
    gb1 = new double[w1.length];
    gb2 = new double[w2.length];
    gx = new double[x.length][n];
  }

  double run() {
    affine(w1, x, b1, z1);
    for (int i = 0; i < z1.length; i++) {
      for (int s = 0; s < n; s++) {
        z2[i][s] = Math.max(0, z1[i][s]);
      }
    }
    affine(w2, z2, b2, z3);
    double loss = 0;
    for (int i = 0; i < z3.length; i++) {
      for (int s = 0; s < n; s++) {
        double distance = z3[i][s] - y[i][s];
        loss += distance * distance;
        d3[i][s] = 2 * distance / n;
      }
    }
    gradients(d3, z2, gw2, gb2);
    back(w2, d3, d2);
    for (int i = 0; i < d2.length; i++) {
      for (int s = 0; s < n; s++) {
        d1[i][s] = z1[i][s] > 0 ? d2[i][s] : 0;
      }
    }
    gradients(d1, x, gw1, gb1);
    back(w1, d1, gx);
    return loss / n + gx[0][0];
  }

  private void affine(double[][] w, double[][] in, double[][] b, double[][] out) {
    for (int i = 0; i < out.length; i++) {
      for (int s = 0; s < n; s++) {
        double sum = b[i][0];
        for (int k = 0; k < in.length; k++) {
          sum += w[i][k] * in[k][s];
        }
        out[i][s] = sum;
      }
    }
  }

  private void gradients(double[][] delta, double[][] in, double[][] gw, double[] gb) {
    for (int i = 0; i < delta.length; i++) {
      for (int j = 0; j < in.length; j++) {
        double sum = 0;
        for (int s = 0; s < n; s++) {
          sum += delta[i][s] * in[j][s];
        }
        gw[i][j] = sum;
      }
      gb[i] = 0;
      for (int s = 0; s < n; s++) {
        gb[i] += delta[i][s];
      }
    }
  }

  private void back(double[][] w, double[][] delta, double[][] out) {
    for (int j = 0; j < out.length; j++) {
      for (int s = 0; s < n; s++) {
        double sum = 0;
        for (int k = 0; k < delta.length; k++) {
          sum += w[k][j] * delta[k][s];
        }
        out[j][s] = sum;
      }
    }
  }
}
