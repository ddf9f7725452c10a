package org.chainrule.drawing.train;

import java.util.List;
import org.chainrule.drawing.chart.LineLegend;
import org.chainrule.drawing.chart.PlotAxes;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.surface.Stripes;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.Plot;
import org.chainrule.layout.train.RateChart;
import org.chainrule.layout.train.RateChart.Zone;
import org.chainrule.words.Words;

/** Draws the loss over the rate of a step. A unit of the drawing is the size of the text. */
public final class RatePainter {

  private static final double SMALL = 0.82;
  private static final double LEGEND = 0.88;
  private static final double TITLE_BASELINE = 1.5;
  private static final double SAID_BASELINE = 3.1;
  private static final double LEGEND_BASELINE = 4.8;
  private static final double POINT = 0.42;
  private static final double LIMIT_BASELINE = 4.1;
  private static final double MEASURE = 0.4;
  private static final int MOST_WRITTEN_OUT = 3;
  private static final double MINOR = 0.16;
  private static final double PAD = 0.3;
  private static final Formula LOSS = Formulas.letter("ℓ");
  private static final Formula RATE = Formulas.letter("η");
  private static final Line WHOLE = Line.solid(0.2);
  private static final Line BATCH = Line.dashed(0.15);
  private static final Line LATER = Line.dotted(0.16);
  private static final TextStyle NAME = TextStyle.strong(SMALL).centered();
  private static final TextStyle MARK = TextStyle.strong(0.9).centered();

  private final Drawing drawing;
  private final RateChart chart;
  private final Numbers numbers;
  private final Plot plot;
  private final Box box;

  private RatePainter(Drawing drawing, RateChart chart, Numbers numbers, Box area) {
    this.drawing = drawing;
    this.chart = chart;
    this.numbers = numbers;
    this.plot = chart.plot(area);
    this.box = plot.box();
  }

  /**
   * What is written.
   *
   * @param title what the panel is called
   * @param said what the chosen rate comes to
   * @param later after how many steps the later loss is
   * @param measure what rates are judged by
   * @param limit where the loss is as before
   */
  public record Texts(String title, String said, String later, String measure, String limit) {}

  /**
   * Draws the chart.
   *
   * @param texts what is written beside the curves
   */
  public static void paint(
      Drawing drawing, RateChart chart, Texts texts, Numbers numbers, Box area) {
    RatePainter painter = new RatePainter(drawing, chart, numbers, area);
    double left = area.x() + 0.9;
    double room = area.right() - left - 0.6;
    Titles.paint(drawing, texts.title, left, area.y() + TITLE_BASELINE, 1, room);
    Titles.tell(drawing, texts.said, left, area.y() + SAID_BASELINE, 1.15, room);
    painter.legend(texts.later, area.y() + LEGEND_BASELINE);
    if (!chart.zones().isEmpty()) {
      double besideTheRate = painter.box.right() - 1.5 * drawing.formula(RATE, 1).width() - left;
      Titles.note(drawing, texts.measure, left, area.bottom() - MEASURE, SMALL, besideTheRate);
    }
    painter.zones();
    painter.axes();
    painter.level();
    drawing.save();
    drawing.clip(painter.box.grown(POINT / 2));
    painter.curve(chart.later(), Role.TEXT, LATER);
    painter.curve(chart.batch(), Role.BACKWARD, BATCH);
    painter.curve(chart.whole(), Role.FORWARD, WHOLE);
    drawing.restore();
    painter.names();
    painter.marks(texts);
  }

  private void legend(String steps, double baseline) {
    LineLegend legend = new LineLegend(drawing, box.x(), baseline, LEGEND);
    legend.add(WHOLE, Role.FORWARD, Words.of("train.rate.whole"));
    if (!chart.batch().isEmpty()) {
      legend.add(BATCH, Role.BACKWARD, Words.of("train.rate.batch"));
    }
    if (!chart.later().isEmpty()) {
      legend.add(LATER, Role.TEXT, steps);
    }
  }

  private Box box(Zone zone) {
    double left = x(zone.from());
    return new Box(left, box.y(), x(zone.to()) - left, box.height());
  }

