package org.chainrule.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import org.chainrule.network.optimiser.Adam;
import org.chainrule.network.optimiser.Momentum;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.study.train.Batches;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.Run;
import org.chainrule.study.train.State;

/**
 * Iterations a second of a run, which keeps its states and losses, beside plain EJML that takes the
 * same steps of gradient descent and keeps nothing. Both take turns, so that what else the machine
 * does meets both; a round's ratio is told by its median and its quartiles.
 */
final class TrainBenchmark {

  private static final double RATE = 1e-4;
  private static final int ROUNDS = 151;
  private static final int WARM_UP = 150;
  private static final double ROUND = 0.02e9;

  private TrainBenchmark() {}

  /** Prints a line for each net. */
  static void run() {
    System.out.println("train: iterations a second, a whole batch at each, ReLU and squared error");
    for (String net : new String[] {"2-8-2x200", "64-128-64x64", "784-256-10x64"}) {
      beside(net);
    }
    for (Optimiser optimiser : new Optimiser[] {Momentum.USUAL, Adam.USUAL}) {
      alone("2-8-2x200", optimiser, Batches.WHOLE);
    }
    alone("2-8-2x200", new Sgd(), new Batches(16, 1));
    memory();
  }

  private static void beside(String net) {
    Scenario scenario = Nets.named(net);
    EjmlTraining ejml = new EjmlTraining(scenario, RATE);
    Own own = new Own(scenario, new Sgd(), Batches.WHOLE);
    double[] ratios = new double[ROUNDS];
    double[] speeds = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double plain = perSecond(ejml::step);
      double ours = perSecond(own::step);
      if (round >= 0) {
        ratios[round] = ours / plain;
        speeds[round] = ours;
      }
    }
    Arrays.sort(ratios);
    Arrays.sort(speeds);
    System.out.printf(
        Locale.ROOT,
        "  %-14s %8.0f a second, %.2f (%.2f to %.2f) × EJML%n",
        net,
        speeds[ROUNDS / 2],
        ratios[ROUNDS / 2],
        ratios[ROUNDS / 4],
        ratios[3 * ROUNDS / 4]);
  }

  private static void alone(String net, Optimiser optimiser, Batches batches) {
    Own own = new Own(Nets.named(net), optimiser, batches);
    double[] speeds = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double speed = perSecond(own::step);
      if (round >= 0) {
        speeds[round] = speed;
      }
    }
    Arrays.sort(speeds);
    String looked = batches.size() == 0 ? "" : ", batches of " + batches.size();
    System.out.printf(
        Locale.ROOT,
        "  %-14s %8.0f a second with %s%s%n",
        net,
        speeds[ROUNDS / 2],
        optimiser.id(),
        looked);
  }

  private static double perSecond(Runnable step) {
    long begin = System.nanoTime();
    long steps = 0;
    long now = begin;
    while (now - begin < ROUND) {
      step.run();
      steps++;
      now = System.nanoTime();
    }
    return steps * 1e9 / (now - begin);
  }

  private static void memory() {
    long before = used();
    Own own = new Own(Nets.named("2-8-2x200"), new Sgd(), Batches.WHOLE);
    for (int k = 0; k < 10_000; k++) {
      own.step();
    }
    System.out.printf(
        Locale.ROOT,
        "  2-8-2x200, 10,000 iterations: %.1f MB%n",
        (used() - before) / 1e6);
    own.step();
  }

  private static long used() {
    for (int k = 0; k < 3; k++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** A run that is begun anew before it is long. */
  private static final class Own {

    private static final int LONG = 100_000;

    private final Scenario scenario;
    private final Course course;
    private Run run;

    Own(Scenario scenario, Optimiser optimiser, Batches batches) {
      this.scenario = scenario;
      this.course = new Course(optimiser, RATE, batches);
      begin();
    }

    private void begin() {
      run = Run.from(State.before(scenario.network()), course, scenario.sample());
    }

    void step() {
      if (run.last() == LONG) {
        begin();
      }
      run.reach(run.last() + 1, () -> false);
    }
  }
}
