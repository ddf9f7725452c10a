package org.chainrule.study.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chainrule.network.Network;
import org.chainrule.pass.quantity.Target;
import org.chainrule.study.train.Run;

/**
 * The way of a run in the plane of two weights.
 *
 * @param marks where it was, in the order of its iterations; of a long run only some are among them
 */
public record Track(List<Mark> marks) {

  private static final int MOST = 256;

  /** Where a run was after an iteration. */
  public record Mark(int iteration, double x, double y) {}

  /** Copies the list. */
  public Track {
    marks = List.copyOf(marks);
  }

  /**
   * Follows a run from its beginning.
   *
   * @param last the last iteration that is looked at
   * @param cancelled asked before each state; once it says true, nothing comes of it
   */
  public static Optional<Track> of(
      Run run, int last, Target across, Target up, BooleanSupplier cancelled) {
    List<Mark> marks = new ArrayList<>();
    int every = Math.max(1, (last - run.first() + MOST - 1) / MOST);
    for (int at = run.first(); at <= last; at = at == last ? at + 1 : Math.min(last, at + every)) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      Network network = run.at(at).network();
      marks.add(new Mark(at, TwoWeights.entry(network, across), TwoWeights.entry(network, up)));
    }
    return Optional.of(new Track(marks));
  }

  /** Returns the part of it up to an iteration. */
  public Track until(int iteration) {
    return new Track(marks.stream().filter(mark -> mark.iteration() <= iteration).toList());
  }
}
