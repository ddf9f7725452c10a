package org.chainrule.app;

/** Threads that the program does not wait for when it ends. */
final class Threads {

  private Threads() {}

  /** Returns a thread for this work. */
  static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }
}
