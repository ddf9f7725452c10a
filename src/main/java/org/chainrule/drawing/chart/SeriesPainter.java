package org.chainrule.drawing.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Line.Pattern;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.LogAxis;
import org.chainrule.layout.chart.Plot;
import org.chainrule.layout.chart.SeriesChart;
import org.chainrule.layout.chart.SeriesChart.Series;
import org.chainrule.words.Words;

/** Draws curves over the iterations of runs. A unit of the drawing is the size of the text. */
public final class SeriesPainter {

  private static final double SMALL = 0.82;
  private static final double STRONG = 0.2;
  private static final double GHOST = 0.11;
  private static final double PALE = 0.75;
  private static final double MARK = 0.42;

  /** What tells the parts of one thing apart: the patterns first, then how strong the colour is. */
  private static final List<Pattern> PATTERNS = List.of(Pattern.values());

  private static final List<Double> SHADES = List.of(1.0, 0.75, 0.55);
  private static final double CURSOR = 0.12;
  private static final double LABEL = 1.05;
  private static final double LEADER = 0.06;

  /** So that no name stands among the numbers of the axis. */
  private static final double ABOVE_AXIS = 0.5;

  private static final double TITLE_BASELINE = 1.5;
  private static final double LEGEND_GAP = 1.2;
  private static final double LEGEND_MARK = 1.2;
  private static final double LEGEND_LINE = 2.8;
  private static final double LEAST_LEGEND = 0.75;
  private static final double ABSCISSA_ROOM = 4;
  private static final double CAPTION = 0.85;
  private static final double ORDINATE_ROOM = 2.2;

  private final Drawing drawing;
  private final SeriesChart chart;
  private final Plot plot;
  private final Box box;

  private SeriesPainter(Drawing drawing, SeriesChart chart, Box area) {
    this.drawing = drawing;
    this.chart = chart;
    this.plot = chart.plot(area);
    this.box = plot.box();
  }

  /**
   * What is written.
   *
   * @param title what the panel is called
   * @param across what stands along the lower axis
   * @param upright what stands along the other one
   */
  public record Texts(String title, String across, Formula upright) {

    /** Of curves over iterations. */
    public Texts(String title, Formula upright) {
      this(title, Words.of("train.chart.iterations"), upright);
    }
  }

  /**
   * Draws the chart.
   *
   * @param at the iteration that is looked at, if it is to be marked
   */
  public static void paint(
      Drawing drawing,
      SeriesChart chart,
      Texts texts,
      Numbers numbers,
      OptionalDouble at,
      Box area) {
    SeriesPainter painter = new SeriesPainter(drawing, chart, area);
    painter.legend(texts.title, area);
    painter.axes(numbers, texts.across);
    double x = painter.box.x() - AxisLabels.GAP - drawing.formula(texts.upright, SMALL).width();
    double left = Math.max(area.x() + 0.4, x);
    drawing.formula(texts.upright, left, painter.box.y() - 0.7, SMALL, Ink.of(Role.MUTED));
    at.ifPresent(painter::cursor);
    drawing.save();
    drawing.clip(painter.box.grown(STRONG));
    chart.series().stream().filter(curve -> !curve.strong()).forEach(painter::curve);
    chart.series().stream().filter(Series::strong).forEach(painter::curve);
    drawing.restore();
    at.ifPresent(painter::dots);
    painter.names();
  }

  /** Writes what is to be known of the curves below the chart, beside what its axis is called. */
  public static void caption(Drawing drawing, SeriesChart chart, String text, Box area) {
    Box box = chart.plot(area).box();
    Point at = new Point(box.x(), box.bottom() + 2.2);
    AxisLabels.caption(drawing, text, at, SMALL, CAPTION * box.width(), Role.TEXT);
  }

