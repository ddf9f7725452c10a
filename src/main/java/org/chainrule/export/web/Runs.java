package org.chainrule.export.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds in several sequences the runs that stand together wherever any of them stands, so that each
 * is kept once and a sequence is a short list of them.
 *
 * @param <T> what stands in the sequences; those that are equal are one
 */
final class Runs<T> {

  private final Map<T, Set<Integer>> next = new HashMap<>();
  private final Map<T, Set<Integer>> before = new HashMap<>();
  private final Map<T, Integer> numbers = new HashMap<>();
  private final Map<List<T>, Integer> runs = new LinkedHashMap<>();
  private final List<List<Integer>> sequences = new ArrayList<>();

  private Runs() {}

  static <T> Runs<T> of(List<List<T>> all) {
    Runs<T> runs = new Runs<>();
    all.forEach(runs::note);
    all.forEach(runs::cut);
    return runs;
  }

  private int number(T item) {
    return numbers.computeIfAbsent(item, made -> numbers.size());
  }

  /** The ends of a sequence are neighbours too. */
  private void note(List<T> sequence) {
    for (int k = 0; k < sequence.size(); k++) {
      T item = sequence.get(k);
      int after = k + 1 < sequence.size() ? number(sequence.get(k + 1)) : -1;
      int ahead = k > 0 ? number(sequence.get(k - 1)) : -1;
      next.computeIfAbsent(item, made -> new HashSet<>()).add(after);
      before.computeIfAbsent(item, made -> new HashSet<>()).add(ahead);
    }
  }

  private void cut(List<T> sequence) {
    List<Integer> cut = new ArrayList<>();
    List<T> run = new ArrayList<>();
    for (int k = 0; k < sequence.size(); k++) {
      run.add(sequence.get(k));
      boolean together =
          k + 1 < sequence.size()
              && next.get(sequence.get(k)).size() == 1
              && before.get(sequence.get(k + 1)).size() == 1;
      if (!together) {
        cut.add(runs.computeIfAbsent(List.copyOf(run), made -> runs.size()));
        run.clear();
      }
    }
    sequences.add(cut);
  }

  /** The runs, in the order of their numbers. */
  List<List<T>> runs() {
    return List.copyOf(runs.keySet());
  }

  /** Of each sequence, the numbers of its runs. */
  List<List<Integer>> sequences() {
    return sequences;
  }
}
