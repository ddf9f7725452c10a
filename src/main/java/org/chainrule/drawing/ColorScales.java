package org.chainrule.drawing;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.ToDoubleFunction;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Quantity;

/**
 * The magnitudes at which the colours of matrices end. A picture asks for them again and again, so
 * what was found is kept as long as the pass that it is of. Safe to use from any thread.
 */
public final class ColorScales {

  private static final int FEW = 8;

  /** So many entries are looked through in a tenth of a millisecond, once the code is warm. */
  private static final int MANY = 20_000;

  private static final double OUTLIER = 3;

  private static final Map<Quantity, Double> OF_MATRICES = memory();
  private static final Map<Trace, Double> OF_PASSES = memory();

  private ColorScales() {}

  private static <K> Map<K, Double> memory() {
    return Collections.synchronizedMap(new WeakHashMap<>());
  }

  /** Returns where a colour scale shared by all matrices of a pass ends. */
  public static double of(Trace trace) {
    return kept(OF_PASSES, trace, ColorScales::largest);
  }

  private static double largest(Trace trace) {
    double most = 0;
    for (Quantity quantity : trace.quantities()) {
      most = Math.max(most, of(trace.untransposed(quantity)));
    }
    return most;
  }

  /**
   * Finds beforehand, where nobody waits for it, the scales of those matrices of a pass that take
   * long to look through.
   *
   * @param computed whether those that the pass computes are meant, or those that it is given
   */
  public static void prepare(Trace trace, boolean computed) {
    for (Quantity quantity : trace.quantities()) {
      boolean many = (long) quantity.rows() * quantity.columns() >= MANY;
      if (many && computed != quantity.name().isGiven()) {
        of(trace.untransposed(quantity));
      }
    }
  }

  /**
   * Returns where a colour scale of one matrix ends: at the largest finite magnitude, unless a few
   * entries are far beyond all the others.
   */
  static double of(Quantity quantity) {
    return kept(OF_MATRICES, quantity, known -> of(known.value()));
  }

  /** Two threads may both find an answer; none waits for the other. */
  private static <K> double kept(Map<K, Double> memory, K key, ToDoubleFunction<K> source) {
    Double known = memory.get(key);
    if (known == null) {
      known = source.applyAsDouble(key);
      memory.put(key, known);
    }
    return known;
  }

  /**
   * Returns the largest magnitude among the finite entries, or, where at most one in fifty of many
   * entries are more than three times as large as all others, the largest of those others.
   */
  static double of(Matrix matrix) {
    double max = matrix.maxMagnitude();
    int count = matrix.count(Double::isFinite);
    int most = Math.max(1, count / 50);
    if (count < FEW || matrix.hasMore(most, entry -> isNear(max, entry))) {
      return max;
    }
    double rest = largestBut(matrix, most, max);
    return rest > 0 ? rest : max;
  }

  /** Whether an entry is finite, and not left far behind by the largest. */
  private static boolean isNear(double max, double entry) {
    double magnitude = Math.abs(entry);
    return magnitude <= max && max <= OUTLIER * magnitude;
  }

  /**
   * Returns the largest finite magnitude but so many. Of a million entries all are looked through,
   * but only the larger ones are sorted.
   */
  private static double largestBut(Matrix matrix, int most, double max) {
    double from = max / OUTLIER;
    for (double shrink = 2; from > 0; shrink *= shrink) {
      from /= shrink;
      double beyond = from;
      double[] larger =
          matrix
              .entries(entry -> Math.abs(entry) > beyond && Double.isFinite(entry))
              .map(Math::abs)
              .sorted()
              .toArray();
      if (larger.length > most) {
        return larger[larger.length - 1 - most];
      }
    }
    return 0;
  }
}
