package org.chainrule.edit.history;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.scenario.Scenario;

/** Counts what an edit costs in memory. */
final class SharedMatrices {

  private SharedMatrices() {}

  /** Returns how many numbers stand in matrices of {@code after} that {@code before} has not. */
  static long unshared(Scenario before, Scenario after) {
    Set<Matrix> known = Collections.newSetFromMap(new IdentityHashMap<>());
    matrices(before).forEach(known::add);
    return matrices(after)
        .filter(matrix -> !known.contains(matrix))
        .mapToLong(matrix -> (long) matrix.rows() * matrix.columns())
        .sum();
  }

  private static Stream<Matrix> matrices(Scenario scenario) {
    return Stream.concat(
        Stream.of(scenario.sample().x(), scenario.sample().y()),
        scenario.network().layers().stream()
            .flatMap(layer -> Stream.concat(Stream.of(layer.weight()), layer.bias().stream())));
  }
}
