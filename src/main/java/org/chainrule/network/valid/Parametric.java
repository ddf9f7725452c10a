package org.chainrule.network.valid;

import java.util.Map;

/**
 * Something with numbers of its own.
 *
 * @param <T> what it is
 */
public interface Parametric<T> {

  /** The name in scenario files. */
  String id();

  /** The numbers that it has of its own, by their key in scenario files. */
  default Map<String, Double> settings() {
    return Map.of();
  }

  /** Those of the numbers that a letter stands for in the formulas, by that letter. */
  default Map<String, Double> symbols() {
    return Map.of();
  }

  /**
   * Returns the same with another number of its own.
   *
   * @param key one of the keys of {@link #settings}
   * @throws InvalidNetworkException if it cannot have this number
   */
  default T with(String key, double value) {
    throw new IllegalArgumentException(id() + " has no " + key);
  }
}
