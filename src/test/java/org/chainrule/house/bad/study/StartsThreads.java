package org.chainrule.house.bad.study;

import java.util.concurrent.Executor;

/** Nobody would know if this failed. */
public record StartsThreads(Executor jobs) {

  /** Does something elsewhere. */
  public void run() {
    jobs.execute(() -> new Thread(() -> {}).start());
  }
}
