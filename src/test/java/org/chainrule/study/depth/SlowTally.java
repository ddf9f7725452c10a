package org.chainrule.study.depth;

import org.chainrule.algebra.Matrix;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.study.depth.flow.Outcome;
import org.chainrule.study.depth.stack.RandomNetwork;

/** The same nets one by one: made, run by the program's own pass, and judged in plain words. */
final class SlowTally {

  private SlowTally() {}

  static Tally of(MapPlan plan, int row, int column) {
    Tally tally = Tally.NONE;
    for (int index = 0; index < plan.networks(); index++) {
      tally = tally.plus(Tally.of(outcome(plan.network(row, column, index))));
    }
    return tally;
  }

  static Outcome outcome(RandomNetwork network) {
    Trace trace = Pass.run(network.scenario("one of many"));
    double first = length(trace, 1);
    double last = length(trace, network.stack().depth());
    if (!Double.isFinite(first) || !Double.isFinite(last)) {
      return Outcome.NOT_FINITE;
    }
    if (first == 0) {
      return Outcome.ZERO;
    }
    double log = Math.log(first) - Math.log(last);
    if (log < -24 * Math.log(2)) {
      return Outcome.SMALL;
    }
    return log > 24 * Math.log(2) ? Outcome.LARGE : Outcome.HEALTHY;
  }

  /** Math.hypot neither overflows nor underflows on its way. */
  static double length(Trace trace, int layer) {
    Matrix gradient = trace.quantity(Name.linearOutput(layer).gradient()).value();
    double length = 0;
    for (int i = 0; i < gradient.rows(); i++) {
      length = Math.hypot(length, gradient.get(i, 0));
    }
    return length;
  }
}
