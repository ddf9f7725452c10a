package org.chainrule.study.finding;

import java.util.Optional;
import java.util.OptionalDouble;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.study.train.Divergence;
import org.chainrule.study.train.Off;

/** Something that the numbers of a run tell. */
public sealed interface Finding {

  /** The state at which it shows. */
  int iteration();

  /** Why a step raised the loss. */
  enum Cause {
    /** Its rate is beyond the one from which on a step of this direction raises the loss. */
    BEYOND_THE_LIMIT,
    /** Along its direction the loss rises from the first, against what its own gradient says. */
    UPHILL,
    /** Even the smallest rate that was tried raises the loss, as it may at a kink. */
    AT_ONCE,
    /** Of the samples that the step looked at the loss fell; it rose for the others. */
    OTHER_SAMPLES,
    /** None of these. */
    UNKNOWN
  }

  /**
   * A step that raised the loss of all samples.
   *
   * @param iteration the state after it
   * @param before the loss before
   * @param after the loss after
   * @param cause why
   * @param rate η of the step
   * @param limit the rate from which on a step of this direction raises the loss of the samples
   *     that the step looked at; only where the cause is that
   * @param alongGradient whether the direction is that of the gradient
   * @param own the losses of the samples that the step looked at, where these are not all
   * @param rises how many steps so far raised the loss
   * @param steps how many steps there are so far
   * @param largest which step so far raised it by the most; only of a finding that tells of it
   * @param climb how far it went on rising at every step, if it did and that is told here
   */
  record Rise(
      int iteration,
      double before,
      double after,
      Cause cause,
      double rate,
      OptionalDouble limit,
      boolean alongGradient,
      Own own,
      int rises,
      int steps,
      Optional<Integer> largest,
      Optional<Climb> climb)
      implements Finding {

    /** Returns the same of a run that was left since, of which nothing is counted so far. */
    Rise past() {
      return new Rise(
          iteration,
          before,
          after,
          cause,
          rate,
          limit,
          alongGradient,
          own,
          rises,
          steps,
          Optional.empty(),
          climb);
    }
  }

  /**
   * The end of a rise that took several steps.
   *
   * @param last the state after the last of them
   * @param loss the loss there
   */
  record Climb(int last, double loss) {}

  /**
   * What became of the loss of the samples that a step looked at.
   *
   * @param samples how many they are
   * @param all whether they are all there are
   * @param before their loss before the step
   * @param after their loss after it
   */
  record Own(int samples, boolean all, double before, double after) {}

  /**
   * The end of a run.
   *
   * @param number the first number that is not finite
   * @param first the first state of the run
   */
  record Ended(Divergence number, int first) implements Finding {
    @Override
    public int iteration() {
      return number.iteration();
    }
  }

  /** A unit that is off for all samples in every state from some one on. */
  sealed interface OfUnit extends Finding {

    /** The unit, and the first of those states. */
    Off unit();

    /** Returns the same, which still holds at a later state. */
    OfUnit until(int later);

    @Override
    default int iteration() {
      return unit().since();
    }
  }

  /** What of a step switched a unit off. */
  enum Killer {
    /** The move of its bias alone would have done it, and that of its weights alone not. */
    BIAS,
    /** The move of its weights alone would have done it, and that of its bias alone not. */
    WEIGHTS,
    /** Each of the two alone would have done it. */
    EITHER,
    /** It took both of them. */
    BOTH,
    /** What the layers before it give has moved, which alone would have done it. */
    BEFORE,
    /** It took its own moves and those of the layers before it. */
    TOGETHER
  }

  /**
   * A unit that was on for some sample, was switched off for all of them by a step, and is so in
   * every state since.
   *
   * @param unit the unit, and the state after that step
   * @param on for how many samples it was on before
   * @param samples how many samples there are
   * @param killer what of the step did it
   * @param last the last state so far
   */
  record Died(Off unit, int on, int samples, Killer killer, int last) implements OfUnit {
    @Override
    public Died until(int later) {
      return new Died(unit, on, samples, killer, later);
    }
  }

  /**
   * A unit that is off for all samples in every state of the run so far.
   *
   * @param unit the unit
   * @param last the last state so far
   */
  record OffFromStart(Off unit, int last) implements OfUnit {
    @Override
    public OffFromStart until(int later) {
      return new OffFromStart(unit, later);
    }
  }

  /**
   * A gradient that is far longer at one end of the net than at the other. The depth study tells
   * more of it.
   *
   * @param iteration the state
   * @param layers how many layers there are
   * @param ratio ‖dℓ/dz‖ of layer 1 over that of the last layer
   * @param weights what the weights made of it on the way, the product of what they did at each
   *     step
   * @param slopes what the slopes made of it
   * @param alike the random nets of the depth study that are most like this one, if there are any
   */
  record Uneven(
      int iteration, int layers, double ratio, double weights, double slopes, Optional<Stack> alike)
      implements Finding {}

  /**
   * What of the loss is a penalty on the weights, and what that has made of them.
   *
   * @param iteration the state
   * @param first the state that the run began with
   * @param loss the loss of all samples, with the penalty
   * @param penalty the penalty
   * @param before how long the weights were in the first state: the root of the sum of the squares
   *     of all entries of all W
   * @param length how long they are now
   */
  record Penalised(
      int iteration, int first, double loss, double penalty, double before, double length)
      implements Finding {}
}
