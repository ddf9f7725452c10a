package org.chainrule.app;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.chainrule.session.depth.DepthJobs;
import org.chainrule.session.depth.DepthMaps;

/** The threads of the depth study, which end while there is nothing to do. */
final class DepthThreads {

  private static final long IDLE_SECONDS = 10;

  private DepthThreads() {}

  /** Returns jobs that use all processors. */
  static DepthJobs jobs() {
    return new DepthJobs(
        pool("depth-nets", 1),
        pool("depth-words", 1),
        pool("depth-maps", DepthMaps.MOST),
        Platform::runLater,
        Runtime.getRuntime().availableProcessors());
  }

  private static Executor pool(String name, int threads) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
