package org.chainrule.bench;

import java.util.concurrent.TimeUnit;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole trace, ready to be looked at, beside the algebra alone: with preallocated EJML matrices
 * and plain {@code CommonOps_DDRM}, and with plain loops.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class PassBenchmark {

  /** Inputs, hidden units and outputs. */
  @Param({"2-3-2", "8-16-8", "64-128-64", "784-256-10"})
  public String sizes;

  /** The number of samples. */
  @Param({"1", "64"})
  public int samples;

  private Scenario scenario;
  private EjmlAlgebra ejml;
  private PlainLoops loops;

  /** Makes the net. */
  @Setup
  public void make() {
    scenario = Nets.of(sizes, samples);
    ejml = new EjmlAlgebra(scenario);
    loops = new PlainLoops(scenario);
  }

  /** The program's own pass. */
  @Benchmark
  public Trace trace() {
    return Pass.run(scenario);
  }

  /** The program's own pass, with everything computed that could be looked at. */
  @Benchmark
  public Trace complete() {
    Trace trace = Pass.run(scenario);
    trace.complete();
    return trace;
  }

  /** Plain, preallocated EJML. */
  @Benchmark
  public double plainEjml() {
    return ejml.run();
  }

  /** Plain loops. */
  @Benchmark
  public double plainLoops() {
    return loops.run();
  }
}
