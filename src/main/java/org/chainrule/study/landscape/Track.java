package org.chainrule.study.landscape;

import java.util.ArrayList;
import java.util.List;
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

  private static final int MOST = 512;

  /** A way of which nothing is known. */
  public static final Track NONE = new Track(List.of());

  /** Where a run was after an iteration. */
  public record Mark(int iteration, double x, double y) {}

  /** Copies the list. */
  public Track {
    marks = List.copyOf(marks);
  }

  /**
   * Follows a run further.
   *
   * @param last the last iteration that is looked at; it has a mark
   * @param cancelled asked before each state; once it says true, the way ends where it is
   */
  public Track followed(Run run, int last, Target across, Target up, BooleanSupplier cancelled) {
    int every = Integer.highestOneBit(Math.max(1, (last - run.first()) / MOST));
    List<Mark> more = new ArrayList<>();
    for (Mark mark : marks) {
      boolean kept = (mark.iteration() - run.first()) % every == 0;
      if (kept || mark.iteration() == last) {
        more.add(mark);
      }
    }
    int at = more.isEmpty() ? run.first() : next(run, more.get(more.size() - 1), every);
    while (at <= last && !cancelled.getAsBoolean()) {
      Network network = run.at(at).network();
      more.add(new Mark(at, TwoWeights.entry(network, across), TwoWeights.entry(network, up)));
      at = at == last ? last + 1 : Math.min(last, at + every);
    }
    return new Track(more);
  }

  private static int next(Run run, Mark mark, int every) {
    int done = mark.iteration() - run.first();
    return run.first() + (done / every + 1) * every;
  }

  /** Returns the part of it up to an iteration. */
  public Track until(int iteration) {
    return new Track(marks.stream().filter(mark -> mark.iteration() <= iteration).toList());
  }
}