  /** Writes the title, and after it what each curve is, smaller where there is little room. */
  private void legend(String title, Box area) {
    double x = area.x() + 0.9;
    double baseline = area.y() + TITLE_BASELINE;
    drawing.text(title, x, baseline, TextStyle.strong(1), Ink.of(Role.TEXT));
    x += drawing.textWidth(title, TextStyle.strong(1)) + LEGEND_GAP;
    List<Series> told = told(area.right() - x);
    double size = Math.min(1, (area.right() - x) / width(told));
    boolean all = told.size() == legends().size();
    for (Series curve : told) {
      if (!all && curve == told.get(told.size() - 1)) {
        drawing.text("…", x, baseline, TextStyle.regular(0.9 * size), Ink.of(Role.TEXT));
        x += LEGEND_GAP * size;
      }
      Point mark = new Point(x + MARK * size, baseline - 0.3 * size);
      legendMark(curve, mark, size);
      TextStyle style = new TextStyle(0.9 * size, curve.strong(), TextStyle.Align.LEFT);
      drawing.text(
          curve.meaning(), x + markWidth(curve) * size, baseline, style, Ink.of(Role.TEXT));
      x += legendWidth(curve) * size;
    }
  }

  /** The curves of the legend: all that can be read, else the first ones and the last. */
  private List<Series> told(double room) {
    List<Series> all = legends();
    List<Series> told = new ArrayList<>(all);
    while (told.size() > 2 && LEAST_LEGEND * width(told) > room) {
      told.remove(told.size() - 2);
    }
    return told;
  }

  private double width(List<Series> told) {
    double gap = told.size() < legends().size() ? LEGEND_GAP : 0;
    return gap + told.stream().mapToDouble(this::legendWidth).sum();
  }

  /** Parts of one thing have one mark, so that they are told by their lines. */
  private void legendMark(Series curve, Point mark, double size) {
    if (curve.part() == 0) {
      Markers.paint(drawing, curve.mark(), mark, MARK * size, ink(curve));
    } else {
      Point from = new Point(mark.x() - MARK * size, mark.y());
      Point to = new Point(from.x() + (LEGEND_LINE - MARK) * size, mark.y());
      drawing.polyline(List.of(from, to), ink(curve), line(curve));
    }
  }

  private static double markWidth(Series curve) {
    return curve.part() == 0 ? LEGEND_MARK : LEGEND_LINE;
  }

  private List<Series> legends() {
    return chart.series().stream().filter(curve -> !curve.meaning().isEmpty()).toList();
  }

  private double legendWidth(Series curve) {
    TextStyle style = new TextStyle(0.9, curve.strong(), TextStyle.Align.LEFT);
    return markWidth(curve) + drawing.textWidth(curve.meaning(), style) + LEGEND_GAP;
  }

  private void axes(Numbers numbers, String across) {
    PlotAxes axes = new PlotAxes(drawing, plot, SMALL);
    axes.across(box.bottom());
    axes.upright(box.x());
    for (double value : plot.abscissas(ABSCISSA_ROOM)) {
      if (value == Math.rint(value)) {
        axes.abscissa(value, String.valueOf((long) value));
      }
    }
    chart
        .decades()
        .ifPresentOrElse(
            decades -> decades(axes, decades), () -> axes.ordinates(ORDINATE_ROOM, numbers));
    drawing.text(
        across,
        box.right(),
        box.bottom() + 2.2,
        TextStyle.regular(SMALL).right(),
        Ink.of(Role.MUTED));
  }

  private void decades(PlotAxes axes, LogAxis decades) {
    Box shown = chart.decadesIn(box);
    Decades.paint(drawing, decades, shown);
    if (shown.height() < box.height()) {
      axes.ordinate(chart.up().from(), "0");
    }
  }

  /** Which iteration is looked at. */
  private void cursor(double iteration) {
    double x = plot.at(iteration, 0).x();
    drawing.polyline(
        List.of(new Point(x, box.y()), new Point(x, box.bottom())),
        Ink.of(Role.SELECTED),
        Line.solid(CURSOR));
  }

