package org.chainrule.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.study.depth.Crew;
import org.chainrule.study.depth.MapPlan;
import org.chainrule.study.depth.MapRun;
import org.chainrule.study.depth.stack.Stack;

/**
 * How many random nets a second a map runs, on one thread and on two, beside the same loop on the
 * pass's own trace. A number is the median of some runs.
 */
final class DepthBenchmark {

  private static final int RUNS = 7;
  private static final int WARM_UP = 3;
  private static final int NETWORKS = 100_000;
  private static final int TRACES = 4000;
  private static final long SEED = 42;

  /** On a computer that others use too, the processor's time says more than the clock's. */
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private DepthBenchmark() {}

  static void run() {
    for (Activation activation : List.of(Activations.SIGMOID, Activations.RELU, Activations.TANH)) {
      Stack stack = new Stack(20, 8, activation, Initialisation.XAVIER, 1, 0, Losses.MSE);
      MapPlan plan = new MapPlan(stack, List.of(20), List.of(1.0), NETWORKS, SEED);
      print(activation, "map, one thread", NETWORKS, () -> map(plan, 1));
      print(activation, "map, two threads", NETWORKS, () -> map(plan, 2));
      print(activation, "traces, one thread", TRACES, () -> traces(plan));
    }
  }

  private static void print(Activation activation, String what, int networks, Runnable run) {
    double[] rates = new double[RUNS];
    double[] busyRates = new double[RUNS];
    for (int k = -WARM_UP; k < RUNS; k++) {
      long busyStart = PROCESS.getProcessCpuTime();
      long start = System.nanoTime();
      run.run();
      long time = System.nanoTime() - start;
      if (k >= 0) {
        rates[k] = networks * 1e9 / time;
        busyRates[k] = networks * 1e9 / (PROCESS.getProcessCpuTime() - busyStart);
      }
    }
    Arrays.sort(rates);
    Arrays.sort(busyRates);
    System.out.printf(
        "%-8s depth 20, width 8, %-19s %,9.0f nets a second, %,9.0f a second of processor time%n",
        activation, what + ":", rates[RUNS / 2], busyRates[RUNS / 2]);
  }

  private static void map(MapPlan plan, int threads) {
    MapRun.run(plan, Crew.of(threads), map -> {}, () -> false).orElseThrow();
  }

  private static void traces(MapPlan plan) {
    for (int index = 0; index < TRACES; index++) {
      Scenario scenario = plan.network(0, 0, index).scenario("");
      Trace trace = Pass.run(scenario);
      trace.quantity(Name.linearOutput(1).gradient()).value();
    }
  }
}
