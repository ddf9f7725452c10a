package org.chainrule.session.train;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Holds a thread up so that it takes so many steps a second, and tells when news are due. */
final class Pace {

  /** As often as a window makes a frame. */
  private static final long FRAME_NANOS = 16_000_000;

  /** So soon it is noticed that nobody waits any more. */
  private static final long NAP_NANOS = 20_000_000;

  private final double stepsPerSecond;
  private final BooleanSupplier cancelled;
  private final long begin = System.nanoTime();
  private long steps;
  private long told = begin;

  /**
   * Creates it.
   *
   * @param stepsPerSecond may be infinite
   */
  Pace(double stepsPerSecond, BooleanSupplier cancelled) {
    this.stepsPerSecond = stepsPerSecond;
    this.cancelled = cancelled;
  }

  /** Waits until the next step has its turn; returns whether it still has. */
  boolean await() {
    long due = begin + (long) (steps++ * 1e9 / stepsPerSecond);
    for (long left = due - System.nanoTime(); left > 0 && !cancelled.getAsBoolean(); ) {
      LockSupport.parkNanos(Math.min(left, NAP_NANOS));
      left = due - System.nanoTime();
    }
    return !cancelled.getAsBoolean();
  }

  /** Whether a frame has passed since this was last so. */
  boolean isDue() {
    long now = System.nanoTime();
    if (now - told < FRAME_NANOS) {
      return false;
    }
    told = now;
    return true;
  }
}