  private void curve(Series curve) {
    List<Point> at = curve.points().stream().map(point -> plot.at(point.x(), point.y())).toList();
    Ink ink = ink(curve);
    if (at.size() > 1) {
      drawing.polyline(at, ink, line(curve));
    }
    at.stream()
        .findFirst()
        .ifPresent(first -> Markers.paint(drawing, curve.mark(), first, GHOST, ink));
  }

  private static Ink ink(Series curve) {
    int paler = Math.max(0, curve.part() - 1) / PATTERNS.size() % SHADES.size();
    double opacity = (curve.strong() ? 1 : PALE) * SHADES.get(paler);
    return Ink.of(Markers.role(curve.mark())).withOpacity(opacity);
  }

  private static Line line(Series curve) {
    int pattern = Math.max(0, curve.part() - 1) % PATTERNS.size();
    return new Line(curve.strong() ? STRONG : GHOST, PATTERNS.get(pattern));
  }

  private void dots(double iteration) {
    for (Series curve : chart.series()) {
      curve.points().stream()
          .filter(point -> curve.strong() && point.x() == iteration && chart.shows(point.y()))
          .findFirst()
          .ifPresent(
              point ->
                  drawing.fillCircle(
                      plot.at(point.x(), point.y()), MARK, Ink.of(Markers.role(curve.mark()))));
    }
  }

  private record End(Series curve, Point at) {}

  /** What each curve is called stands at its end, none over another, the higher one above. */
  private void names() {
    List<Box> taken = new ArrayList<>();
    chart.series().stream()
        .filter(curve -> !curve.name().isEmpty())
        .flatMap(curve -> chart.end(curve).map(at -> new End(curve, at)).stream())
        .sorted(Comparator.comparingDouble(end -> end.at.y()))
        .forEach(end -> name(end.curve, plot.at(end.at.x(), end.at.y()), taken));
  }

  private void name(Series curve, Point end, List<Box> taken) {
    TextStyle style = curve.strong() ? TextStyle.strong(0.9) : TextStyle.regular(0.9);
    double x = Math.min(end.x() + 0.7, box.right() + 0.7);
    double y = Math.max(box.y(), Math.min(box.bottom() - ABOVE_AXIS, end.y()));
    double width = 1.1 + drawing.textWidth(curve.name(), style);
    Box place = free(new Box(x - 0.5, y - LABEL / 2, width, LABEL * 0.98), taken);
    taken.add(place);
    double middle = place.y() + LABEL / 2;
    Ink ink = Ink.of(Markers.role(curve.mark()));
    if (Math.abs(middle - y) > LABEL / 2) {
      drawing.polyline(List.of(end, new Point(x, middle)), ink, Line.solid(LEADER));
    }
    double text = x;
    if (curve.part() == 0) {
      // Beside the curve a mark would be one more point of it, or of the curve under it.
      Markers.paint(drawing, curve.mark(), end, MARK * 0.8, ink);
      double plate = drawing.textWidth(curve.name(), style) + 0.3;
      drawing.fill(new Box(text - 0.15, middle - 0.5, plate, 1), 0.2, Ink.of(Role.SURFACE));
    } else {
      text += 0.6;
    }
    drawing.text(curve.name(), text, middle + 0.3, style, Ink.of(Role.TEXT));
  }

  /** The first free place: the wanted one, or above it; at the top, below. */
  private Box free(Box wanted, List<Box> taken) {
    Box above = past(wanted, -LABEL, taken);
    return above.y() + LABEL / 2 >= box.y() ? above : past(wanted, LABEL, taken);
  }

  private static Box past(Box wanted, double by, List<Box> taken) {
    Box place = wanted;
    for (int tries = 0; tries < taken.size(); tries++) {
      Box from = place;
      place =
          taken.stream()
              .filter(from::overlaps)
              .findFirst()
              .map(other -> from.moved(0, other.y() + by - from.y()))
              .orElse(from);
    }
    return place;
  }
}
