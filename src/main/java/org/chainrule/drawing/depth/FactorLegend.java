package org.chainrule.drawing.depth;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.drawing.chart.Legend;
import org.chainrule.drawing.chart.Markers;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.layout.Box;
import org.chainrule.layout.depth.FactorChart;
import org.chainrule.words.Words;

/** What the bars and strips of a factor chart mean. */
final class FactorLegend {

  private static final TextStyle WORD = TextStyle.regular(0.88);

  /** The gradient that arrives at a layer, and what a step back makes of it. */
  private static final Formula ARRIVING = Formulas.letter("δ");

  private static final Formula THROUGH_WEIGHTS =
      Formulas.product(Times.MATRIX_TIGHT, new Formula.Transpose(Formulas.letter("W")), ARRIVING);
  private static final Formula THROUGH_SLOPES =
      Formulas.product(Times.MATRIX_TIGHT, Formulas.letter("D"), THROUGH_WEIGHTS);

  private FactorLegend() {}

  static Legend of(Measure measure, FactorChart chart, Box plot) {
    List<Legend.Entry> entries = new ArrayList<>();
    entries.add(bar(measure, FactorPainter.WEIGHTS, growth(THROUGH_WEIGHTS, ARRIVING), "weights"));
    entries.add(
        bar(measure, FactorPainter.SLOPES, growth(THROUGH_SLOPES, THROUGH_WEIGHTS), "slopes"));
    entries.add(
        entry(
            measure,
            "depth.factors.both",
            (drawing, box) ->
                drawing.fill(
                    new Box(box.x(), box.centerY(), box.width(), 0.14), 0, Ink.of(Role.TEXT))));
    entries.add(
        entry(
            measure,
            "depth.slopes.off",
            (drawing, box) -> Markers.hatch(drawing, box, Role.BLOCKED)));
    entries.add(
        entry(
            measure,
            "depth.slopes.flat",
            (drawing, box) -> drawing.fill(box, 0.1, Ink.of(Role.FLAT))));
    if (chart.steps().stream().anyMatch(step -> Double.isNaN(step.both()))) {
      entries.add(
          entry(
              measure,
              "depth.factors.none",
              (drawing, box) ->
                  drawing.text(
                      FactorPainter.NO_VALUE,
                      box.x(),
                      box.bottom(),
                      TextStyle.strong(0.9),
                      Ink.of(FactorPainter.WEIGHTS))));
    }
    return new Legend(entries, plot.width());
  }

  private static Formula growth(Formula after, Formula before) {
    return Formulas.slash(length(after), length(before));
  }

  private static Formula length(Formula of) {
    return new Formula.Norm(of, "", false);
  }

  private interface Mark {
    void paint(Drawing drawing, Box box);
  }

  private static Legend.Entry entry(Measure measure, String key, Mark mark) {
    String text = Words.of(key);
    return new Legend.Entry(
        1 + measure.textWidth(text, WORD),
        (drawing, x, baseline) -> {
          mark.paint(drawing, swatch(x, baseline));
          drawing.text(text, x + 1, baseline, WORD, Ink.of(Role.MUTED));
        });
  }

  private static Box swatch(double x, double baseline) {
    return new Box(x, baseline - 0.68, 0.7, 0.75);
  }

  private static Legend.Entry bar(Measure measure, Role role, Formula formula, String key) {
    String text = Words.of("depth.factors." + key);
    double width = measure.formula(formula, 0.92).width();
    return new Legend.Entry(
        1.3 + width + measure.textWidth(text, WORD),
        (drawing, x, baseline) -> {
          drawing.fill(swatch(x, baseline), 0.1, Ink.of(role));
          drawing.formula(formula, x + 1, baseline, 0.92, Ink.of(role));
          drawing.text(text, x + 1.3 + width, baseline, WORD, Ink.of(Role.MUTED));
        });
  }
}
