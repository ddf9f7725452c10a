package org.chainrule.session.depth;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Leaves the window a processor while it makes a frame: one of the threads that work in the
 * background pauses for about as long as a frame takes. The others work on, for a frame is made by
 * one thread at a time.
 */
final class FramePause implements Runnable {

  /** Of the 16.7 ms between two frames. */
  private static final long FRAME_NANOS = 12_000_000;

  private final LongSupplier clock;
  private final LongConsumer wait;
  private final AtomicBoolean paused = new AtomicBoolean();
  private volatile long end;

  FramePause() {
    this(System::nanoTime, LockSupport::parkNanos);
  }

  /**
   * Creates a pause.
   *
   * @param clock tells the time in nanoseconds
   * @param wait holds a thread up for at most so many of them
   */
  FramePause(LongSupplier clock, LongConsumer wait) {
    this.clock = clock;
    this.wait = wait;
    this.end = clock.getAsLong();
  }

  /** Says that a frame is begun. */
  void frameBegins() {
    end = clock.getAsLong() + FRAME_NANOS;
  }

  private long left() {
    return end - clock.getAsLong();
  }

  /** Pauses the calling thread while a frame is made, unless another one does. */
  @Override
  public void run() {
    if (!paused.compareAndSet(false, true)) {
      return;
    }
    while (left() > 0 && !Thread.currentThread().isInterrupted()) {
      wait.accept(left());
    }
    paused.set(false);
  }
}
