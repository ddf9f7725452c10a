package org.chainrule.intake.reading;

import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;

/**
 * The class of each sample.
 *
 * @param entries the class of each sample, as it is written
 * @param classes the different classes in their order
 * @param numbers the entries as numbers, if they are numbers; else none
 */
record ClassLabels(List<String> entries, List<String> classes, double[] numbers) {

  private static final int BINARY = 2;

  /** Whether the entries count the classes. */
  boolean areCounted() {
    return numbers.length > 0;
  }

  /** Whether the entries can be targets as they are: two words are 0 and 1. */
  boolean canBeNumbers() {
    return areCounted() || classes.size() <= BINARY;
  }

  /** Returns the least number. */
  int least() {
    return (int) java.util.Arrays.stream(numbers).min().orElse(0);
  }

  /** Returns the words as numbers, 1 × n: their places among the classes. */
  Matrix ranks() {
    return Matrix.generate(
        1, entries.size(), (row, sample) -> classes.indexOf(entries.get(sample)));
  }

  /**
   * Returns a column a sample, 1 in the row of its class.
   *
   * @param outputs how many classes the net has
   * @param first what the first class is counted as
   */
  Matrix oneHot(int outputs, int first) {
    int[] rows = rows(first);
    return Matrix.generate(outputs, rows.length, (row, sample) -> rows[sample] == row ? 1 : 0);
  }

  /** Whether each class has an output. */
  boolean fits(int outputs, int first) {
    return outputs >= BINARY
        && IntStream.of(rows(first)).allMatch(row -> row >= 0 && row < outputs)
        && (areCounted() || classes.size() <= outputs);
  }

  /** Returns how many outputs are needed, at least two. */
  int needed(int first) {
    int most = IntStream.of(rows(first)).max().orElse(0) + 1;
    return Math.max(BINARY, most);
  }

  private int[] rows(int first) {
    return areCounted()
        ? java.util.Arrays.stream(numbers).mapToInt(number -> (int) number - first).toArray()
        : entries.stream().mapToInt(classes::indexOf).toArray();
  }
}
