package org.chainrule.export;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.chainrule.drawing.graph.CellWidths;
import org.chainrule.drawing.graph.LabelWidths;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.LabelSize;
import org.chainrule.layout.graph.Spacing;
import org.chainrule.pass.quantity.Convention;

/**
 * The graph of a pass in its pictures.
 *
 * @param layout where everything stands
 * @param measure measures what stands there
 * @param sample the sample in focus, from 0
 * @param alone whether of a batch only that sample is shown
 */
record PictureGraph(GraphLayout layout, AwtMeasure measure, int sample, boolean alone) {

  /**
   * Lays the graph out.
   *
   * @param spacing how much air it has
   * @param samples which samples are shown
   * @param sample the sample in focus, from 0
   * @param legible tells of the extent of a graph whether all of it can be read
   * @param faults told once of each formula that cannot be set, and comes out as its source
   */
  static PictureGraph of(
      Explainer explainer,
      Spacing spacing,
      Samples samples,
      int sample,
      Predicate<Box> legible,
      Consumer<? super Throwable> faults) {
    AwtMeasure measure = new AwtMeasure(faults);
    CellSize cells = CellWidths.of(measure, explainer.numbers());
    return of(explainer, spacing, cells, measure, samples, sample, legible);
  }

  /** Lays the graph out for a sheet that is filled in by hand, with all samples. */
  static PictureGraph written(Explainer explainer, Consumer<? super Throwable> faults) {
    AwtMeasure measure = new AwtMeasure(faults);
    CellSize cells = CellWidths.written(measure, explainer.numbers());
    return of(explainer, Spacing.WRITTEN, cells, measure, Samples.ALL, 0, any -> true);
  }

  private static PictureGraph of(
      Explainer explainer,
      Spacing spacing,
      CellSize cells,
      AwtMeasure measure,
      Samples samples,
      int sample,
      Predicate<Box> legible) {
    LabelSize labels = LabelWidths.of(measure, explainer);
    Convention convention = explainer.labels().convention();
    GraphLayout all = GraphBuilder.of(explainer.marks(), cells, labels, convention, spacing);
    boolean batch = explainer.trace().sample().count() > 1;
    if (!batch || !samples.isOneAtATime(legible.test(all.size()))) {
      return new PictureGraph(all, measure, sample, false);
    }
    GraphLayout one =
        GraphBuilder.ofOneSample(explainer.marks(), cells, labels, convention, spacing);
    return new PictureGraph(one.ofSample(sample), measure, sample, true);
  }
}
