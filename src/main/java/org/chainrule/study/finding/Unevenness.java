package org.chainrule.study.finding;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.pass.program.Pass;
import org.chainrule.study.depth.flow.BackStep;
import org.chainrule.study.depth.flow.GradientFlow;
import org.chainrule.study.train.Run;

/** Whether the gradient is far longer at one end of a net than at the other, and by what. */
final class Unevenness {

  /** From so many times on it is told. */
  private static final double FAR = 1000;

  private Unevenness() {}

  /**
   * Looks at a state. Where something is added on the way, a step back has other factors besides
   * the weights and the slopes, and nothing is told.
   */
  static Optional<Finding> at(Run run, int iteration) {
    Network network = run.at(iteration).network();
    if (network.depth() < 2 || network.layers().stream().anyMatch(Layer::goesOn)) {
      return Optional.empty();
    }
    GradientFlow flow = GradientFlow.of(Pass.run(network, run.sample()));
    double ratio = flow.ratio();
    double weights = product(flow, BackStep::stretch);
    double slopes = product(flow, BackStep::shrink);
    boolean far = ratio <= 1 / FAR || ratio >= FAR;
    return far && isTold(ratio) && isTold(weights) && isTold(slopes)
        ? Optional.of(
            new Finding.Uneven(
                iteration, network.depth(), ratio, weights, slopes, AlikeStack.of(network)))
        : Optional.empty();
  }

  private static double product(GradientFlow flow, ToDoubleFunction<BackStep> factor) {
    return flow.steps().stream().mapToDouble(factor).reduce(1, (a, b) -> a * b);
  }

  /** Whether a factor is one of which something is left, and not so much that it overflowed. */
  private static boolean isTold(double factor) {
    return factor >= Double.MIN_NORMAL && factor <= Double.MAX_VALUE;
  }
}
