package org.chainrule.app.common;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that the program does not wait for when it ends. */
public final class Threads {

  private static final long IDLE_SECONDS = 10;

  private Threads() {}

  /** Returns a thread for this work. */
  public static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }

  /** Does some work, and waits for its end, but no longer than this. */
  public static void within(Duration patience, Runnable work) {
    Thread thread = daemon(work);
    thread.start();
    try {
      thread.join(patience.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns so many threads of this name for long work, which end while there is none. */
  public static Executor pool(String name, int threads) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = daemon(work);
              thread.setName(name);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
