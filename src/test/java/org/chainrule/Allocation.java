package org.chainrule;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures work by what it allocates, which no other program on the computer changes. */
public final class Allocation {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Work that may fail. */
  @FunctionalInterface
  public interface Work<E extends Exception> {
    /** Does it. */
    void run() throws E;
  }

  private Allocation() {}

  /** Returns how many bytes some work allocates in this thread. */
  public static <E extends Exception> long of(Work<E> work) throws E {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
