package org.chainrule.study.finding;

import java.util.Optional;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.loss.L2;
import org.chainrule.study.train.Run;

/** What a penalty on the weights comes to. */
final class Shrinkage {

  private Shrinkage() {}

  /**
   * Looks at a state, beside the first one of its run.
   *
   * @return nothing where there is no penalty, or something is not finite
   */
  static Optional<Finding> at(Run run, int iteration) {
    Network network = run.at(iteration).network();
    double loss = run.loss(iteration);
    double before = length(run.at(run.first()).network());
    double now = length(network);
    Optional<L2> penalty = network.penalty().filter(some -> some.factor() > 0);
    return penalty
        .filter(some -> before > 0 && Double.isFinite(before + now + loss))
        .map(
            some ->
                new Finding.Penalised(
                    iteration, run.first(), loss, of(some, network), before, now));
  }

  private static double of(L2 penalty, Network network) {
    return network.layers().stream().map(Layer::weight).mapToDouble(penalty::value).sum();
  }

  /** The root of the sum of the squares of all entries of all weights. */
  private static double length(Network network) {
    return Math.sqrt(of(new L2(1, false), network));
  }
}
