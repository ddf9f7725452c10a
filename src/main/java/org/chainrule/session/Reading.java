package org.chainrule.session;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * One reading of files, in a thread of its own. It is told how far it has come, and ends where
 * nobody waits for it any more, even while a disk keeps it waiting.
 */
public final class Reading implements DoubleConsumer, BooleanSupplier {

  private static final double PER_CENT = 0.01;

  private final DoubleConsumer told;
  private double last;
  private Thread thread;
  private volatile boolean over;

  /**
   * A reading that has not begun.
   *
   * @param told in the thread that reads, at each per cent, which share is read, 0 to 1
   */
  public Reading(DoubleConsumer told) {
    this.told = told;
  }

  /** Reads in this thread. */
  public <T> T read(Callable<T> reading) throws Exception {
    begin();
    try {
      return reading.call();
    } finally {
      leave();
    }
  }

  private synchronized void begin() {
    requireWaitedFor();
    thread = Thread.currentThread();
  }

  private synchronized void leave() {
    thread = null;
    // Whoever works in this thread next is not meant.
    if (over) {
      Thread.interrupted();
    }
  }

  /** Ends it, wherever it is. */
  public synchronized void end() {
    over = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Whether nobody waits for it any more. */
  @Override
  public boolean getAsBoolean() {
    return over;
  }

  /**
   * Notes how far it has come.
   *
   * @throws CancellationException if nobody waits for it any more
   */
  @Override
  public void accept(double share) {
    requireWaitedFor();
    if (share >= last + PER_CENT) {
      last = share;
      told.accept(share);
    }
  }

  private void requireWaitedFor() {
    if (over) {
      throw new CancellationException("nobody waits for this any more");
    }
  }
}
