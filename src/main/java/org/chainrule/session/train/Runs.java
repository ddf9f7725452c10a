package org.chainrule.session.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The runs that are kept side by side.
 *
 * @param all in the order in which they were begun
 * @param chosen which of them is looked at, from 0
 * @param subject what the scenario is called that they began with; blank if nothing
 */
public record Runs(List<KeptRun> all, int chosen, String subject) {

  /** How many there are at most: more curves cannot be told apart. */
  public static final int MOST = 6;

  static final Runs NONE = new Runs(List.of(), 0, "");

  /** Copies the list. */
  public Runs {
    all = List.copyOf(all);
  }

  /** The run that is looked at, as soon as there is one. */
  public Optional<KeptRun> shown() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(chosen));
  }

  /** Whether there is room for no other. */
  public boolean full() {
    return all.size() >= MOST;
  }

  /** The first letter that no run has. */
  int freeLetter() {
    return IntStream.range(0, MOST)
        .filter(letter -> all.stream().noneMatch(run -> run.letter() == letter))
        .findFirst()
        .orElseThrow();
  }

  Runs choosing(int index) {
    return new Runs(all, Math.floorMod(index, all.size()), subject);
  }

  Runs with(KeptRun another) {
    List<KeptRun> more = new ArrayList<>(all);
    more.add(another);
    return new Runs(more, more.size() - 1, subject);
  }

  /** Puts another run in the place of the one that is looked at. */
  Runs replacing(KeptRun other) {
    List<KeptRun> others = new ArrayList<>(all);
    others.set(chosen, other);
    return new Runs(others, chosen, subject);
  }

  /**
   * Leaves the one out that is looked at, and looks at the one that it branched off, if that is
   * kept.
   */
  Runs without() {
    KeptRun gone = all.get(chosen);
    List<KeptRun> others = new ArrayList<>(all);
    others.remove(chosen);
    int parent = gone.origin().from().map(run -> place(others, run)).orElse(-1);
    return new Runs(others, parent < 0 ? Math.min(chosen, others.size() - 1) : parent, subject);
  }

  private static int place(List<KeptRun> runs, KeptRun wanted) {
    return IntStream.range(0, runs.size())
        .filter(k -> runs.get(k).run() == wanted.run())
        .findFirst()
        .orElse(-1);
  }
}
