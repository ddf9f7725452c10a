package org.chainrule.drawing.depth;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.drawing.Drawing;
import org.chainrule.drawing.Ink;
import org.chainrule.drawing.Measure;
import org.chainrule.drawing.Role;
import org.chainrule.drawing.TextStyle;
import org.chainrule.layout.Box;
import org.chainrule.layout.depth.FactorChart;
import org.chainrule.words.Words;

/** What the bars and strips of a factor chart mean. */
final class FactorLegend {

  private static final TextStyle WORD = TextStyle.regular(0.88);

  private FactorLegend() {}

  static Legend of(Measure measure, FactorChart chart, Box plot) {
    List<Legend.Entry> entries = new ArrayList<>();
    entries.add(
        bar(measure, FactorPainter.WEIGHTS, "\\|W^{\\top}\\delta\\|/\\|\\delta\\|", "weights"));
    entries.add(
        bar(
            measure,
            FactorPainter.SLOPES,
            "\\|DW^{\\top}\\delta\\|/\\|W^{\\top}\\delta\\|",
            "slopes"));
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

  private static Legend.Entry bar(Measure measure, Role role, String latex, String key) {
    String text = Words.of("depth.factors." + key);
    double formula = measure.formula(latex, 0.92).width();
    return new Legend.Entry(
        1.3 + formula + measure.textWidth(text, WORD),
        (drawing, x, baseline) -> {
          drawing.fill(swatch(x, baseline), 0.1, Ink.of(role));
          drawing.formula(latex, x + 1, baseline, 0.92, Ink.of(role));
          drawing.text(text, x + 1.3 + formula, baseline, WORD, Ink.of(Role.MUTED));
        });
  }
}
