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

  /** The distance between arcs. */
  static final double ARC = 1;

  /** What a penalty takes over the loss beside its operation: its number, and arrows. */
  private static final double PENALTY = 3.3;

  /** The way to the gradient of b, where no head of that of W keeps it at a distance. */
  private static final double NO_HEAD = 0.9;

  /** The way from words under a matrix to the gradient of b. */
  private static final double FORK = 1.6;

  /** What the words over the line between the lanes take under an operation. */
  private static final double CAPTION = 1.2;

  static Lanes of(Trace trace, BlockSizes sizes) {
    Network network = trace.network();
    Spacing spacing = sizes.spacing();
    int parameterRows = sizes.rows(Name.y());
    int valueRows = Math.max(sizes.rows(Name.x()), sizes.rows(Name.x().gradient()));
    int factorRows = 1;
    boolean wordsBelow = false;
    for (Variable parameter : network.parameters()) {
      parameterRows = Math.max(parameterRows, sizes.rows(Name.of(parameter)));
    }
    for (int k = 1; k <= network.depth(); k++) {
      Name z = Name.linearOutput(k);
      valueRows = Math.max(valueRows, Math.max(sizes.rows(z), sizes.rows(z.gradient())));
      wordsBelow |= sizes.hasMarks(z) && sizes.isTurned(z.gradient());
      factorRows = Math.max(factorRows, sizes.rows(Name.weight(k).transpose()));
    }
    double penalty = network.penalty().isPresent() ? spacing.nodeHeight() + PENALTY : 0;
    return of(
        spacing.margin() + Math.max(spacing.label() + sizes.height(parameterRows), penalty),
        Math.max(sizes.height(valueRows), spacing.nodeHeight()) / 2,
        Math.max(sizes.height(Math.max(valueRows, factorRows)), spacing.nodeHeight()) / 2,
        wordsBelow ? GraphBlocks.WORDS_BELOW : 0,
        band(network),
        spacing.gradients() + (trace.sample().count() == 1 ? 0 : NO_HEAD),
        spacing);
  }

  private static Lanes of(
      double parameterBottom,
      double forwardHalf,
      double backwardHalf,
      double words,
      double band,
      double gradients,
      Spacing spacing) {
    double over = spacing.label() + forwardHalf;
    double forwardCenter = parameterBottom + band + spacing.row() + over;
    double divider =
        forwardCenter
            + Math.max(
                forwardHalf + Math.max(spacing.divider(), words),
                spacing.nodeHeight() / 2 + CAPTION);
    double backwardCenter = divider + spacing.divider() + spacing.label() - 0.4 + backwardHalf;
    double backwardBottom = backwardCenter + backwardHalf + (band > 0 ? words : 0);
    double backwardBand = backwardBottom + ARC;
    double gradientTop =
        backwardBottom + Math.max(gradients, words == 0 || band > 0 ? 0 : words + FORK) + band;
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
