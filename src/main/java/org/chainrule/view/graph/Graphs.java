package org.chainrule.view.graph;

import java.util.List;
import java.util.OptionalInt;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.LabelSize;
import org.chainrule.layout.graph.Spacing;
import org.chainrule.layout.graph.StepView;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.quantity.Convention;

/**
 * The graphs of a pass: that with all samples of a batch side by side, and those with one of them.
 * Each is laid out when it is first wanted.
 */
final class Graphs {

  private final Explainer explainer;
  private final CellSize cells;
  private final LabelSize labels;
  private final Spacing spacing;
  private final SteadyWidths widths;
  private final boolean sharedScale;
  private GraphLayout all;
  private GraphLayout one;
  private int sample;
  private GraphLayout walked;
  private List<Stop> stops;
  private GraphLayout measured;
  private double widest;

  /**
   * Graphs to be laid out.
   *
   * @param cells how large cells are
   * @param labels how wide names and formulas are
   * @param spacing how much air there is
   * @param widths the widths that columns keep
   * @param sharedScale whether all matrices share one colour scale
   */
  Graphs(
      Explainer explainer,
      CellSize cells,
      LabelSize labels,
      Spacing spacing,
      SteadyWidths widths,
      boolean sharedScale) {
    this.explainer = explainer;
    this.cells = cells;
    this.labels = labels;
    this.spacing = spacing;
    this.widths = widths;
    this.sharedScale = sharedScale;
  }

  SteadyWidths widths() {
    return widths;
  }

  boolean hasSharedScale() {
    return sharedScale;
  }

  /** Lays out, where nobody waits for it, what may be wanted. */
  void prepare(Samples samples, boolean lecture) {
    boolean batch = explainer.trace().sample().count() > 1;
    if (batch && (samples == Samples.ONE || samples == Samples.LEGIBLE && lecture)) {
      stops(OptionalInt.of(0));
    }
    if (!batch || samples != Samples.ONE) {
      stops(OptionalInt.empty());
    }
  }

  /** Returns the graph of all samples, or else of one of them. */
  GraphLayout of(OptionalInt wanted) {
    if (wanted.isEmpty()) {
      all = all == null ? GraphBuilder.of(marks(), cells, labels, convention(), spacing) : all;
      return all;
    }
    if (one == null) {
      one = GraphBuilder.ofOneSample(marks(), cells, labels, convention(), spacing);
    }
    if (sample != wanted.getAsInt()) {
      sample = wanted.getAsInt();
      one = one.ofSample(sample);
    }
    return one;
  }

  /** Where the keyboard stops in a graph. */
  List<Stop> stops(OptionalInt wanted) {
    GraphLayout layout = of(wanted);
    if (walked != layout) {
      walked = layout;
      stops = Stop.along(explainer.trace(), layout);
    }
    return stops;
  }

  /** The width of the widest step of a graph, with what it is made of. */
  double widestStep(OptionalInt wanted) {
    GraphLayout layout = of(wanted);
    if (measured != layout) {
      measured = layout;
      widest = StepView.widest(layout, explainer.trace());
    }
    return widest;
  }

  private Marks marks() {
    return explainer.marks();
  }

  private Convention convention() {
    return explainer.labels().convention();
  }
}
