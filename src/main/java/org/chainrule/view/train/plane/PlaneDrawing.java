package org.chainrule.view.train.plane;

import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.drawing.chart.Markers;
import org.chainrule.drawing.surface.Shades;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.Interval;
import org.chainrule.layout.train.PlaneChart.Dot;
import org.chainrule.layout.train.ReliefChart;
import org.chainrule.layout.train.ReliefChart.Contour;
import org.chainrule.study.landscape.Labelling;
import org.chainrule.study.landscape.PlaneStudy;
import org.chainrule.study.landscape.Relief;
import org.chainrule.study.landscape.Window;

/**
 * What is drawn of the outputs over a plane, drawn up on another thread than the window's.
 *
 * @param relief the shades, and lines of one value
 * @param borders where classes meet
 * @param shades the colours
 * @param dots the samples
 * @param told whether each kind of sample has its own mark; else all have the same
 */
record PlaneDrawing(
    ReliefChart relief, List<Contour> borders, Shades shades, List<Dot> dots, boolean told) {

  private static final int PIXELS = 256;
  private static final int LEVELS = 7;

  private PlaneDrawing(PlaneStudy study, ReliefChart relief, List<Contour> borders, Shades shades) {
    this(relief, borders, shades, dots(study), isTold(study));
  }

  private static List<Dot> dots(PlaneStudy study) {
    boolean told = isTold(study);
    return IntStream.range(0, study.sample().count())
        .mapToObj(
            number -> {
              Point at =
                  new Point(study.sample().x().get(0, number), study.sample().x().get(1, number));
              int kind = told ? kind(study, number) : 0;
              return new Dot(number, at, kind, isRight(study, number, kind));
            })
        .toList();
  }

  private static boolean isRight(PlaneStudy study, int number, int kind) {
    Labelling labelling = study.labelling();
    return labelling.kind() == Labelling.Kind.VALUES
        || labelling.classOf(study.yhat(), number) == kind;
  }

  /** By its target where these are numbers; −1 if that is not one of those that are told apart. */
  private static int kind(PlaneStudy study, int number) {
    Labelling labelling = study.labelling();
    return labelling.kind() == Labelling.Kind.VALUES
        ? labelling.targets().indexOf(study.sample().y().columnAt(number))
        : labelling.classOf(study.sample().y(), number);
  }

  private static boolean isTold(PlaneStudy study) {
    return IntStream.range(0, study.sample().count()).allMatch(k -> kind(study, k) >= 0);
  }

  static PlaneDrawing of(PlaneStudy study) {
    if (!study.showsClasses()) {
      return ofOutput(study, study.output().orElseThrow());
    }
    return study.labelling().kind() == Labelling.Kind.TWO_SIDES ? ofSides(study) : ofClasses(study);
  }

  private static PlaneDrawing ofOutput(PlaneStudy study, int which) {
    Relief relief = study.relief();
    double[] range = study.range(which);
    double most = Math.max(Math.abs(range[0]), Math.abs(range[1]));
    List<Double> levels =
        range[1] > range[0] ? new Interval(range[0], range[1]).ticks(LEVELS) : List.of();
    Matrix nodes = relief.heights().get(which);
    return new PlaneDrawing(
        study,
        chart(relief.window(), relief.pixels(which, PIXELS), nodes, levels),
        List.of(),
        new Shades.Signed(most));
  }

  static ReliefChart chart(Window window, Matrix pixels, Matrix nodes, List<Double> levels) {
    Interval across = new Interval(window.left(), window.right());
    Interval up = new Interval(window.bottom(), window.top());
    return new ReliefChart(across, up, pixels, ReliefChart.contours(across, up, nodes, levels));
  }

  private static PlaneDrawing ofSides(PlaneStudy study) {
    Relief relief = study.relief();
    double border = study.labelling().border();
    double reach = study.labelling().reach();
    Matrix pixels =
        relief
            .pixels(0, PIXELS)
            .map(
                value ->
                    Shades.Areas.number(value > border ? 1 : 0, Math.abs(value - border) / reach));
    List<Double> levels = List.of(border - reach / 2, border + reach / 2);
    ReliefChart chart = chart(relief.window(), pixels, relief.heights().get(0), levels);
    return new PlaneDrawing(study, chart, borders(study, 1), areas(2));
  }

  private static PlaneDrawing ofClasses(PlaneStudy study) {
    Relief relief = study.relief();
    int count = relief.heights().size();
    List<Matrix> outputs =
        IntStream.range(0, count).mapToObj(k -> relief.pixels(k, PIXELS)).toList();
    double reach = study.labelling().targets().get(0).maxMagnitude();
    Matrix pixels =
        Matrix.generate(PIXELS, PIXELS, (row, column) -> owner(outputs, row, column, reach));
    List<Contour> borders =
        IntStream.range(0, count == 2 ? 1 : count)
            .boxed()
            .flatMap(one -> borders(study, one).stream())
            .toList();
    ReliefChart chart = chart(relief.window(), pixels, outputs.get(0), List.of());
    return new PlaneDrawing(study, chart, borders, areas(count));
  }

  /** Coloured the more strongly, the further its output is above all others. */
  private static double owner(List<Matrix> outputs, int row, int column, double reach) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < outputs.size(); k++) {
      double value = outputs.get(k).get(row, column);
      if (Double.isNaN(value)) {
        return Double.NaN;
      }
      if (value > most) {
        second = most;
        most = value;
        best = k;
      } else {
        second = Math.max(second, value);
      }
    }
    return Shades.Areas.number(best, (most - second) / reach);
  }

  private static List<Contour> borders(PlaneStudy study, int one) {
    Window window = study.relief().window();
    return ReliefChart.contours(
        new Interval(window.left(), window.right()),
        new Interval(window.bottom(), window.top()),
        study.lead(one),
        List.of(0.0));
  }

  private static Shades areas(int count) {
    return new Shades.Areas(IntStream.range(0, count).mapToObj(Markers::role).toList());
  }
}
