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
            measure.formula(explainer.labels().standing(name), MatrixLabel.SIZE).width()
                + MatrixLabel.GAP,
        name ->
            measure.formula(explainer.labels().standing(name), MatrixLabel.SIZE).ascent()
                + MatrixLabel.RISE,
        result -> formulas.width(measure, result),
        result -> formulas.titleWidth(measure, result),
        name -> SampleNotes.width(measure, explainer.trace(), name),
        UnitWords.width(measure, 1),
        UnitWords.width(measure, explainer.trace().sample().count()),
        Math.max(caption(measure, "graph.forward"), caption(measure, "graph.backward")));
  }

  private static double caption(Measure measure, String key) {
    return measure.textWidth(Words.of(key), GraphPainter.CAPTION);
  }
}
