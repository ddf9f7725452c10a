package org.chainrule.view.graph;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.LabelSize;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.layout.graph.Spacing;
import org.chainrule.layout.graph.StepView;
import org.chainrule.pass.quantity.Name;
import org.chainrule.view.common.AtFirstLook;

/**
 * The graphs of a pass: that with all samples of a batch side by side, and those with one of them.
 * Each is laid out when it is first wanted.
 */
final class Graphs {

  /**
   * A graph that is laid out.
   *
   * @param layout where everything stands
   * @param stops where the keyboard stops
   * @param names what each matrix is called, by the id of its node
   * @param widestStep the width of the widest step with what it is made of
   */
  record Laid(
      GraphLayout layout,
      List<Stop> stops,
      Map<String, Name> names,
      AtFirstLook<Double> widestStep) {

    Name named(String id) {
      return names.get(id);
    }

    Laid ofSample(int sample) {
      return new Laid(layout.ofSample(sample), stops, names, widestStep);
    }
  }

  private final Explainer explainer;
  private final AtFirstLook<Laid> all;
  private final AtFirstLook<Laid> first;
  private Laid one;
  private int sample = -1;

  Graphs(Explainer explainer, CellSize cells, LabelSize labels, Spacing spacing) {
    this.explainer = explainer;
    this.all =
        new AtFirstLook<>(
            () ->
                laid(
                    GraphBuilder.of(
                        explainer.marks(),
                        cells,
                        labels,
                        explainer.labels().convention(),
                        spacing)));
    this.first =
        new AtFirstLook<>(
            () ->
                laid(
                    GraphBuilder.ofOneSample(
                        explainer.marks(),
                        cells,
                        labels,
                        explainer.labels().convention(),
                        spacing)));
  }

  /** Lays out, where nobody waits for it, what may be wanted. */
  void prepare(Samples samples, boolean lecture) {
    boolean batch = explainer.trace().sample().count() > 1;
    if (!batch || samples != Samples.ONE) {
      all.get();
    }
    if (batch && (samples == Samples.ONE || samples == Samples.LEGIBLE && lecture)) {
      first.get();
    }
  }

  /** Returns the graph of all samples, or else of one of them. */
  Laid of(OptionalInt wanted) {
    if (wanted.isEmpty()) {
      return all.get();
    }
    if (sample != wanted.getAsInt()) {
      sample = wanted.getAsInt();
      one = first.get().ofSample(sample);
    }
    return one;
  }

  private Laid laid(GraphLayout layout) {
    Map<String, Name> names =
        layout.matrices().stream()
            .map(MatrixBlock::name)
            .collect(Collectors.toMap(Graphs::id, Function.identity()));
    return new Laid(
        layout,
        Stop.along(explainer.trace(), layout),
        names,
        new AtFirstLook<>(() -> StepView.widest(layout, explainer.trace())));
  }

  /** The id of the node of a matrix. */
  static String id(Name name) {
    return "matrix-" + name.id();
  }
}
