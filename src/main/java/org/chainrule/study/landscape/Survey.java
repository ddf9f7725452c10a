package org.chainrule.study.landscape;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;

/** Finds the numbers of a part of a plane: roughly at first, then ever finer. */
public final class Survey {

  private static final int LEAST = 17;

  /** Each holds the nodes of the one before. */
  private static final List<Integer> SIDES = List.of(LEAST, 65, 129);

  /** So many multiplications take about half a second. */
  private static final double MOST_WORK = 5e8;

  /** So many take some milliseconds. */
  private static final double QUICK = 2e6;

  private final Terrain terrain;
  private final Window window;
  private double[][][] known = {};

  private Survey(Terrain terrain, Window window) {
    this.terrain = terrain;
    this.window = window;
  }

  /**
   * Surveys a part of a plane.
   *
   * @param sides how many nodes a side each grid has: at least 2, and each one less than a multiple
   *     of what the one before it has less one, so that it holds all of that one's nodes
   * @param cancelled asked before each row; once it says true, nothing more comes of it
   * @param found told each grid
   */
  public static void of(
      Terrain terrain,
      Window window,
      List<Integer> sides,
      BooleanSupplier cancelled,
      Consumer<Relief> found) {
    Survey survey = new Survey(terrain, window);
    for (int side : sides) {
      if (!survey.refine(side, cancelled)) {
        return;
      }
      found.accept(survey.relief());
    }
  }

  /**
   * Returns how many nodes a side are worth their work: few at first, then more; at once as many as
   * take no time.
   *
   * @param work about how many multiplications a node takes
   */
  public static List<Integer> sides(double work) {
    List<Integer> worth =
        SIDES.stream().filter(side -> side == LEAST || work * side * side <= MOST_WORK).toList();
    int first = 0;
    while (first + 1 < worth.size()
        && work * worth.get(first + 1) * worth.get(first + 1) <= QUICK) {
      first++;
    }
    return worth.subList(first, worth.size());
  }

  private boolean refine(int side, BooleanSupplier cancelled) {
    double[][][] coarse = known;
    int every = coarse.length == 0 ? side : (side - 1) / (coarse.length - 1);
    double[][][] fine = new double[side][][];
    for (int row = 0; row < side; row++) {
      if (cancelled.getAsBoolean()) {
        return false;
      }
      boolean has = coarse.length > 0 && row % every == 0;
      fine[row] = has ? filled(coarse[row / every], row, side, every) : fresh(row, side);
    }
    known = fine;
    return true;
  }

  private double[][] fresh(int row, int side) {
    return at(row, side, IntStream.range(0, side).toArray());
  }

  private double[][] filled(double[][] coarse, int row, int side, int every) {
    int[] missing = IntStream.range(0, side).filter(column -> column % every != 0).toArray();
    double[][] found = missing.length == 0 ? new double[0][] : at(row, side, missing);
    double[][] all = new double[side][];
    for (int k = 0; k < missing.length; k++) {
      all[missing[k]] = found[k];
    }
    for (int k = 0; k < coarse.length; k++) {
      all[k * every] = coarse[k];
    }
    return all;
  }

  /** Returns the numbers of some nodes of a row, a node's together. */
  private double[][] at(int row, int side, int[] columns) {
    double y = window.top() - window.height() * row / (side - 1);
    Matrix points =
        Matrix.generate(
            2,
            columns.length,
            (which, k) ->
                which == 0 ? window.left() + window.width() * columns[k] / (side - 1) : y);
    return terrain.at(points).transpose().toRows();
  }

  private Relief relief() {
    double[][][] nodes = known;
    List<Matrix> heights =
        IntStream.range(0, nodes[0][0].length)
            .mapToObj(
                kind ->
                    Matrix.generate(
                        nodes.length, nodes.length, (row, column) -> nodes[row][column][kind]))
            .toList();
    return new Relief(window, heights);
  }
}
