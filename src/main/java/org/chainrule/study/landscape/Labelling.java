package org.chainrule.study.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Sample;

/**
 * How samples are told apart by their targets: one output may stand between two values, several may
 * each stand for a class, or the targets are numbers like any others.
 *
 * @param kind which of these it is
 * @param targets a target a kind of samples, each a column; those that somebody may give a new
 *     sample
 */
public record Labelling(Kind kind, List<Matrix> targets) {

  /** So many values of a target are kinds of their own. */
  private static final int MOST = 6;

  /** What targets mean. */
  public enum Kind {
    /** One output, low for the one class and high for the other. */
    TWO_SIDES,
    /** Several outputs, of which the greatest says which class it is. */
    CLASSES,
    /** Numbers that the outputs should come near to. */
    VALUES
  }

  /** Copies the list. */
  public Labelling {
    targets = List.copyOf(targets);
  }

  /** Finds out what the targets of some samples mean. */
  public static Labelling of(Network network, Sample sample) {
    double[] known = distinct(sample.y());
    boolean targets = network.loss().hasTargets();
    if (targets && network.outputs() == 1 && known.length <= 2) {
      return new Labelling(
          Kind.TWO_SIDES, TwoTargets.two(network, known).stream().map(Matrix::scalar).toList());
    }
    if (targets && network.outputs() > 1 && isOneHot(sample.y(), known)) {
      List<Double> two = TwoTargets.two(network, known);
      return new Labelling(
          Kind.CLASSES,
          IntStream.range(0, network.outputs())
              .mapToObj(one -> hot(network.outputs(), one, two))
              .toList());
    }
    return new Labelling(Kind.VALUES, columns(sample.y()));
  }

  private static double[] distinct(Matrix matrix) {
    return matrix.entries(entry -> true).map(entry -> entry + 0.0).distinct().sorted().toArray();
  }

  /** Whether each column has exactly one 1 among 0s, or one 1 among −1s, or the like. */
  private static boolean isOneHot(Matrix y, double[] known) {
    boolean two = known.length == 2 && known[1] > 0 && (known[0] == 0 || known[0] == -known[1]);
    return two
        && IntStream.range(0, y.columns())
            .allMatch(
                column -> {
                  double most = y.get(greatest(y, column), column);
                  return IntStream.range(0, y.rows())
                          .filter(row -> y.get(row, column) == most)
                          .count()
                      == 1;
                });
  }

  private static Matrix hot(int outputs, int one, List<Double> two) {
    return Matrix.generate(outputs, 1, (row, column) -> two.get(row == one ? 1 : 0));
  }

  private static List<Matrix> columns(Matrix y) {
    List<Matrix> columns = new ArrayList<>();
    for (int k = 0; k < y.columns() && columns.size() < MOST; k++) {
      Matrix column = y.columnAt(k);
      if (!columns.contains(column)) {
        columns.add(column);
      }
    }
    return columns;
  }

  /** Returns the row of the greatest entry of a column; of equal ones the first. */
  public static int greatest(Matrix matrix, int column) {
    int best = 0;
    for (int row = 1; row < matrix.rows(); row++) {
      best = matrix.get(row, column) > matrix.get(best, column) ? row : best;
    }
    return best;
  }

  /** The value of the one output between the two sides. */
  public double border() {
    return low() / 2 + high() / 2;
  }

  /** How far the two targets are from the border. */
  public double reach() {
    return high() / 2 - low() / 2;
  }

  private double low() {
    return targets.get(0).get(0, 0);
  }

  private double high() {
    return targets.get(1).get(0, 0);
  }

  /**
   * Returns the class that outputs or targets stand for.
   *
   * @param values a column a sample
   */
  public int classOf(Matrix values, int column) {
    return switch (kind) {
      case TWO_SIDES -> values.get(0, column) > border() ? 1 : 0;
      case CLASSES -> greatest(values, column);
      case VALUES -> 0;
    };
  }

  /** Returns how many samples stand for the class that they should, where there are classes. */
  public int right(Matrix outputs, Matrix wanted) {
    return (int)
        IntStream.range(0, wanted.columns())
            .filter(column -> classOf(outputs, column) == classOf(wanted, column))
            .count();
  }
}
