package org.chainrule.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Gives the program one input after the other, each made from a seed of its own, and finds the
 * smallest input that shows a fault. Each fault is told once, however many inputs show it.
 */
final class Fuzz {

  private static final int MOST_TRIES = 500;
  private static final int LONGEST_SHOWN = 3000;
  private static final int FEW = 100;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Map<String, String> faults = new TreeMap<>();
  private final Map<String, Map<Hunt.Outcome, Integer>> outcomes = new TreeMap<>();
  private final Map<String, Long> nanos = new TreeMap<>();
  private final Optional<Watch> watch;

  /**
   * A fuzz.
   *
   * @param talks whether it tells of each fault when it is found, and of an input that takes long
   */
  Fuzz(boolean talks) {
    watch = talks ? Optional.of(new Watch()) : Optional.empty();
  }

  /** What an input that does not hold is known by, and all about it. */
  private record Fault(String sign, Throwable thrown) {}

  /** Judges inputs with these seeds, from the first one on, as many as are wanted. */
  <T> void run(Hunt<T> hunt, long first, long count) {
    for (long seed = first; seed < first + count; seed++) {
      one(hunt, seed);
    }
  }

  /** Judges inputs with seeds from the first one on until the time is over; returns the next. */
  <T> long runUntil(Hunt<T> hunt, long first, long nanoTime) {
    long seed = first;
    while (System.nanoTime() < nanoTime) {
      one(hunt, seed++);
    }
    return seed;
  }

  private <T> void one(Hunt<T> hunt, long seed) {
    watch.ifPresent(one -> one.begin(hunt.name() + ", seed " + seed));
    T input;
    try {
      input = hunt.draw(new Random(new SplittableRandom(seed).nextLong()));
    } catch (Exception e) {
      throw new AssertionError(hunt.name() + " draws nothing with seed " + seed, e);
    }
    long before = THREADS.getCurrentThreadCpuTime();
    Optional<Fault> found = fault(hunt, input, outcome -> count(hunt, outcome));
    nanos.merge(hunt.name(), THREADS.getCurrentThreadCpuTime() - before, Long::sum);
    found.ifPresent(fault -> tell(hunt, seed, input, fault));
    watch.ifPresent(Watch::end);
  }

  private void count(Hunt<?> hunt, Hunt.Outcome outcome) {
    outcomes
        .computeIfAbsent(hunt.name(), name -> new EnumMap<>(Hunt.Outcome.class))
        .merge(outcome, 1, Integer::sum);
  }

  private <T> Optional<Fault> fault(Hunt<T> hunt, T input, Consumer<Hunt.Outcome> held) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      Hunt.Outcome outcome = hunt.judge(input);
      long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
      assertThat(allocated).as("bytes allocated").isLessThan(hunt.mostBytes());
      held.accept(outcome);
      return Optional.empty();
    } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError thrown) {
      return Optional.of(new Fault(sign(hunt, thrown), thrown));
    }
  }

  /** While the smallest input is looked for, nothing is counted. */
  private <T> Optional<Fault> faultAgain(Hunt<T> hunt, T input) {
    return fault(hunt, input, outcome -> {});
  }

  /** Where it was thrown, as far as the program or a hunt knows it. */
  private static String sign(Hunt<?> hunt, Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    for (StackTraceElement frame : root.getStackTrace()) {
      if (frame.getClassName().startsWith("org.chainrule.")
          && !frame.getClassName().equals(Said.class.getName())) {
        return hunt.name() + " " + root.getClass().getSimpleName() + " " + frame;
      }
    }
    return hunt.name() + " " + root.getClass().getSimpleName();
  }

  private <T> void tell(Hunt<T> hunt, long seed, T input, Fault fault) {
    if (faults.containsKey(fault.sign())) {
      return;
    }
    faults.put(fault.sign(), "");
    T smallest = smallest(hunt, input, fault.sign());
    Throwable thrown = faultAgain(hunt, smallest).map(Fault::thrown).orElse(fault.thrown());
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    String told =
        String.format(
            "%s, seed %d (-Dchainrule.fuzz.hunt=%s -Dchainrule.fuzz.seed=%d):%n%s%n%s",
            fault.sign(),
            seed,
            hunt.name(),
            seed,
            cut(hunt.show(smallest)),
            trace.toString().lines().limit(25).collect(Collectors.joining("\n")));
    faults.put(fault.sign(), told);
    watch.ifPresent(talks -> System.out.println("\n" + told));
  }

  private static String cut(String shown) {
    return shown.length() <= LONGEST_SHOWN
        ? shown
        : shown.substring(0, LONGEST_SHOWN) + "… (" + shown.length() + " characters)";
  }

  private <T> T smallest(Hunt<T> hunt, T input, String sign) {
    T smallest = input;
    int tries = 0;
    boolean found = true;
    while (found && tries < MOST_TRIES) {
      found = false;
      Iterator<T> candidates = hunt.smaller(smallest).iterator();
      while (!found && candidates.hasNext() && tries++ < MOST_TRIES) {
        T candidate = candidates.next();
        found = faultAgain(hunt, candidate).filter(same -> same.sign().equals(sign)).isPresent();
        smallest = found ? candidate : smallest;
      }
    }
    return smallest;
  }

  /**
   * Makes sure that nothing was found, and that the inputs were neither all good nor all hopeless.
   *
   * @param before the threads that ran at the start
   */
  void requireNothing(Set<Thread> before) {
    List<String> told = new ArrayList<>(faults.values());
    outcomes.forEach(
        (name, counts) -> {
          int all = counts.values().stream().mapToInt(Integer::intValue).sum();
          for (Hunt.Outcome outcome : Hunt.Outcome.values()) {
            if (all >= FEW && counts.getOrDefault(outcome, 0) < all / FEW) {
              told.add(name + ": hardly any input is " + outcome + ": " + counts);
            }
          }
        });
    Set<String> threads = new TreeSet<>();
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.isAlive() && !thread.isDaemon() && !before.contains(thread))
        .forEach(thread -> threads.add(thread.getName()));
    if (!threads.isEmpty()) {
      told.add("threads are left: " + threads);
    }
    if (!told.isEmpty()) {
      throw new AssertionError(String.join("\n\n", told));
    }
  }

  /** How many inputs came to what, by hunt, and how long they kept a processor busy. */
  @Override
  public String toString() {
    StringBuilder told = new StringBuilder();
    outcomes.forEach(
        (name, counts) ->
            told.append(
                String.format(
                    Locale.ROOT, "%n  %-10s %s in %.1f s", name, counts, nanos.get(name) / 1e9)));
    return told.append("\n  faults: ").append(faults.size()).toString();
  }

  /** In a long run, tells of an input that takes long; a build knows no time. */
  private static final class Watch implements Runnable {

    private static final long PATIENCE = 20_000_000_000L;

    private final Thread watched = Thread.currentThread();
    private volatile String input;
    private volatile long since;

    Watch() {
      Thread thread = new Thread(this, "fuzz watch");
      thread.setDaemon(true);
      thread.start();
    }

    void begin(String what) {
      since = System.nanoTime();
      input = what;
    }

    void end() {
      input = null;
    }

    @Override
    public void run() {
      String told = null;
      while (true) {
        String now = input;
        if (now != null && !now.equals(told) && System.nanoTime() - since > PATIENCE) {
          told = now;
          System.out.println("SLOW: " + now);
          for (StackTraceElement frame : watched.getStackTrace()) {
            System.out.println("    " + frame);
          }
        }
        try {
          Thread.sleep(500);
        } catch (InterruptedException e) {
          return;
        }
      }
    }
  }
}
