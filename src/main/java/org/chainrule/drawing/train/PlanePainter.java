package org.chainrule.drawing.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.drawing.chart.Legend;
import org.chainrule.drawing.chart.Markers;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.surface.Shades;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.Plot;
import org.chainrule.layout.train.PlaneChart;
import org.chainrule.layout.train.PlaneChart.Dot;
import org.chainrule.words.Words;

/**
 * Draws what a net gives over the plane of its inputs, and its samples. A unit of the drawing is
 * the size of the text.
 */
public final class PlanePainter {

  private static final double LEGEND = 0.88;
  private static final double RIM = 0.13;

  private final Drawing drawing;
  private final PlaneChart chart;
  private final Plot plot;

  private PlanePainter(Drawing drawing, PlaneChart chart, Box area) {
    this.drawing = drawing;
    this.chart = chart;
    this.plot = chart.plot(area);
  }

  /**
   * What is written.
   *
   * @param title what the panel is called
   * @param said what there is to say of it
   * @param across what is measured to the right
   * @param up what is measured upwards
   */
  public record Texts(String title, String said, Formula across, Formula up) {}

  /**
   * Draws the chart.
   *
   * @param shades the colours of the relief
   * @param texts what is written beside it
   */
  public static void paint(
      Drawing drawing, PlaneChart chart, Shades shades, Texts texts, Numbers numbers, Box area) {
    PlanePainter painter = new PlanePainter(drawing, chart, area);
    double left = area.x() + 0.9;
    double room = area.right() - left - 0.6;
    Titles.paint(drawing, texts.title, left, area.y() + 1.5, 1, room);
    Titles.paint(drawing, texts.said, left, area.y() + 3.1, 1.1, room);
    painter.legend(left, area.y() + 4.7, room);
    ReliefPainter relief = new ReliefPainter(drawing, chart.relief(), painter.plot, numbers);
    relief.ground(shades);
    relief.borders(chart.borders());
    relief.names(chart.relief().contours(), painter.places());
    relief.axes(texts.across, texts.up);
    painter.dots();
    chart.cursor().ifPresent(painter::cursor);
  }

  /** The areas of the classes, named by the marks of their samples. */
  private void legend(double x, double baseline, double room) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int kind = 0; kind < chart.names().size(); kind++) {
      entries.add(entry(kind, chart.names().get(kind)));
    }
    if (chart.dots().stream().anyMatch(dot -> !dot.right())) {
      String text = Words.of("train.plane.wrong");
      entries.add(
          new Legend.Entry(
              1.2 + drawing.textWidth(text, TextStyle.regular(LEGEND)),
              (to, at, line) -> {
                cross(new Point(at + 0.4, line - 0.3), 0.4);
                to.text(text, at + 1.1, line, TextStyle.regular(LEGEND), Ink.of(Role.MUTED));
              }));
    }
    new Legend(entries, room).paint(drawing, x, baseline);
  }

  private Legend.Entry entry(int kind, String name) {
    TextStyle style = TextStyle.regular(LEGEND);
    return new Legend.Entry(
        1.2 + drawing.textWidth(name, style),
        (to, x, baseline) -> {
          mark(kind, new Point(x + 0.4, baseline - 0.3), 0.4);
          to.text(name, x + 1.1, baseline, style, Ink.of(Role.MUTED));
        });
  }

  private void mark(int kind, Point at, double radius) {
    Markers.paint(drawing, kind, at, radius + RIM, Ink.of(Role.SURFACE));
    Markers.paint(drawing, kind, at, radius, Ink.of(Markers.role(kind)));
  }

  private List<Point> places() {
    return chart.dots().stream().map(dot -> plot.at(dot.at().x(), dot.at().y())).toList();
  }

  private void dots() {
    drawing.save();
    drawing.clip(plot.box().grown(0.5));
    for (Dot dot : chart.dots()) {
      Point at = plot.at(dot.at().x(), dot.at().y());
      mark(dot.kind(), at, chart.radius());
      if (!dot.right()) {
        cross(at, chart.radius() * 0.6);
      }
      if (chart.picked().filter(picked -> picked == dot.number()).isPresent()) {
        drawing.strokeCircle(at, chart.radius() + 0.35, Ink.of(Role.SELECTED), Line.solid(0.16));
      }
    }
    drawing.restore();
  }

  /** Over the mark of a sample that is on the wrong side. */
  private void cross(Point at, double half) {
    for (int turn : IntStream.of(-1, 1).toArray()) {
      List<Point> stroke =
          List.of(
              new Point(at.x() - half, at.y() - turn * half),
              new Point(at.x() + half, at.y() + turn * half));
      drawing.polyline(stroke, Ink.of(Role.SURFACE), Line.solid(0.22));
      drawing.polyline(stroke, Ink.of(Role.TEXT), Line.solid(0.1));
    }
  }

  private void cursor(Point cursor) {
    Point at = plot.at(cursor.x(), cursor.y());
    for (double[] arm :
        new double[][] {
          {-1.1, 0, -0.35, 0}, {0.35, 0, 1.1, 0}, {0, -1.1, 0, -0.35}, {0, 0.35, 0, 1.1}
        }) {
      List<Point> stroke =
          List.of(
              new Point(at.x() + arm[0], at.y() + arm[1]),
              new Point(at.x() + arm[2], at.y() + arm[3]));
      drawing.polyline(stroke, Ink.of(Role.SURFACE), Line.solid(0.34));
      drawing.polyline(stroke, Ink.of(Role.SELECTED), Line.solid(0.16));
    }
  }
}
