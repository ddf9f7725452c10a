package org.chainrule.drawing.depth;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.drawing.chart.AxisLabels;
import org.chainrule.drawing.chart.Decades;
import org.chainrule.drawing.chart.Legend;
import org.chainrule.drawing.chart.Markers;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.LogAxis;
import org.chainrule.layout.depth.FactorChart;
import org.chainrule.layout.depth.FactorChart.Factors;
import org.chainrule.layout.depth.FactorChart.Shares;
import org.chainrule.layout.depth.GradientChart;
import org.chainrule.layout.depth.LayerScale;
import org.chainrule.words.Words;

/** Draws the two factors of each step back, and under them what the layers are like. */
public final class FactorPainter {

  static final Role WEIGHTS = Role.FORWARD;
  static final Role SLOPES = Role.BACKWARD;
  private static final double NARROWEST = 0.12;
  private static final double LANE = 1;
  private static final double LEGEND_BASELINE = 2.75;
  private static final double LABEL = 3;

  /** What is named where the axis spans no more than a power of ten, if there is room. */
  private static final List<Double> FEW = List.of(0.5, 2.0, 0.2);

  static final String NO_VALUE = "?";

  private final Drawing drawing;
  private final FactorChart chart;
  private final Numbers numbers;
  private final FactorChart.Parts parts;
  private final LayerScale scale;
  private final LogAxis axis;
  private final Signs signs;

  private FactorPainter(Drawing drawing, FactorChart chart, Numbers numbers, Box area) {
    this.drawing = drawing;
    this.chart = chart;
    this.numbers = numbers;
    this.parts = chart.parts(area);
    this.scale = parts.bars();
    this.axis = chart.barAxis();
    this.signs = new Signs(drawing);
  }

  /**
   * Draws the chart.
   *
   * @param name which stack it is of
   * @param layer the layer that is looked at
   * @param area the panel's; what {@link #extra} says is above it
   */
  public static void paint(
      Drawing drawing, FactorChart chart, Numbers numbers, String name, int layer, Box area) {
    FactorPainter painter = new FactorPainter(drawing, chart, numbers, area);
    Legend legend = FactorLegend.of(drawing, chart, painter.scale.plot());
    double top = area.y() - legend.extra();
    painter.title(name, area.x() + 0.9, top + 1.35);
    legend.paint(drawing, painter.scale.plot().x(), top + LEGEND_BASELINE);
    Axes.cursor(
        drawing, painter.scale, layer, painter.scale.plot().y(), painter.parts.spread().bottom());
    AxisLabels.left(
        drawing,
        Words.of("depth.factors.factor"),
        painter.scale.plot().x(),
        area.y() + Axes.TOP_BASELINE - AxisLabels.DROP,
        Axes.SMALL);
    painter.bars();
    painter.slopes();
    painter.lost();
    painter.spread();
    Axes.layers(drawing, painter.scale, painter.parts.spread().bottom() + 1.08);
  }

  /** Returns how much higher the legend is than one line, in a panel of this width. */
  public static double extra(Measure measure, FactorChart chart, double width) {
    return FactorLegend.of(measure, chart, chart.parts(new Box(0, 0, width, 1)).bars().plot())
        .extra();
  }

  private void title(String name, double x, double baseline) {
    String text = Words.of("depth.factors.title", name);
    double room = scale.plot().right() - x;
    double size = Math.min(1, room / drawing.textWidth(text, TextStyle.strong(1)));
    drawing.text(text, x, baseline, TextStyle.strong(size), Ink.of(Role.TEXT));
  }

  private double y(double log) {
    Box plot = scale.plot();
    double share = Math.max(0, Math.min(1, axis.share(log)));
    return plot.bottom() - share * plot.height();
  }

  private void bars() {
    Box plot = scale.plot();
    List<Double> named = new ArrayList<>();
    for (int tick : axis.ticks((int) (plot.height() / 1.6))) {
      factor(plot, Math.pow(10, tick), tick);
      named.add(y(tick));
    }
    if (axis.ticks(9).size() < 2) {
      for (double factor : FEW) {
        double log = Math.log10(factor);
        if (named.stream().allMatch(other -> Math.abs(y(log) - other) > 1)) {
          factor(plot, factor, log);
          named.add(y(log));
        }
      }
    }
    for (int to = 1; to <= chart.steps().size(); to++) {
      step(scale.x(to + 0.5), chart.steps().get(to - 1));
    }
  }

