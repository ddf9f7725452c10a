package org.chainrule.app.depth;

import javafx.application.Platform;
import org.chainrule.app.common.Threads;
import org.chainrule.session.depth.DepthJobs;
import org.chainrule.session.depth.DepthMaps;

/** The threads of the depth study. */
public final class DepthThreads {

  private DepthThreads() {}

  /** Returns jobs that use all processors. */
  public static DepthJobs jobs() {
    return new DepthJobs(
        Threads.pool("depth-nets", 1),
        Threads.pool("depth-words", 1),
        Threads.pool("depth-maps", DepthMaps.MOST),
        Platform::runLater,
        Runtime.getRuntime().availableProcessors());
  }
}
