package org.chainrule.study.depth.stack;

import java.util.Arrays;
import org.chainrule.study.random.CountedRandom;

/** One wide net: an array for a whole column, and for each row of a matrix. */
record RowByRow(int width) implements ArrayLayout {

  private static final int AT_ONCE = 4;

  @Override
  public int most() {
    return 1;
  }

  @Override
  public double[][] column() {
    return new double[1][width];
  }

  @Override
  public double[][] matrix() {
    return new double[width][width];
  }

  @Override
  public int used(int nets) {
    return width;
  }

  @Override
  public double entry(double[][] column, int row, int net) {
    return column[0][row];
  }

  @Override
  public void put(double[][] column, int row, int net, double entry) {
    column[0][row] = entry;
  }

  @Override
  public void put(double[][] matrix, int row, int column, int net, double entry) {
    matrix[row][column] = entry;
  }

  @Override
  public void bits(long[] seeds, int nets, long place, int array, long[] bits) {
    CountedRandom.bitsOfPlaces(seeds[0], place + (long) array * width, width, bits);
  }

  /** Four rows at a time: a sum has to wait for its last term, but not for another sum. */
  @Override
  public void affine(double[][] w, double[][] a, double bias, double[][] z, int nets) {
    int row = 0;
    for (; row + AT_ONCE <= width; row += AT_ONCE) {
      fourRows(w, row, a[0], z[0]);
    }
    for (; row < width; row++) {
      z[0][row] = product(w[row], a[0]);
    }
    for (int i = 0; i < width; i++) {
      z[0][i] += bias;
    }
  }

  private void fourRows(double[][] w, int row, double[] a, double[] z) {
    double[] w0 = w[row];
    double[] w1 = w[row + 1];
    double[] w2 = w[row + 2];
    double[] w3 = w[row + 3];
    double z0 = 0;
    double z1 = 0;
    double z2 = 0;
    double z3 = 0;
    for (int j = 0; j < width; j++) {
      z0 += w0[j] * a[j];
      z1 += w1[j] * a[j];
      z2 += w2[j] * a[j];
      z3 += w3[j] * a[j];
    }
    z[row] = z0;
    z[row + 1] = z1;
    z[row + 2] = z2;
    z[row + 3] = z3;
  }

  private double product(double[] row, double[] a) {
    double sum = 0;
    for (int j = 0; j < width; j++) {
      sum += row[j] * a[j];
    }
    return sum;
  }

  @Override
  public void transposeTimes(double[][] w, double[][] delta, double[][] to, int nets) {
    Arrays.fill(to[0], 0);
    for (int i = 0; i < width; i++) {
      addMultiple(delta[0][i], w[i], to[0]);
    }
  }

  private void addMultiple(double factor, double[] row, double[] sum) {
    for (int j = 0; j < width; j++) {
      sum[j] += row[j] * factor;
    }
  }
}