  private void factor(Box plot, double factor, double log) {
    if (log >= axis.low() && log <= axis.high()) {
      Decades.rule(drawing, plot, y(log), log == 0 ? 1 : 0.35);
      String text = Words.of("depth.times", numbers.said(factor));
      AxisLabels.left(drawing, text, plot.x(), y(log), Axes.SMALL);
      drawing.means(Meaning.FACTOR, new Box(plot.x() - LABEL, y(log) - 0.5, LABEL, 1));
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
    drawing.means(Meaning.FACTORS, box);
  }

  /** A factor of 0 has no end on a log axis; one that is not finite has none either. */
  private void sign(double x, double log, Role role) {
    boolean zero = log == Double.NEGATIVE_INFINITY;
    double baseline = zero ? scale.plot().bottom() - 0.2 : scale.plot().y() + 0.9;
    String text = zero ? "0" : log > 0 ? "∞" : NO_VALUE;
    signs.write(text, x, baseline, 0.9, Ink.of(role));
  }

  private void slopes() {
    Box strip = parts.slopes();
    Axes.name(drawing, Words.of("depth.slopes.name"), strip);
    if (chart.slopes().isEmpty()) {
      inStead(strip, "depth.slopes.none");
      return;
    }
    List<Shares> shares = chart.slopes().get();
    if (shares.stream().allMatch(share -> share.off() + share.flat() == 0)) {
      inStead(strip, "depth.slopes.allWell");
      return;
    }
    for (int layer = 1; layer <= shares.size(); layer++) {
      Box cell = cell(strip, layer);
      drawing.fill(cell, 0, Ink.of(Role.RAISED));
      double off = part(cell, 0, shares.get(layer - 1).off(), Role.BLOCKED, true);
      part(cell, off, shares.get(layer - 1).flat(), Role.FLAT, false);
      drawing.stroke(cell, 0, Ink.of(Role.LINE), Line.solid(0.05));
    }
  }

  private void inStead(Box strip, String key) {
    said(Words.of(key), strip.x() + 0.3, strip.centerY() + AxisLabels.DROP);
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
      if (role != Role.VANISHED) {
        drawing.means(hatched ? Meaning.OFF : Meaning.FLAT, box);
      }
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
      drawing.means(Meaning.NOT_MOVED, cell);
      part(cell, 0, chart.lost().get(layer - 1), Role.VANISHED, false);
      drawing.stroke(cell, 0, Ink.of(Role.LINE), Line.solid(0.05));
    }
  }

  private void spread() {
    Box box = parts.spread();
    LogAxis spread = chart.spreadAxis();
    Box plot = spreadPlot(box);
    Decades.paint(drawing, spread, plot);
    for (int layer = 1; layer <= chart.deviations().size(); layer++) {
      double log = chart.deviations().get(layer - 1);
      if (Double.isFinite(log)) {
        Point at = new Point(scale.x(layer), plot.bottom() - spread.share(log) * plot.height());
        drawing.fillCircle(at, Math.min(0.26, 0.1 + scale.step() / 8), Ink.of(Role.FORWARD));
      } else {
        beyond(layer, log, box);
      }
    }
    said(Words.of("depth.spread.name"), box.x() + 0.3, box.y() - 0.35);
  }

  /** Writes something from here on, smaller where it would be too long. */
  private void said(String text, double x, double baseline) {
    double width = drawing.textWidth(text, TextStyle.regular(Axes.SMALL));
    double share = Math.min(1, (scale.plot().right() - x) / width);
    drawing.text(text, x, baseline, TextStyle.regular(Axes.SMALL * share), Ink.of(Role.MUTED));
  }

  /** What no log axis can show has lanes: exact zeros below it, what is not finite above it. */
  private Box spreadPlot(Box box) {
    double above = chart.deviations().stream().anyMatch(GradientChart::notFinite) ? LANE : 0;
    boolean zeros = chart.deviations().contains(Double.NEGATIVE_INFINITY);
    return new Box(
        box.x(), box.y() + above, box.width(), box.height() - above - (zeros ? LANE : 0));
  }

  private void beyond(int layer, double log, Box box) {
    boolean zero = log == Double.NEGATIVE_INFINITY;
    String text = zero ? "0" : Double.isNaN(log) ? NO_VALUE : "∞";
    double baseline = zero ? box.bottom() - 0.15 : box.y() + 0.75;
    signs.write(text, scale.x(layer), baseline, 0.8, Ink.of(Role.FORWARD));
  }
}
