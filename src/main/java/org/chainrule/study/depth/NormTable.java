package org.chainrule.study.depth;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.study.depth.flow.Norm;
import org.chainrule.study.depth.flow.Outcome;
import org.chainrule.study.depth.flow.Quartiles;
import org.chainrule.study.depth.stack.NetRunner;

/** The norms of every layer's gradients of many nets. Threads may fill different nets at once. */
final class NormTable {

  private final Sampling sampling;
  private final double[][] gradients;
  private final double[][] weightGradients;
  private final double[] ratios;
  private final Outcome[] outcomes;

  NormTable(Sampling sampling) {
    this.sampling = sampling;
    int depth = sampling.stack().depth();
    this.gradients = new double[depth][sampling.networks()];
    this.weightGradients = new double[depth][sampling.networks()];
    this.ratios = new double[sampling.networks()];
    this.outcomes = new Outcome[sampling.networks()];
  }

  /** Takes down the nets that have just run, of which the first has this index. */
  void take(NetRunner runner, int from, int count) {
    int last = gradients.length - 1;
    for (int net = 0; net < count; net++) {
      for (int layer = 0; layer <= last; layer++) {
        gradients[layer][from + net] = runner.gradient(layer, net).value();
        weightGradients[layer][from + net] = runner.weightGradient(layer, net).value();
      }
      Norm first = runner.gradient(0, net);
      Norm end = runner.gradient(last, net);
      ratios[from + net] = Outcome.ratio(first, end);
      outcomes[from + net] = Outcome.of(first, end);
    }
  }

  /** Returns what was found; all nets have been taken down. */
  StackReport report() {
    List<StackReport.Layer> layers = new ArrayList<>();
    for (int k = 0; k < gradients.length; k++) {
      layers.add(
          new StackReport.Layer(
              k + 1, Quartiles.of(gradients[k]), Quartiles.of(weightGradients[k])));
    }
    return new StackReport(sampling, Tally.of(outcomes), Quartiles.of(ratios), layers);
  }
}
