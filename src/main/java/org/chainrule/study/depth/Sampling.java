package org.chainrule.study.depth;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.chainrule.study.depth.stack.InvalidStackException;
import org.chainrule.study.depth.stack.NetRunner;
import org.chainrule.study.depth.stack.RandomNetwork;
import org.chainrule.study.depth.stack.Stack;

/**
 * Many random nets of one stack, and how large their gradients are layer by layer.
 *
 * @param stack what the nets are of
 * @param seed what all of them follow from
 * @param networks how many
 */
public record Sampling(Stack stack, long seed, int networks) {

  /** The most nets that one sampling or one cell of a map can have. */
  public static final int MOST_NETWORKS = 100_000;

  /** How many nets of a sampling a person gets without asking. */
  public static final int USUAL_NETWORKS = 1000;

  /**
   * Checks the number of nets.
   *
   * @throws InvalidStackException if it is out of bounds
   */
  public Sampling {
    requireNetworks(networks);
  }

  static void requireNetworks(int networks) {
    if (networks < 1 || networks > MOST_NETWORKS) {
      throw new InvalidStackException("networks", MOST_NETWORKS, networks);
    }
  }

  /** Returns one of the nets, counted from 0. */
  public RandomNetwork network(int index) {
    return RandomNetwork.of(stack, seed, 0, index);
  }

  /**
   * Runs the nets; the outcome does not depend on the number of threads.
   *
   * @param progress is told in the calling thread, about ten times a second
   * @param cancelled asked as often; once it says true, the work ends
   * @return what was found, nothing if it was cancelled
   */
  public Optional<StackReport> run(
      Crew crew, Consumer<Progress> progress, BooleanSupplier cancelled) {
    NormTable table = new NormTable(this);
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    long start = System.nanoTime();
    Runnable pulse = () -> progress.accept(progressOf(done.get(), System.nanoTime() - start));
    boolean all = Workers.run(crew, () -> worker(table, next, done), pulse, cancelled);
    return all ? Optional.of(table.report()) : Optional.empty();
  }

  private Progress progressOf(int done, long nanos) {
    return Progress.after(done, networks, (double) done / networks, nanos);
  }

  private BooleanSupplier worker(NormTable table, AtomicInteger next, AtomicInteger done) {
    NetRunner runner = NetRunner.of(stack);
    return () -> {
      int from = next.getAndAdd(runner.most());
      if (from >= networks) {
        next.set(networks); // so that it never overflows
        return false;
      }
      int count = Math.min(runner.most(), networks - from);
      runner.run(stack, count, net -> RandomNetwork.seed(seed, 0, from + net));
      table.take(runner, from, count);
      done.addAndGet(count);
      return true;
    };
  }
}
