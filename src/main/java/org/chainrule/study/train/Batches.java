package org.chainrule.study.train;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.optimiser.InvalidTrainingException;
import org.chainrule.network.scenario.Sample;
import org.chainrule.study.random.CountedRandom;

/**
 * Which samples each step looks at. Epoch by epoch every sample has its turn once, in an order that
 * only the seed and the number of the epoch decide; the last batch of an epoch has what is left.
 *
 * @param size how many samples a batch has; 0 for all of them
 * @param seed decides the order
 */
public record Batches(int size, long seed) {

  /** All samples at each step, in their own order. */
  public static final Batches WHOLE = new Batches(0, 0);

  /** Checks the size. */
  public Batches {
    if (size < 0) {
      throw new InvalidTrainingException("batch", size);
    }
  }

  /** Whether a step looks at all of so many samples. */
  public boolean isWhole(int count) {
    return size == 0 || size >= count;
  }

  /**
   * Returns the samples that a step looks at, as they stand in the data, from 0.
   *
   * @param step the number of steps before it
   * @param count how many samples there are
   */
  public int[] indices(int step, int count) {
    if (isWhole(count)) {
      return IntStream.range(0, count).toArray();
    }
    int perEpoch = perEpoch(count);
    int[] order = shuffled(step / perEpoch, count);
    int from = step % perEpoch * size;
    return IntStream.range(from, Math.min(from + size, count)).map(k -> order[k]).toArray();
  }

  private int perEpoch(int count) {
    return (count + size - 1) / size;
  }

  /**
   * Which batch a step looks at.
   *
   * @param epoch how often every sample has had its turn, and once more
   * @param number which batch of that epoch, from 1
   * @param all how many batches an epoch has
   * @param samples the numbers of its samples, from 1
   */
  public record Turn(int epoch, int number, int all, List<Integer> samples) {}

  /** Returns which batch a step looks at; nothing where it looks at all samples. */
  public Optional<Turn> turn(int step, int count) {
    if (isWhole(count)) {
      return Optional.empty();
    }
    int perEpoch = perEpoch(count);
    List<Integer> samples =
        Arrays.stream(indices(step, count)).sorted().mapToObj(k -> k + 1).toList();
    return Optional.of(new Turn(step / perEpoch + 1, step % perEpoch + 1, perEpoch, samples));
  }

  private int[] shuffled(int epoch, int count) {
    CountedRandom random = new CountedRandom(seed, epoch);
    int[] order = IntStream.range(0, count).toArray();
    for (int k = count - 1; k > 0; k--) {
      int other = random.below(k + 1);
      int kept = order[k];
      order[k] = order[other];
      order[other] = kept;
    }
    return order;
  }

  /** Returns the samples that a step looks at; the very same ones where it looks at all. */
  public Sample of(Sample all, int step) {
    if (isWhole(all.count())) {
      return all;
    }
    int[] indices = indices(step, all.count());
    return new Sample(chosen(all.x(), indices), chosen(all.y(), indices));
  }

  private static Matrix chosen(Matrix columns, int[] indices) {
    return Matrix.generate(
        columns.rows(), indices.length, (row, k) -> columns.get(row, indices[k]));
  }
}
