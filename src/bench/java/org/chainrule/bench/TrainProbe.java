package org.chainrule.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.chainrule.network.optimiser.Adam;
import org.chainrule.network.optimiser.Momentum;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.study.train.Batches;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.Run;
import org.chainrule.study.train.State;

/** Measures one thing for {@link TrainBenchmark} and prints the number. */
final class TrainProbe {

  private static final double RATE = 1e-4;
  private static final double WARM_UP = 1.5e9;
  private static final double ROUND = 0.02e9;
  private static final int ROUNDS = 50;
  private static final int LONG = 50_000;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private TrainProbe() {}

  /** Takes a net and what to measure: ejml, sgd, momentum, adam, batches or memory. */
  public static void main(String[] arguments) {
    Scenario scenario = Nets.named(arguments[0]);
    String what = arguments[1];
    if (what.equals("memory")) {
      System.out.println(memory(scenario));
      return;
    }
    Runnable step = what.equals("ejml") ? new EjmlTraining(scenario, RATE)::step : own(scenario, what);
    int some = warmUp(step);
    double[] speeds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      speeds[round] = speed(step, some);
    }
    Arrays.sort(speeds);
    System.out.println(speeds[ROUNDS / 2]);
  }

  /** Returns how many steps take about a round. */
  private static int warmUp(Runnable step) {
    int steps = 1;
    double spent = 0;
    while (spent < WARM_UP) {
      double last = steps * 1e9 / speed(step, steps);
      spent += last;
      steps = (int) Math.max(1, Math.min(4.0 * steps, steps * ROUND / last));
    }
    return steps;
  }

  /** Of the time that the processor spent on it, which others do not slow down. */
  private static double speed(Runnable step, int steps) {
    long begin = CLOCK.getCurrentThreadCpuTime();
    for (int k = 0; k < steps; k++) {
      step.run();
    }
    return steps * 1e9 / Math.max(1, CLOCK.getCurrentThreadCpuTime() - begin);
  }

  /** A run that is begun anew when it is long. */
  private static Runnable own(Scenario scenario, String what) {
    Optimiser optimiser =
        switch (what) {
          case "momentum" -> Momentum.USUAL;
          case "adam" -> Adam.USUAL;
          default -> new Sgd();
        };
    Batches batches = what.equals("batches") ? new Batches(16, 1) : Batches.WHOLE;
    Course course = new Course(optimiser, RATE, batches);
    Run[] run = {begin(scenario, course)};
    return () -> {
      if (run[0].last() == LONG) {
        run[0] = begin(scenario, course);
      }
      run[0].reach(run[0].last() + 1, () -> false);
    };
  }

  private static Run begin(Scenario scenario, Course course) {
    return Run.from(State.before(scenario.network()), course, scenario.sample());
  }

  /** What a run of 10,000 iterations keeps, in MB. */
  private static double memory(Scenario scenario) {
    Course course = new Course(new Sgd(), RATE, Batches.WHOLE);
    Run warm = begin(scenario, course);
    warm.reach(10, () -> false);
    long before = used();
    Run run = begin(scenario, course);
    run.reach(10_000, () -> false);
    double kept = (used() - before) / 1e6;
    if (run.last() != 10_000) {
      throw new IllegalStateException("it ended at " + run.last());
    }
    return kept;
  }

  private static long used() {
    for (int k = 0; k < 3; k++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