  private double x(double log) {
    return plot.at(log, plot.up().from()).x();
  }

  private void zones() {
    for (Zone zone : chart.zones()) {
      Box place = box(zone);
      switch (zone.tone()) {
        case PLAIN -> {}
        case GOOD -> drawing.fill(place, 0, Ink.of(Role.RIGHT).withOpacity(0.16));
        case DOUBTFUL -> {
          drawing.fill(place, 0, Ink.of(Role.FLAT).withOpacity(0.2));
          Ink ink = Ink.of(Role.FLAT).withOpacity(0.7);
          Stripes.paint(drawing, place, 1.6, ink, Line.dotted(0.08));
        }
        case BAD -> {
          drawing.fill(place, 0, Ink.of(Role.WRONG).withOpacity(0.07));
          hatch(place, false);
        }
        case WORST -> {
          drawing.fill(place, 0, Ink.of(Role.ALARM).withOpacity(0.16));
          hatch(place, true);
        }
      }
    }
  }

  private void hatch(Box place, boolean crossed) {
    Ink ink = Ink.of(Role.WRONG).withOpacity(0.6);
    if (crossed) {
      Stripes.crossed(drawing, place, 0.8, ink, Line.solid(0.07));
    } else {
      Stripes.paint(drawing, place, 0.8, ink, Line.solid(0.07));
    }
  }

  private void axes() {
    PlotAxes axes = new PlotAxes(drawing, plot, SMALL);
    axes.across(box.bottom());
    axes.upright(box.x());
    List<Integer> decades = chart.decades();
    double room = box.width() / Math.max(1, decades.size() - 1);
    int every = (int) Math.ceil(4 / Math.max(0.5, room));
    for (int k = 0; k < decades.size(); k += every) {
      decade(axes, decades.get(k));
    }
    if (room > 3) {
      for (double log : chart.between()) {
        rule(new Point(x(log), box.bottom()), new Point(x(log), box.bottom() + MINOR), 1);
      }
    }
    axes.ordinates(2.2, numbers);
    drawing.formula(
        LOSS,
        box.x() - 0.45 - drawing.formula(LOSS, 1).width(),
        box.y() - 0.35,
        1,
        Ink.of(Role.MUTED));
    double width = drawing.formula(RATE, 1).width();
    drawing.formula(RATE, box.right() - width, box.bottom() + 2.2, 1, Ink.of(Role.MUTED));
  }

  private void decade(PlotAxes axes, int exponent) {
    if (Math.abs(exponent) <= MOST_WRITTEN_OUT) {
      axes.abscissa(exponent, numbers.plain(Math.pow(10, exponent)));
      return;
    }
    axes.abscissa(exponent, "");
    Formula power = new Formula.Power(Formulas.whole(10), Formulas.whole(exponent));
    double half = drawing.formula(power, SMALL).width() / 2;
    drawing.formula(power, x(exponent) - half, box.bottom() + 1.1, SMALL, Ink.of(Role.MUTED));
  }

  private void rule(Point from, Point to, double strength) {
    drawing.polyline(List.of(from, to), Ink.of(Role.LINE).withOpacity(strength), Line.solid(0.06));
  }

  /** The loss before the step, with which every other is compared. */
  private void level() {
    if (chart.shows(chart.before())) {
      double y = plot.at(0, chart.before()).y();
      drawing.polyline(
          List.of(new Point(box.x(), y), new Point(box.right(), y)),
          Ink.of(Role.TEXT).withOpacity(0.7),
          Line.dashed(0.07));
      plate(Words.of("train.rate.now"), box.x() + 0.4, y - 0.35, TextStyle.regular(SMALL));
    }
  }

  private void curve(List<Point> curve, Role role, Line line) {
    for (List<Point> piece : chart.pieces(curve)) {
      drawing.polyline(
          piece.stream().map(at -> plot.at(at.x(), at.y())).toList(), Ink.of(role), line);
    }
  }

