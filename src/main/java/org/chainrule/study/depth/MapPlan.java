package org.chainrule.study.depth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.study.depth.stack.InvalidStackException;
import org.chainrule.study.depth.stack.RandomNetwork;
import org.chainrule.study.depth.stack.Stack;

/**
 * A map of stacks: a row for each depth and a column for each weight scale, with many random nets
 * in each cell.
 *
 * @param stack what all cells have in common; its own depth and scale do not matter
 * @param depths the depths of the rows
 * @param scales the weight scales of the columns
 * @param networks how many nets a cell has in the end
 * @param seed what all nets follow from
 */
public record MapPlan(
    Stack stack, List<Integer> depths, List<Double> scales, int networks, long seed) {

  /** The most rows and the most columns. */
  public static final int MOST_LINES = 200;

  private static final int USUAL_LINES = 16;
  private static final int DIGITS = 6;

  /**
   * Copies the lists and checks all bounds.
   *
   * @throws InvalidStackException if something is out of bounds
   */
  public MapPlan {
    depths = List.copyOf(depths);
    scales = List.copyOf(scales);
    requireLines(depths.size());
    requireLines(scales.size());
    for (int depth : depths) {
      stack.withDepth(depth);
    }
    for (double scale : scales) {
      stack.withScale(scale);
    }
    Sampling.requireNetworks(networks);
  }

  private static void requireLines(int lines) {
    if (lines < 1 || lines > MOST_LINES) {
      throw new InvalidStackException("lines", MOST_LINES, lines);
    }
  }

  /** Returns the usual map: depth 2 to 100 and scale 1/8 to 16, both in equal ratios. */
  public static MapPlan usual(Stack stack, int networks, long seed) {
    return new MapPlan(
        stack,
        depthsBetween(Stack.LEAST_DEPTH, Stack.MOST_DEPTH, USUAL_LINES),
        usualScales(),
        networks,
        seed);
  }

  /** Returns the weight scales of the usual map, the smallest first: two steps double them. */
  static List<Double> usualScales() {
    return scalesBetween(0.125, 16, USUAL_LINES - 1);
  }

  /** Returns at most so many whole numbers in about equal ratios, each once. */
  public static List<Integer> depthsBetween(int from, int to, int most) {
    return IntStream.range(0, most)
        .map(k -> (int) Math.round(between(from, to, k, most)))
        .distinct()
        .boxed()
        .toList();
  }

  /** Returns so many numbers in about equal ratios, with few enough digits to be typed. */
  public static List<Double> scalesBetween(double from, double to, int count) {
    return IntStream.range(0, count)
        .mapToObj(k -> BigDecimal.valueOf(between(from, to, k, count)))
        .map(scale -> scale.round(new MathContext(DIGITS)).doubleValue())
        .toList();
  }

  /** By {@link StrictMath}, so that a map has the same scales everywhere. */
  private static double between(double from, double to, int k, int count) {
    return count == 1 ? from : from * StrictMath.pow(to / from, (double) k / (count - 1));
  }

  /** The number of rows. */
  public int rows() {
    return depths.size();
  }

  /** The number of columns. */
  public int columns() {
    return scales.size();
  }

  /** The number of cells. */
  int cells() {
    return rows() * columns();
  }

  /** Returns the number of a cell. */
  int cell(int row, int column) {
    return row * columns() + column;
  }

  /** Returns the stack of a cell; rows and columns count from 0. */
  public Stack stackAt(int row, int column) {
    return stack.withDepth(depths.get(row)).withScale(scales.get(column));
  }

  /** Returns the stack of a cell by its number. */
  Stack stackOf(int cell) {
    return stackAt(cell / columns(), cell % columns());
  }

  /** Returns one net of a cell, so that it can be looked at; all count from 0. */
  public RandomNetwork network(int row, int column, int index) {
    return RandomNetwork.of(stackAt(row, column), seed, cell(row, column), index);
  }

  /** The greatest depth of a row. */
  int mostDepth() {
    return depths.stream().mapToInt(depth -> depth).max().orElseThrow();
  }
}
