package org.chainrule.drawing.depth;

import java.util.List;
import org.chainrule.drawing.Drawing;
import org.chainrule.drawing.Ink;
import org.chainrule.drawing.Line;
import org.chainrule.drawing.Role;
import org.chainrule.drawing.TextStyle;
import org.chainrule.explain.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.depth.FactorChart;
import org.chainrule.layout.depth.FactorChart.Factors;
import org.chainrule.layout.depth.FactorChart.Shares;
import org.chainrule.layout.depth.GradientChart;
import org.chainrule.layout.depth.LayerScale;
import org.chainrule.layout.depth.LogAxis;
import org.chainrule.words.Words;

/** Draws the two factors of each step back, and under them what the layers are like. */
public final class FactorPainter {

  private static final Role WEIGHTS = Role.FORWARD;
  private static final Role SLOPES = Role.BACKWARD;
  private static final double NARROWEST = 0.12;

  private final Drawing drawing;
  private final FactorChart chart;
  private final Numbers numbers;
  private final FactorChart.Parts parts;
  private final LayerScale scale;
  private final LogAxis axis;

  private FactorPainter(Drawing drawing, FactorChart chart, Numbers numbers, Box area) {
    this.drawing = drawing;
    this.chart = chart;
    this.numbers = numbers;
    this.parts = chart.parts(area);
    this.scale = parts.bars();
    this.axis = chart.barAxis();
  }

  /**
   * Draws the chart.
   *
   * @param name which stack it is of
   * @param layer the layer that is looked at
   */
  public static void paint(
      Drawing drawing, FactorChart chart, Numbers numbers, String name, int layer, Box area) {
    FactorPainter painter = new FactorPainter(drawing, chart, numbers, area);
    painter.title(area, name);
    Axes.cursor(
        drawing, painter.scale, layer, painter.scale.plot().y(), painter.parts.spread().bottom());
    painter.bars();
    painter.slopes();
    painter.lost();
    painter.spread();
    Axes.layers(drawing, painter.scale, painter.parts.spread().bottom() + 1);
  }

  private void title(Box area, String name) {
    drawing.text(
        Words.of("depth.factors.title", name),
        area.x() + 0.9,
        area.y() + 1.35,
        TextStyle.strong(1),
        Ink.of(Role.TEXT));
    double x = scale.plot().x();
    x = key(x, area.y() + 2.75, WEIGHTS, "\\|W^{\\top}\\delta\\|/\\|\\delta\\|", "weights");
    x = key(x, area.y() + 2.75, SLOPES, "\\|DW^{\\top}\\delta\\|/\\|W^{\\top}\\delta\\|", "slopes");
    drawing.fill(new Box(x, area.y() + 2.4, 0.7, 0.14), 0, Ink.of(Role.TEXT));
    x = word(x + 1, area.y() + 2.75, "depth.factors.both") + 0.6;
    Box swatch = new Box(x, area.y() + 2.07, 0.7, 0.75);
    Markers.hatch(drawing, swatch, Role.BLOCKED);
    x = word(x + 1, area.y() + 2.75, "depth.slopes.off");
    drawing.fill(new Box(x, swatch.y(), 0.7, 0.75), 0.1, Ink.of(Role.FLAT));
    word(x + 1, area.y() + 2.75, "depth.slopes.flat");
  }

  private double word(double x, double baseline, String key) {
    String text = Words.of(key);
    drawing.text(text, x, baseline, TextStyle.regular(0.88), Ink.of(Role.MUTED));
    return x + drawing.textWidth(text, TextStyle.regular(0.88)) + 1.1;
  }

  private double key(double x, double y, Role role, String latex, String key) {
    Box swatch = new Box(x, y - 0.68, 0.7, 0.75);
    drawing.fill(swatch, 0.1, Ink.of(role));
    drawing.formula(latex, x + 1, y, 0.92, Ink.of(role));
    double after = x + 1.3 + drawing.formula(latex, 0.92).width();
    return word(after, y, "depth.factors." + key);
  }

  private double y(double log) {
    Box plot = scale.plot();
    double share = Math.max(0, Math.min(1, axis.share(log)));
    return plot.bottom() - share * plot.height();
  }

  private void bars() {
    Box plot = scale.plot();
    for (int tick : axis.ticks((int) (plot.height() / 1.6))) {
      factor(plot, Math.pow(10, tick), tick);
    }
    if (axis.ticks(9).size() < 2) {
      factor(plot, 0.5, Math.log10(0.5));
      factor(plot, 2, Math.log10(2));
      factor(plot, 0.2, Math.log10(0.2));
    }
    for (int to = 1; to <= chart.steps().size(); to++) {
      step(scale.x(to + 0.5), chart.steps().get(to - 1));
    }
  }

  private void factor(Box plot, double factor, double log) {
    if (log >= axis.low() && log <= axis.high()) {
      Axes.rule(drawing, plot, y(log), log == 0 ? 1 : 0.35);
      drawing.text(
          Words.of("depth.times", numbers.plain(factor)),
          plot.x() - 0.45,
          y(log) + 0.28,
          TextStyle.regular(Axes.SMALL).right(),
          Ink.of(Role.MUTED));
    }
  }

