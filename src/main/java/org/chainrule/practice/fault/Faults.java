package org.chainrule.practice.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.practice.mistake.Mistakes;
import org.chainrule.practice.mistake.Wrong;

/** The faults that a pass can have, one after the other. */
public final class Faults {

  private static final long MIXED = 17;

  private Faults() {}

  /**
   * Returns a pass like this one with a fault that can be seen in it: the steps come in turn, in a
   * mixed order, and of each step in turn what can be done wrongly there.
   *
   * @param seed 0, 1, 2 … for one after the other; the same gives the same
   * @return nothing where no fault could be seen, or the net is too large to go through by hand
   */
  public static Optional<FaultyPass> pick(Trace right, long seed) {
    if (!FaultyPass.canBeIn(right)) {
      return Optional.empty();
    }
    List<Step> steps = new ArrayList<>(right.steps());
    Collections.shuffle(steps, new Random(MIXED));
    for (int k = 0; k < steps.size(); k++) {
      Step step = steps.get((int) Math.floorMod(seed + k, steps.size()));
      Optional<FaultyPass> found = at(right, step, Math.floorDiv(seed, steps.size()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Returns a pass like this one with a fault at a step, if one can be seen there. */
  public static Optional<FaultyPass> pick(Trace right, Step step, long seed) {
    return FaultyPass.canBeIn(right) ? at(right, step, seed) : Optional.empty();
  }

  private static Optional<FaultyPass> at(Trace right, Step step, long seed) {
    List<Wrong> wrongs = new ArrayList<>(Mistakes.in(right).of(step));
    Collections.shuffle(wrongs, new Random(step.number()));
    for (int k = 0; k < wrongs.size(); k++) {
      Optional<FaultyPass> found =
          FaultyPass.of(right, step, wrongs.get((int) Math.floorMod(seed + k, wrongs.size())));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
