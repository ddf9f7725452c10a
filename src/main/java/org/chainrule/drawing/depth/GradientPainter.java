package org.chainrule.drawing.depth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.depth.GradientChart;
import org.chainrule.layout.depth.GradientChart.Band;
import org.chainrule.layout.depth.GradientChart.Curve;
import org.chainrule.layout.depth.GradientChart.Title;
import org.chainrule.layout.depth.LayerScale;
import org.chainrule.words.Words;

/** Draws how long the gradient is at each layer. */
public final class GradientPainter {

  private static final double TITLE_BASELINE = 1.35;
  private static final double LEGEND_BASELINE = 2.85;
  private static final double MARK = 0.3;
  private static final double PALE = 0.35;
  private static final double NAME = 0.92;
  private static final double SAMPLE = 1.95;
  private static final double NOTE_GAP = 0.5;
  private static final double LEAST_TITLE = 0.3;
  private static final double ON_BAND = 0.3;
  private static final Line EDGE = Line.dotted(0.06);

  private final Drawing drawing;
  private final GradientChart chart;
  private final LayerScale scale;
  private final Box plot;
  private final Signs signs;

  private GradientPainter(Drawing drawing, GradientChart chart, Box area) {
    this.drawing = drawing;
    this.chart = chart;
    this.scale = chart.scale(area);
    this.plot = scale.plot();
    this.signs = new Signs(drawing);
  }

  /**
   * Draws the chart.
   *
   * @param measured whose length it is
   * @param kept the room at the right of the title that something else needs
   * @param layer the layer that is looked at
   * @param area the panel's; what {@link #extra} says is above it
   */
  public static void paint(
      Drawing drawing, GradientChart chart, Formula measured, double kept, int layer, Box area) {
    GradientPainter painter = new GradientPainter(drawing, chart, area);
    Legend legend = legend(drawing, chart, painter.plot);
    double top = area.y() - legend.extra();
    double x = area.x() + 0.9;
    painter.title(x, top + TITLE_BASELINE, area.right() - kept - x);
    legend.paint(drawing, painter.plot.x(), top + LEGEND_BASELINE);
    painter.ground(layer);
    Axes.top(drawing, measured, painter.plot.x(), area.y() + Axes.TOP_BASELINE);
    painter.curves();
    new ZonePainter(drawing, chart, painter.scale).names();
    painter.selected(layer);
  }

  /** Returns how much higher the legend is than one line, in a panel of this width. */
  public static double extra(Measure measure, GradientChart chart, double width) {
    Box plot = chart.scale(new Box(0, 0, width, 1)).plot();
    return legend(measure, chart, plot).extra();
  }

  /** A title that is wider than its room is set smaller. */
  private void title(double x, double baseline, double room) {
    String text = Words.of("depth.chart.title");
    double width = drawing.textWidth(text, TextStyle.strong(1));
    double size = Math.max(LEAST_TITLE, Math.min(1, room / width));
    drawing.text(text, x, baseline, TextStyle.strong(size), Ink.of(Role.TEXT));
  }

  private static Legend legend(Measure measure, GradientChart chart, Box plot) {
    return new Legend(
        IntStream.range(0, chart.curves().size())
            .mapToObj(k -> entry(measure, k, chart.curves().get(k).title(), k == chart.chosen()))
            .toList(),
        plot.width());
  }

  private static Legend.Entry entry(Measure measure, int index, Title title, boolean chosen) {
    TextStyle style = chosen ? TextStyle.strong(NAME) : TextStyle.regular(NAME);
    double width = measure.textWidth(title.name(), style);
    double noted =
        title.note().map(note -> NOTE_GAP + measure.formula(note, NAME).width()).orElse(0.0);
    Ink ink = Ink.of(Markers.role(index));
    return new Legend.Entry(
        SAMPLE + width + noted,
        (drawing, x, y) -> {
          Point middle = new Point(x + 0.8, y - 0.3);
          drawing.polyline(
              List.of(new Point(x, middle.y()), new Point(x + 1.6, middle.y())), ink, line(chosen));
          Markers.paint(drawing, index, middle, MARK * 1.15, ink);
          drawing.text(title.name(), x + SAMPLE, y, style, ink);
          if (chosen) {
            drawing.fill(new Box(x + SAMPLE, y + 0.22, width, 0.12), 0, ink);
          }
          double after = x + SAMPLE + width + NOTE_GAP;
          title.note().ifPresent(note -> drawing.formula(note, after, y, NAME, Ink.of(Role.MUTED)));
          if (title.note().isPresent()) {
            drawing.means(Meaning.RHO, new Box(after, y - NAME, noted - NOTE_GAP, NAME));
          }
        });
  }

  private static Line line(boolean chosen) {
    return Line.solid(chosen ? 0.17 : 0.11);
  }