  /** The second bar begins where the first one ends, so that both add up to the ratio. */
  private void step(double x, Factors factors) {
    double width = Math.max(NARROWEST, scale.step() * 0.36);
    if (!Double.isFinite(factors.stretch())) {
      sign(x, factors.stretch(), WEIGHTS);
      return;
    }
    bar(x - width, width, 0, factors.stretch(), WEIGHTS);
    if (!Double.isFinite(factors.shrink())) {
      sign(x + width / 2, factors.shrink(), SLOPES);
      return;
    }
    bar(x, width, factors.stretch(), factors.both(), SLOPES);
    Box end = new Box(x - width * 1.1, y(factors.both()) - 0.06, width * 2.2, 0.14);
    drawing.fill(end, 0, Ink.of(Role.TEXT));
  }

  private void bar(double x, double width, double from, double to, Role role) {
    double top = Math.min(y(from), y(to));
    Box box = new Box(x, top, width, Math.abs(y(from) - y(to)));
    drawing.fill(box, 0, Ink.of(role));
  }

  /** A factor of 0 has no end on a log axis; one that is not finite has none either. */
  private void sign(double x, double log, Role role) {
    boolean zero = log == Double.NEGATIVE_INFINITY;
    double baseline = zero ? scale.plot().bottom() - 0.2 : scale.plot().y() + 0.9;
    String text = zero ? "0" : GradientChart.notFinite(log) && log > 0 ? "∞" : "?";
    drawing.text(text, x, baseline, TextStyle.strong(0.9).centered(), Ink.of(role));
  }

  private void slopes() {
    Box strip = parts.slopes();
    Axes.name(drawing, Words.of("depth.slopes.name"), strip);
    if (chart.slopes().isEmpty()) {
      drawing.text(
          Words.of("depth.slopes.none"),
          strip.x() + 0.3,
          strip.centerY() + 0.3,
          TextStyle.regular(Axes.SMALL),
          Ink.of(Role.MUTED));
      return;
    }
    List<Shares> shares = chart.slopes().get();
    for (int layer = 1; layer <= shares.size(); layer++) {
      Box cell = cell(strip, layer);
      drawing.fill(cell, 0, Ink.of(Role.RAISED));
      double off = part(cell, 0, shares.get(layer - 1).off(), Role.BLOCKED, true);
      part(cell, off, shares.get(layer - 1).flat(), Role.FLAT, false);
      drawing.stroke(cell, 0, Ink.of(Role.LINE), Line.solid(0.05));
    }
  }

  private Box cell(Box strip, int layer) {
    double width = scale.step() * 0.84;
    return new Box(scale.x(layer) - width / 2, strip.y(), width, strip.height());
  }

  /** Fills a share of a cell, from the bottom; returns how much of it is full then. */
  private double part(Box cell, double from, double share, Role role, boolean hatched) {
    if (share > 0) {
      double height = share * cell.height();
      double top = cell.bottom() - from * cell.height() - height;
      Box box = new Box(cell.x(), top, cell.width(), height);
      if (hatched) {
        Markers.hatch(drawing, box, role);
      } else {
        drawing.fill(box, 0, Ink.of(role));
      }
    }
    return from + share;
  }

  private void lost() {
    if (chart.lost().isEmpty()) {
      return;
    }
    Box strip = parts.lost();
    Axes.name(drawing, Words.of("depth.lost.name"), strip);
    for (int layer = 1; layer <= chart.lost().size(); layer++) {
      Box cell = cell(strip, layer);
      drawing.fill(cell, 0, Ink.of(Role.RAISED));
      part(cell, 0, chart.lost().get(layer - 1), Role.VANISHED, false);
      drawing.stroke(cell, 0, Ink.of(Role.LINE), Line.solid(0.05));
    }
  }

  /** A hollow mark at the edge where the deviation is 0 or not finite. */
  private void spread() {
    Box box = parts.spread();
    LogAxis spread = chart.spreadAxis();
    Axes.decades(drawing, spread, box);
    for (int layer = 1; layer <= chart.deviations().size(); layer++) {
      double log = chart.deviations().get(layer - 1);
      double share = Double.isNaN(log) ? 1 : Math.max(0, Math.min(1, spread.share(log)));
      Point at = new Point(scale.x(layer), box.bottom() - share * box.height());
      Ink ink = Ink.of(Role.FORWARD);
      if (Double.isFinite(log)) {
        drawing.fillCircle(at, Math.min(0.26, 0.1 + scale.step() / 8), ink);
      } else {
        String text = log == Double.NEGATIVE_INFINITY ? "0" : Double.isNaN(log) ? "?" : "∞";
        drawing.text(text, at.x(), at.y() + 0.3, TextStyle.strong(0.8).centered(), ink);
      }
    }
    drawing.text(
        Words.of("depth.spread.name"),
        box.x() + 0.3,
        box.y() - 0.1,
        TextStyle.regular(Axes.SMALL),
        Ink.of(Role.MUTED));
  }
}
