package org.chainrule.drawing.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.drawing.chart.AxisLabels;
import org.chainrule.drawing.chart.Legend;
import org.chainrule.drawing.chart.Markers;
import org.chainrule.drawing.surface.CellImage;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.surface.Shades;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.Plot;
import org.chainrule.layout.train.ReliefChart.Contour;
import org.chainrule.layout.train.SurfaceChart;
import org.chainrule.layout.train.SurfaceChart.Path;

/** Draws the loss over two weights. A unit of the drawing is the size of the text. */
public final class SurfacePainter {

  private static final double LEGEND = 0.88;
  private static final double BAR = 0.9;
  private static final double BAR_GAP = 1;
  private static final double MOST_DOTS = 60;
  private static final int SHADES = 64;

  /** Around what runs over the shades, so that it is seen on every one. */
  private static final double RIM = 0.08;

  private static final Ink RIM_INK = Ink.of(Role.SURFACE).withOpacity(0.8);
  private static final Formula LOSS = Formulas.letter("ℓ");

  private final Drawing drawing;
  private final SurfaceChart chart;
  private final Numbers numbers;
  private final Plot plot;

  private SurfacePainter(Drawing drawing, SurfaceChart chart, Numbers numbers, Box area) {
    this.drawing = drawing;
    this.chart = chart;
    this.numbers = numbers;
    this.plot = chart.plot(area);
  }

  /**
   * Draws the chart.
   *
   * @param shades the colours of the loss, or of its decimal logarithm
   * @param texts what is written beside it
   */
  public static void paint(
      Drawing drawing,
      SurfaceChart chart,
      Shades.Rising shades,
      PlanePainter.Texts texts,
      Numbers numbers,
      Box area) {
    SurfacePainter painter = new SurfacePainter(drawing, chart, numbers, area);
    double left = area.x() + 0.9;
    double room = area.right() - left - 0.6;
    Titles.paint(drawing, texts.title(), left, area.y() + 1.5, 1, room);
    Titles.tell(drawing, texts.said(), left, area.y() + 3.1, 1.1, room);
    painter.legend(left, area.y() + 4.7, room);
    ReliefPainter relief = new ReliefPainter(drawing, chart.relief(), painter.plot, numbers);
    relief.ground(shades);
    List<Contour> named =
        chart.relief().contours().stream()
            .map(contour -> new Contour(painter.loss(contour.level()), contour.lines()))
            .toList();
    relief.names(named, painter.marks());
    relief.axes(texts.across(), texts.up());
    painter.paths();
    painter.now();
    painter.scale(shades, area);
  }

  private double loss(double level) {
    return chart.logarithmic() ? Math.pow(10, level) : level;
  }

  /** In one line: where the names of the runs do not stand beside each other, their letters do. */
  private void legend(double x, double baseline, double room) {
    Legend named = legend(Path::name, room);
    Legend legend = named.extra() > 0 ? legend(Path::letter, room) : named;
    legend.paint(drawing, x, baseline);
  }

  private Legend legend(Function<Path, String> name, double room) {
    List<Legend.Entry> entries = new ArrayList<>();
    TextStyle style = TextStyle.regular(LEGEND);
    for (Path path : chart.paths()) {
      String said = name.apply(path);
      entries.add(
          new Legend.Entry(
              1.8 + drawing.textWidth(said, style),
              (to, at, line) -> {
                stroke(List.of(new Point(at, line - 0.3), new Point(at + 1.2, line - 0.3)), path);
                Markers.paint(to, path.mark(), new Point(at + 0.6, line - 0.3), 0.3, ink(path));
                to.text(said, at + 1.6, line, style, Ink.of(Role.MUTED));
              }));
    }
    return new Legend(entries, room);
  }

  private static Ink ink(Path path) {
    return Ink.of(Markers.role(path.mark()));
  }

  private void paths() {
    drawing.save();
    drawing.clip(plot.box());
    chart.paths().stream().filter(path -> !path.strong()).forEach(this::path);
    chart.paths().stream().filter(Path::strong).forEach(this::path);
    drawing.restore();
  }

  private void path(Path path) {
    List<Point> points = path.points().stream().map(at -> plot.at(at.x(), at.y())).toList();
    if (points.size() > 1) {
      stroke(points, path);
    }
    int every = (int) Math.ceil(points.size() / MOST_DOTS);
    double radius = path.strong() ? 0.24 : 0.16;
    for (int k = 0; k < points.size(); k += Math.max(1, every)) {
      drawing.fillCircle(points.get(k), radius + RIM, RIM_INK);
      drawing.fillCircle(points.get(k), radius, ink(path));
    }
    if (!points.isEmpty()) {
      Markers.paint(drawing, path.mark(), points.get(0), 0.55, Ink.of(Role.SURFACE));
      Markers.paint(drawing, path.mark(), points.get(0), 0.42, ink(path));
    }
  }

  private void stroke(List<Point> points, Path path) {
    double width = path.strong() ? 0.2 : 0.12;
    Line.Pattern pattern = path.strong() ? Line.Pattern.SOLID : Line.Pattern.DASHED;
    drawing.polyline(points, RIM_INK, Line.solid(width + 2 * RIM));
    drawing.polyline(points, ink(path), new Line(width, pattern));
  }

  private List<Point> marks() {
    return Stream.concat(
            Stream.of(chart.now()), chart.paths().stream().flatMap(path -> path.points().stream()))
        .map(at -> plot.at(at.x(), at.y()))
        .toList();
  }

  private void now() {
    Point at = plot.at(chart.now().x(), chart.now().y());
    if (plot.box().grown(0.1).contains(at.x(), at.y())) {
      drawing.fillCircle(at, 0.62, Ink.of(Role.SURFACE));
      drawing.strokeCircle(at, 0.56, Ink.of(Role.SELECTED), Line.solid(0.18));
      drawing.fillCircle(at, 0.24, Ink.of(Role.SELECTED));
    }
  }

  /** What the shades mean, beside the plane if there is room. */
  private void scale(Shades.Rising shades, Box area) {
    Box box = plot.box();
    Box bar = new Box(box.right() + BAR_GAP, box.y(), BAR, box.height());
    if (bar.right() + 3.4 > area.right()) {
      return;
    }
    Matrix column =
        Matrix.generate(
            SHADES,
            1,
            (row, one) -> shades.high() - (shades.high() - shades.low()) * (row + 0.5) / SHADES);
    drawing.cells(bar, new CellImage(column, shades));
    drawing.stroke(bar, 0, Ink.of(Role.LINE), Line.solid(0.06));
    DoubleUnaryOperator place =
        level ->
            bar.bottom() - (level - shades.low()) / (shades.high() - shades.low()) * bar.height();
    double before = Double.POSITIVE_INFINITY;
    for (Contour contour : chart.relief().contours()) {
      double y = place.applyAsDouble(contour.level());
      if (y >= bar.y() && y <= bar.bottom() && before - y > 1.1) {
        before = y;
        drawing.polyline(
            List.of(new Point(bar.x(), y), new Point(bar.right(), y)),
            Ink.of(Role.TEXT).withOpacity(0.7),
            Line.solid(0.06));
        drawing.text(
            numbers.plain(loss(contour.level())),
            bar.right() + 0.35,
            y + AxisLabels.DROP,
            TextStyle.regular(ReliefPainter.SMALL),
            Ink.of(Role.MUTED));
      }
    }
    drawing.formula(LOSS, bar.x() + 0.2, bar.y() - 0.4, 1, Ink.of(Role.MUTED));
  }
}
