package org.chainrule.layout.graph;

import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/**
 * The heights at which the lanes of the graph stand; the lanes are as high as their highest matrix.
 *
 * @param parameterBottom where the parameters end
 * @param forwardBand where the arcs of added values begin, over the forward lane
 * @param forwardCenter the middle of the forward lane
 * @param divider the line between the lanes
 * @param backwardCenter the middle of the backward lane
 * @param backwardBand where the arcs of copied gradients begin, under the backward lane
 * @param gradientTop where the gradients of the parameters begin
 */
record Lanes(
    double parameterBottom,
    double forwardBand,
    double forwardCenter,
    double divider,
    double backwardCenter,
    double backwardBand,
    double gradientTop) {

  static final double MARGIN = 1.3;
  static final double LABEL = 1.75;
  static final double NODE_HEIGHT = 2.7;

  /** The distance between arcs. */
  static final double ARC = 1;

  private static final double ROW_GAP = 1.3;
  private static final double DIVIDER_GAP = 1.5;

  /** What a penalty takes over the loss: its operation and its number. */
  private static final double PENALTY = NODE_HEIGHT + 3;

  static Lanes of(Trace trace, BlockSizes sizes) {
    Network network = trace.network();
    int parameterRows = sizes.rows(Name.y());
    int valueRows = Math.max(sizes.rows(Name.x()), sizes.rows(Name.x().gradient()));
    int factorRows = 1;
    for (Variable parameter : network.parameters()) {
      parameterRows = Math.max(parameterRows, sizes.rows(Name.of(parameter)));
    }
    for (int k = 1; k <= network.depth(); k++) {
      Name z = Name.linearOutput(k);
      valueRows = Math.max(valueRows, Math.max(sizes.rows(z), sizes.rows(z.gradient())));
      factorRows = Math.max(factorRows, sizes.rows(Name.weight(k).transpose()));
    }
    double penalty = network.penalty().isPresent() ? PENALTY : 0;
    return of(
        Math.max(MARGIN + LABEL + sizes.height(parameterRows), MARGIN + penalty),
        Math.max(sizes.height(valueRows), NODE_HEIGHT) / 2,
        Math.max(sizes.height(Math.max(valueRows, factorRows)), NODE_HEIGHT) / 2,
        band(network));
  }

  private static Lanes of(
      double parameterBottom, double forwardHalf, double backwardHalf, double band) {
    double over = Math.max(LABEL + forwardHalf - 1, forwardHalf);
    double forwardCenter = parameterBottom + band + ROW_GAP + over;
    double divider = forwardCenter + forwardHalf + DIVIDER_GAP;
    double backwardCenter = divider + DIVIDER_GAP + LABEL - 0.4 + backwardHalf;
    double backwardBand = backwardCenter + backwardHalf + ARC;
    double gradientTop = backwardCenter + backwardHalf + ROW_GAP + band;
    return new Lanes(
        parameterBottom,
        parameterBottom + ARC,
        forwardCenter,
        divider,
        backwardCenter,
        backwardBand,
        gradientTop);
  }

  /** The height that arcs take, one under the other. */
  private static double band(Network network) {
    long arcs = network.layers().stream().filter(layer -> layer.added().isPresent()).count();
    return arcs == 0 ? 0 : ARC * (arcs + 1);
  }
}