  /** A zone that is too narrow for its name is told by its shade, and where it is read aloud. */
  private void names() {
    for (Zone zone : chart.zones()) {
      Box place = box(zone);
      double width = drawing.textWidth(zone.name(), NAME) + 2 * PAD;
      if (width <= place.width()) {
        plate(zone.name(), besideTheChosen(place, width), box.y() + 1.1, NAME);
      }
    }
  }

  /** The middle of a zone, or of what is left of it beside the chosen rate's line. */
  private double besideTheChosen(Box place, double width) {
    double line = x(chart.chosen().x());
    if (Math.abs(line - place.centerX()) > width / 2) {
      return place.centerX();
    }
    double left = line - place.x();
    double right = place.right() - line;
    if (Math.max(left, right) < width) {
      return place.centerX();
    }
    return left > right ? place.x() + left / 2 : line + right / 2;
  }

  private void plate(String text, double x, double baseline, TextStyle style) {
    double width = drawing.textWidth(text, style);
    double left = style.align() == TextStyle.Align.CENTER ? x - width / 2 : x;
    drawing.fill(
        new Box(left - PAD, baseline - 0.85, width + 2 * PAD, 1.15),
        0.25,
        Ink.of(Role.SURFACE).withOpacity(0.88));
    drawing.text(text, x, baseline, style, Ink.of(Role.TEXT));
  }

  private void marks(Texts texts) {
    chart.limit().ifPresent(log -> limit(log, texts));
    chart.best().ifPresent(this::best);
    chosen(chart.chosen());
  }

  private void limit(double log, Texts texts) {
    Point at = plot.at(log, chart.before());
    drawing.polyline(
        List.of(new Point(at.x(), at.y()), new Point(at.x(), box.bottom())),
        Ink.of(Role.WRONG),
        Line.solid(0.1));
    drawing.fillCircle(at, POINT * 0.7, Ink.of(Role.SURFACE));
    drawing.strokeCircle(at, POINT * 0.7, Ink.of(Role.WRONG), Line.solid(0.14));
    double half = drawing.textWidth(texts.limit, NAME) / 2 + PAD;
    double middle = Math.max(box.x() + half, Math.min(box.right() - half, at.x()));
    plate(texts.limit, middle, box.y() + LIMIT_BASELINE, NAME);
  }

  private void best(Point best) {
    Point at = plot.at(best.x(), best.y());
    double half = POINT;
    List<Point> corners =
        List.of(
            new Point(at.x() - half, at.y()),
            new Point(at.x(), at.y() - half),
            new Point(at.x() + half, at.y()),
            new Point(at.x(), at.y() + half),
            new Point(at.x() - half, at.y()));
    drawing.fillPolygon(corners, Ink.of(Role.SURFACE));
    drawing.polyline(corners, Ink.of(Role.RIGHT), Line.solid(0.14));
  }

  /** A loss that is not on the chart is said at its upper edge, with an arrow. */
  private void chosen(Point chosen) {
    double x = x(chosen.x());
    drawing.polyline(
        List.of(new Point(x, box.y() - 0.2), new Point(x, box.bottom())),
        Ink.of(Role.SELECTED),
        Line.solid(0.13));
    String rate = numbers.said(Math.pow(10, chosen.x()));
    boolean shown = chart.shows(chosen.y());
    if (shown) {
      Point at = plot.at(chosen.x(), chosen.y());
      drawing.fillCircle(at, POINT + 0.12, Ink.of(Role.SURFACE));
      drawing.fillCircle(at, POINT, Ink.of(Role.SELECTED));
    } else {
      arrow(x);
    }
    String text =
        Words.of(
            Double.isFinite(chosen.y()) ? "train.rate.chosen" : "train.rate.chosen.overflow",
            rate,
            numbers.said(chosen.y()));
    double half = drawing.textWidth(text, MARK) / 2 + PAD;
    double middle = Math.max(box.x() + half, Math.min(box.right() - half, x));
    plate(text, middle, box.y() + 2.6, MARK);
  }

  private void arrow(double x) {
    double y = box.y() - 0.1;
    drawing.fillPolygon(
        List.of(
            new Point(x, y - 0.5), new Point(x + 0.42, y + 0.35), new Point(x - 0.42, y + 0.35)),
        Ink.of(Role.SELECTED));
  }
}
