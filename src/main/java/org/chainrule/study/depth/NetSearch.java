package org.chainrule.study.depth;

import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.chainrule.study.depth.flow.Fate;
import org.chainrule.study.depth.stack.NetRunner;
import org.chainrule.study.depth.stack.RandomNetwork;
import org.chainrule.study.depth.stack.Stack;

/** Looks among the nets of a map's cell for one with a given fate. */
public final class NetSearch {

  private NetSearch() {}

  /**
   * Returns the next such net, around the end to the first; the net to begin after comes last.
   *
   * @param after the net to begin after; all count from 0
   * @param cancelled asked between a few nets; once it says true, the search ends
   * @return nothing if there is none, or if the search was cancelled
   */
  public static OptionalInt next(
      MapPlan plan, int row, int column, int after, Fate fate, BooleanSupplier cancelled) {
    Stack stack = plan.stackAt(row, column);
    int cell = plan.cell(row, column);
    NetRunner runner = NetRunner.of(stack);
    int all = plan.networks();
    int done = 0;
    while (done < all && !cancelled.getAsBoolean()) {
      int first = (after + 1 + done) % all;
      int count = Math.min(runner.most(), all - first);
      runner.run(stack, count, net -> RandomNetwork.seed(plan.seed(), cell, first + net));
      for (int net = 0; net < count; net++) {
        if (runner.outcome(stack.depth(), net).fate() == fate) {
          return OptionalInt.of(first + net);
        }
      }
      done += count;
    }
    return OptionalInt.empty();
  }
}
