package org.chainrule.study.train;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.chainrule.network.optimiser.Optimiser;

/**
 * States of a run that are kept, evenly spaced, so that any other is only some steps away. Once
 * they would take more room than they may, every second one is let go.
 */
final class Checkpoints {

  /** Room in bytes for the numbers of all of them. */
  static final long ROOM = 32L << 20;

  private static final int MOST = 1024;
  private static final int FEWEST = 8;

  /** What the objects around the numbers of a state take, in numbers; more than they do. */
  private static final int AROUND = 400;

  private final NavigableMap<Integer, State> kept = new TreeMap<>();
  private final int origin;
  private final int most;
  private int spacing = 1;

  /** The first one is never let go. */
  Checkpoints(State first, Optimiser optimiser) {
    this.origin = first.iteration();
    long each = Double.BYTES * (first.size(optimiser) + AROUND);
    this.most = (int) Math.max(FEWEST, Math.min(MOST, ROOM / each));
    kept.put(origin, first);
  }

  /** Keeps a state if it has its turn. */
  void offer(State state) {
    if ((state.iteration() - origin) % spacing != 0) {
      return;
    }
    kept.put(state.iteration(), state);
    if (kept.size() > most) {
      spacing *= 2;
      kept.keySet().removeIf(iteration -> (iteration - origin) % spacing != 0);
    }
  }

  /** Returns the last one that is not after an iteration. */
  State before(int iteration) {
    return kept.floorEntry(iteration).getValue();
  }

  /** How many there are. */
  int count() {
    return kept.size();
  }
}
