package org.chainrule.bench;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks that its argument names: pass, steps, start or all. */
public final class Benchmarks {

  private Benchmarks() {}

  /** Runs them. */
  public static void main(String[] arguments) throws RunnerException {
    String which = arguments.length == 0 ? "all" : arguments[0];
    if (which.equals("pass") || which.equals("all")) {
      new Runner(
              new OptionsBuilder()
                  .include(PassBenchmark.class.getSimpleName())
                  .addProfiler(GCProfiler.class)
                  .build())
          .run();
    }
  }
}
