package org.chainrule.study.depth.stack;

import java.util.Arrays;
import org.chainrule.study.random.CountedRandom;

/** Many narrow nets: an array for each entry of a column or matrix, with a number for each net. */
record SideBySide(int width, int most) implements ArrayLayout {

  @Override
  public double[][] column() {
    return new double[width][most];
  }

  @Override
  public double[][] matrix() {
    return new double[width * width][most];
  }

  @Override
  public int used(int nets) {
    return nets;
  }

  @Override
  public double entry(double[][] column, int row, int net) {
    return column[row][net];
  }

  @Override
  public void put(double[][] column, int row, int net, double entry) {
    column[row][net] = entry;
  }

  @Override
  public void put(double[][] matrix, int row, int column, int net, double entry) {
    matrix[row * width + column][net] = entry;
  }

  @Override
  public void bits(long[] seeds, int nets, long place, int array, long[] bits) {
    CountedRandom.bitsOfSequences(seeds, place + array, nets, bits);
  }

  @Override
  public void affine(double[][] w, double[][] a, double bias, double[][] z, int nets) {
    for (int i = 0; i < width; i++) {
      Arrays.fill(z[i], 0, nets, 0);
      for (int j = 0; j < width; j++) {
        addProduct(w[i * width + j], a[j], z[i], nets);
      }
      add(bias, z[i], nets);
    }
  }

  @Override
  public void transposeTimes(double[][] w, double[][] delta, double[][] to, int nets) {
    for (int j = 0; j < width; j++) {
      Arrays.fill(to[j], 0, nets, 0);
      for (int i = 0; i < width; i++) {
        addProduct(w[i * width + j], delta[i], to[j], nets);
      }
    }
  }

  private static void addProduct(double[] one, double[] other, double[] sum, int count) {
    for (int k = 0; k < count; k++) {
      sum[k] += one[k] * other[k];
    }
  }

  private static void add(double number, double[] sum, int count) {
    for (int k = 0; k < count; k++) {
      sum[k] += number;
    }
  }
}
