package org.chainrule.session.pass;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs what it is given when the test says so. */
final class ByHand implements Executor {

  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public void execute(Runnable job) {
    waiting.add(job);
  }

  void runFirst() {
    waiting.removeFirst().run();
  }

  void runLast() {
    waiting.removeLast().run();
  }

  /** Runs all there is, and what comes of it. */
  void runAll() {
    while (!isIdle()) {
      runFirst();
    }
  }

  boolean isIdle() {
    return waiting.isEmpty();
  }
}