  private void ground(int layer) {
    Axes.cursor(
        drawing,
        scale,
        layer,
        plot.y() - (chart.infinities() ? GradientChart.LANE : 0),
        plot.bottom() + (chart.zeros() ? GradientChart.LANE : 0));
    new ZonePainter(drawing, chart, scale).ground();
    Decades.paint(drawing, chart.axis(), plot);
    if (chart.infinities()) {
      lane("depth.chart.infinite", plot.y() - GradientChart.LANE, Role.EXPLODED);
    }
    if (chart.zeros()) {
      lane("depth.chart.zero", plot.bottom(), Role.VANISHED);
    }
    double below = plot.bottom() + (chart.zeros() ? GradientChart.LANE : 0);
    Axes.layers(drawing, scale, below + 1.08);
    TextStyle small = TextStyle.regular(Axes.SMALL);
    Ink muted = Ink.of(Role.MUTED);
    drawing.text(Words.of("depth.chart.input"), plot.x(), below + 1.95, small, muted);
    drawing.text(Words.of("depth.chart.output"), plot.right(), below + 1.95, small.right(), muted);
  }

  private void lane(String key, double top, Role role) {
    Box lane = new Box(plot.x(), top, plot.width(), GradientChart.LANE);
    drawing.fill(lane, 0, Ink.of(role).withOpacity(0.16));
    Axes.name(drawing, Words.of(key), lane);
    Decades.rule(drawing, plot, top, 0.6);
    Decades.rule(drawing, plot, lane.bottom(), 0.6);
  }

  /** The chosen curve comes last, over the others. */
  private void curves() {
    Curve chosen = chart.curves().get(chart.chosen());
    drawing.save();
    drawing.clip(plot);
    band(chosen.band());
    drawing.restore();
    for (int k = 0; k < chart.curves().size(); k++) {
      if (k != chart.chosen()) {
        curve(k, chart.curves().get(k));
      }
    }
    curve(chart.chosen(), chosen);
  }

  private void band(List<Band> band) {
    if (band.isEmpty()) {
      return;
    }
    List<Point> outline = new ArrayList<>();
    List<Point> middle = new ArrayList<>();
    for (int layer = 1; layer <= band.size(); layer++) {
      outline.add(chart.point(scale, layer, band.get(layer - 1).high()));
      middle.add(chart.point(scale, layer, band.get(layer - 1).middle()));
    }
    for (int layer = band.size(); layer >= 1; layer--) {
      outline.add(chart.point(scale, layer, band.get(layer - 1).low()));
    }
    Ink ink = Ink.of(Markers.role(chart.chosen()));
    drawing.fillPolygon(outline, ink.withOpacity(0.15));
    drawing.polyline(outline.subList(0, band.size()), ink, EDGE);
    drawing.polyline(outline.subList(band.size(), outline.size()), ink, EDGE);
    for (int k = 0; k < middle.size(); k++) {
      Point low = outline.get(outline.size() - 1 - k);
      Point high = outline.get(k);
      Box box = new Box(low.x(), high.y(), 0, Math.max(0, low.y() - high.y()));
      drawing.means(Meaning.BAND, box.grown(ON_BAND));
    }
    drawing.polyline(middle, ink.withOpacity(0.8), Line.dashed(0.09));
  }

  private void curve(int index, Curve curve) {
    Ink ink = Ink.of(Markers.role(index)).withOpacity(curve.fresh() ? 1 : PALE);
    Line line = line(index == chart.chosen());
    double radius = MARK * Math.min(1, 0.35 + scale.step() / 2.4);
    List<Point> run = new ArrayList<>();
    for (int layer = 1; layer <= curve.logs().size(); layer++) {
      double log = curve.logs().get(layer - 1);
      Point at = chart.point(scale, layer, log);
      if (Double.isFinite(log)) {
        run.add(at);
        Markers.paint(drawing, index, at, radius, ink);
      } else {
        line(run, ink, line);
        beyond(log, at, ink);
      }
    }
    line(run, ink, line);
  }

  private void line(List<Point> run, Ink ink, Line line) {
    if (run.size() > 1) {
      drawing.polyline(List.copyOf(run), ink, line);
    }
    run.clear();
  }

  /** A 0 in the lower lane, and in the upper one ∞, or a question mark where there is no value. */
  private void beyond(double log, Point at, Ink ink) {
    String text = Double.isNaN(log) ? "?" : log > 0 ? "∞" : "0";
    signs.write(text, at.x(), at.y() + 0.3, 0.85, ink);
  }

  private void selected(int layer) {
    Curve curve = chart.curves().get(chart.chosen());
    if (layer <= curve.logs().size()) {
      Point at = chart.point(scale, layer, curve.logs().get(layer - 1));
      drawing.strokeCircle(at, 0.62, Ink.of(Role.SELECTED), Line.solid(0.16));
    }
  }
}
