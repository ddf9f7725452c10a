package org.chainrule.study.depth;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Several threads that take small pieces of work until there are no more. The thread that starts
 * them waits, and looks up from time to time.
 */
final class Workers {

  private static final long PULSE_MILLIS = 100;

  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Crew crew;
  private final Runnable pulse;
  private final BooleanSupplier cancelled;

  private Workers(Crew crew, Runnable pulse, BooleanSupplier cancelled) {
    this.crew = crew;
    this.pulse = pulse;
    this.cancelled = cancelled;
  }

  /**
   * Works until all is done.
   *
   * @param workers makes a worker for each thread, which does one piece each time it is asked and
   *     says whether there was one
   * @param pulse called in the calling thread, about ten times a second
   * @param cancelled asked as often; once it says true, no more work is begun
   * @return whether all was done
   */
  static boolean run(
      Crew crew, Supplier<BooleanSupplier> workers, Runnable pulse, BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      return false;
    }
    ExecutorService executor = Executors.newFixedThreadPool(crew.threads(), Workers::daemon);
    try {
      return new Workers(crew, pulse, cancelled).work(executor, workers);
    } finally {
      executor.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "depth-study");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY); // where the system heeds it, the window comes first
    return thread;
  }

  private boolean work(ExecutorService executor, Supplier<BooleanSupplier> workers) {
    List<Future<?>> all = new ArrayList<>();
    for (int thread = 0; thread < crew.threads(); thread++) {
      all.add(executor.submit(() -> workUntilStopped(workers.get())));
    }
    try {
      for (Future<?> one : all) {
        await(one);
      }
      return !stopped.get();
    } finally {
      stopped.set(true);
      awaitEnd(executor);
    }
  }

  private void workUntilStopped(BooleanSupplier worker) {
    try {
      boolean more = true;
      while (more && !stopped.get()) {
        crew.courtesy().run();
        more = worker.getAsBoolean();
      }
    } catch (RuntimeException | Error e) {
      stopped.set(true);
      throw e;
    }
  }

  private void await(Future<?> one) {
    while (true) {
      try {
        one.get(PULSE_MILLIS, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException e) {
        lookUp();
      } catch (InterruptedException e) {
        stopped.set(true);
        Thread.currentThread().interrupt();
        return;
      } catch (ExecutionException e) {
        throw unwrapped(e.getCause());
      }
    }
  }

  private void lookUp() {
    if (cancelled.getAsBoolean()) {
      stopped.set(true);
    }
    pulse.run();
  }

  private static RuntimeException unwrapped(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }

  /** The pieces are small, so the end is near. */
  private static void awaitEnd(ExecutorService executor) {
    executor.shutdown();
    boolean interrupted = Thread.interrupted();
    try {
      executor.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
