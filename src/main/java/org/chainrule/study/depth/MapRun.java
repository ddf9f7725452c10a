package org.chainrule.study.depth;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.chainrule.study.depth.flow.Outcome;
import org.chainrule.study.depth.stack.NetRunner;
import org.chainrule.study.depth.stack.RandomNetwork;
import org.chainrule.study.depth.stack.Stack;

/** Fills a map, from coarse to fine, on several threads. */
public final class MapRun {

  private final MapPlan plan;
  private final RunOrder order;
  private final Tally[] tallies;
  private final long start = System.nanoTime();
  private long layersDone;

  private MapRun(MapPlan plan) {
    this.plan = plan;
    this.order = new RunOrder(plan);
    this.tallies = new Tally[plan.cells()];
    Arrays.fill(tallies, Tally.NONE);
  }

  /**
   * Fills a map. The calling thread waits, and it alone calls the listener; the map in the end does
   * not depend on the number of threads.
   *
   * @param crew who works
   * @param listener is given the map as far as it is filled, about ten times a second
   * @param cancelled asked as often; once it says true, the work ends
   * @return the whole map, nothing if it was cancelled
   */
  public static Optional<DepthMap> run(
      MapPlan plan, Crew crew, Consumer<DepthMap> listener, BooleanSupplier cancelled) {
    MapRun run = new MapRun(plan);
    boolean all = Workers.run(crew, run::worker, () -> listener.accept(run.snapshot()), cancelled);
    return all ? Optional.of(run.snapshot()) : Optional.empty();
  }

  private BooleanSupplier worker() {
    NetRunner runner = NetRunner.of(plan.stack().withDepth(plan.mostDepth()));
    return () -> {
      Optional<RunOrder.Piece> piece = order.next();
      piece.ifPresent(some -> add(some.cell(), tally(runner, some)));
      return piece.isPresent();
    };
  }

  private Tally tally(NetRunner runner, RunOrder.Piece piece) {
    Stack stack = plan.stackOf(piece.cell());
    long[] counts = new long[Outcome.values().length];
    for (int from = piece.from(); from < piece.to(); from += runner.most()) {
      int first = from;
      int count = Math.min(runner.most(), piece.to() - from);
      runner.run(stack, count, net -> RandomNetwork.seed(plan.seed(), piece.cell(), first + net));
      for (int net = 0; net < count; net++) {
        counts[runner.outcome(stack.depth(), net).ordinal()]++;
      }
    }
    return Tally.of(counts);
  }

  private synchronized void add(int cell, Tally tally) {
    tallies[cell] = tallies[cell].plus(tally);
    layersDone += tally.networks() * plan.stackOf(cell).depth();
  }

  private synchronized DepthMap snapshot() {
    long networks = Arrays.stream(tallies).mapToLong(Tally::networks).sum();
    long total = (long) plan.cells() * plan.networks();
    long layers =
        plan.depths().stream().mapToLong(depth -> depth).sum() * plan.columns() * plan.networks();
    Progress progress =
        Progress.after(networks, total, (double) layersDone / layers, System.nanoTime() - start);
    return new DepthMap(plan, Arrays.asList(tallies), progress);
  }
}
