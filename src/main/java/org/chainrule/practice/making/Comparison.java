package org.chainrule.practice.making;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.mistake.Wrong;

/**
 * Compares the answers to a question of a net with those to the same question of a net whose
 * numbers are nothing special: what is alike in both is alike of necessity, and what is alike only
 * in the first is an accident.
 */
final class Comparison {

  /** An answer 0, or one that a mistake gives too, is worse than two mistakes that are alike. */
  private static final int GRAVE = 4;

  private final Question question;
  private final int columns;

  /** The right answer and then those of the mistakes, each row by row. */
  private final List<double[]> own = new ArrayList<>();

  private final List<double[]> general = new ArrayList<>();

  /**
   * Compares two questions.
   *
   * @param question of the net
   * @param model the same question of the net whose numbers are nothing special
   */
  Comparison(Question question, Question model) {
    this.question = question;
    this.columns = question.right().columns();
    own.add(entries(question.right()));
    general.add(entries(model.right()));
    List<Wrong> others = new ArrayList<>(model.wrong());
    for (Wrong answer : question.wrong()) {
      own.add(entries(answer.value()));
      general.add(taken(others, answer).map(other -> entries(other.value())).orElse(nothing()));
    }
  }

  /** Takes the first of others that is made in the same way; a way may have no name of its own. */
  private static Optional<Wrong> taken(List<Wrong> others, Wrong answer) {
    Optional<Wrong> found =
        others.stream()
            .filter(other -> other.mistake() == answer.mistake())
            .filter(other -> other.way().equals(answer.way()))
            .findFirst();
    found.ifPresent(others::remove);
    return found;
  }

  private static double[] entries(Matrix matrix) {
    return matrix.entries(any -> true).toArray();
  }

  private double[] nothing() {
    double[] nothing = new double[own.get(0).length];
    Arrays.fill(nothing, Double.NaN);
    return nothing;
  }

  /** Returns how much is alike by accident, the graver the more. */
  int accidents() {
    int accidents = 0;
    double[] right = own.get(0);
    double[] model = general.get(0);
    for (int cell = 0; cell < right.length; cell++) {
      accidents += isZeroByAccident(cell) ? GRAVE : 0;
      for (int other = 0; other < cell; other++) {
        boolean alike = areAlike(right[other], right[cell]);
        accidents += alike && !HandNumber.isSame(model[other], model[cell]) ? GRAVE : 0;
      }
      for (int a = 0; a < own.size(); a++) {
        for (int b = a + 1; b < own.size(); b++) {
          accidents += isAccident(cell, a, b) ? (a == 0 ? GRAVE : 1) : 0;
        }
      }
    }
    return accidents;
  }

  private boolean isZeroByAccident(int cell) {
    return HandNumber.isSame(own.get(0)[cell], 0) && !HandNumber.isSame(general.get(0)[cell], 0);
  }

  private boolean isAccident(int cell, int a, int b) {
    return !isSameMistake(a, b)
        && areAlike(own.get(a)[cell], own.get(b)[cell])
        && !isNecessary(cell, a, b);
  }

  /** Two ways to make the same mistake need not be told apart. */
  private boolean isSameMistake(int a, int b) {
    return a > 0 && question.wrong().get(a - 1).mistake() == question.wrong().get(b - 1).mistake();
  }

  private boolean isNecessary(int cell, int a, int b) {
    return HandNumber.isSame(general.get(a)[cell], general.get(b)[cell]);
  }

  /** What is not finite is nobody's answer. */
  private static boolean areAlike(double a, double b) {
    return Double.isFinite(a) && Double.isFinite(b) && !HandNumber.areApart(a, b);
  }

  /**
   * Returns which answers are alike: for the whole matrix, and for each cell what is alike there
   * and not in all of it.
   */
  List<Coincidence> found() {
    List<Coincidence> found = new ArrayList<>();
    int cells = own.get(0).length;
    List<List<Integer>> whole = groups(IntStream.range(0, cells).toArray());
    for (List<Integer> group : whole) {
      found.add(coincidence(Target.whole(question.step().name()), group, 0, cells));
    }
    for (int cell = 0; cell < cells && cells > 1; cell++) {
      for (List<Integer> group : groups(cell)) {
        if (whole.stream().noneMatch(known -> known.containsAll(group))) {
          Target at = Target.cell(question.step().name(), cell / columns, cell % columns);
          found.add(coincidence(at, group, cell, cell + 1));
        }
      }
    }
    return found;
  }

  private Coincidence coincidence(Target at, List<Integer> group, int from, int to) {
    boolean necessary = IntStream.range(from, to).allMatch(cell -> isNecessary(cell, group));
    return new Coincidence(at, group.get(0) == 0, wrongs(group), necessary);
  }

  private boolean isNecessary(int cell, List<Integer> group) {
    return group.stream()
        .allMatch(
            a ->
                group.stream()
                    .filter(b -> b > a && !isSameMistake(a, b))
                    .allMatch(b -> isNecessary(cell, a, b)));
  }

  private List<Wrong> wrongs(List<Integer> group) {
    return group.stream().filter(k -> k > 0).map(k -> question.wrong().get(k - 1)).toList();
  }

  private boolean holdsDifferent(List<Integer> group) {
    return group.stream().anyMatch(k -> k != group.get(0) && !isSameMistake(group.get(0), k));
  }

  /** Returns the groups of different answers that are alike in all of these cells. */
  private List<List<Integer>> groups(int... cells) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int k = 0; k < own.size(); k++) {
      int answer = k;
      groups.stream()
          .filter(group -> areAlike(group.get(0), answer, cells))
          .findFirst()
          .orElseGet(
              () -> {
                groups.add(new ArrayList<>());
                return groups.get(groups.size() - 1);
              })
          .add(answer);
    }
    return groups.stream().filter(this::holdsDifferent).toList();
  }

  private boolean areAlike(int a, int b, int... cells) {
    return Arrays.stream(cells).allMatch(cell -> areAlike(own.get(a)[cell], own.get(b)[cell]));
  }
}
