package org.chainrule.drawing.graph;

import org.chainrule.drawing.text.Measure;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.layout.graph.LabelSize;
import org.chainrule.words.Words;

/** Measures the names of matrices and the formulas in operations. */
public final class LabelWidths {

  private LabelWidths() {}

  /** Returns how wide the names and the formulas of a pass are. */
  public static LabelSize of(Measure measure, Explainer explainer) {
    NodeFormulas formulas = new NodeFormulas(explainer);
    return new LabelSize(
        name ->
            measure.formula(explainer.labels().standing(name), MatrixPainter.LABEL_SIZE).width()
                + MatrixPainter.LABEL_GAP,
        name ->
            measure.formula(explainer.labels().standing(name), MatrixPainter.LABEL_SIZE).ascent()
                + MatrixPainter.LABEL_RISE,
        result -> formulas.width(measure, result),
        name -> SampleNotes.width(measure, explainer.trace(), name),
        Math.max(caption(measure, "graph.forward"), caption(measure, "graph.backward")));
  }

  private static double caption(Measure measure, String key) {
    return measure.textWidth(Words.of(key), GraphPainter.CAPTION);
  }
}
