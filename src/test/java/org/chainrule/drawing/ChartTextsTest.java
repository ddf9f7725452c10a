package org.chainrule.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.drawing.chart.LinePainter;
import org.chainrule.drawing.depth.FactorPainter;
import org.chainrule.drawing.depth.GradientPainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.study.FlowReadings;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.LineChart;
import org.chainrule.layout.depth.FactorChart;
import org.chainrule.layout.depth.FactorChart.Factors;
import org.chainrule.layout.depth.GradientChart;
import org.chainrule.layout.depth.GradientChart.Band;
import org.chainrule.layout.depth.GradientChart.Curve;
import org.chainrule.layout.depth.GradientChart.Title;
import org.chainrule.layout.depth.GradientChart.Zones;
import org.junit.jupiter.api.Named;

/** That in no chart two texts touch, or one leaves the panel, however small that is. */
class ChartTextsTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();
  private static final double APART = 0.02;
  private static final Formula RATIO = Formulas.letter("ρ");
  private static final Formula Z = new Formula.Norm(Formulas.letter("δ"), "", false);

  private static final List<Box> AREAS =
      List.of(new Box(0, 0, 22, 15), new Box(0, 0, 33, 18), new Box(0, 0, 60, 26));

  /** Lines of the loss with kinks wherever chance puts them, also several at nearly one place. */
  static Stream<Named<LineChart>> lines() {
    return IntStream.range(0, 40).mapToObj(seed -> Named.of("line " + seed, line(seed)));
  }

  private static LineChart line(int seed) {
    Random random = new Random(seed);
    double reach = Math.pow(10, random.nextInt(9) - 4);
    double loss = Math.pow(10, random.nextInt(9) - 4);
    double slope = random.nextGaussian() * loss / reach;
    List<Point> points =
        IntStream.rangeClosed(-20, 20)
            .mapToObj(k -> new Point(reach * k / 20, loss * (1 + k * k / 50.0)))
            .toList();
    List<LineChart.Kink> kinks =
        DoubleStream.generate(() -> reach * (2 * random.nextDouble() - 1))
            .limit(random.nextInt(8))
            .sorted()
            .mapToObj(at -> new LineChart.Kink(at, loss, units(random)))
            .toList();
    return LineChart.of(reach, points, loss, slope, kinks);
  }

  private static List<Formula> units(Random random) {
    return IntStream.rangeClosed(1, 1 + random.nextInt(2))
        .mapToObj(
            unit ->
                (Formula)
                    Formulas.low(
                        Formulas.round(Formulas.low(Formulas.letter("z"), Formulas.whole(1))),
                        Formulas.whole(unit)))
        .toList();
  }

  @ForAll("lines")
  void ofTheNudge(LineChart chart) {
    Formula entry = Formulas.low(Formulas.letter("W"), Formulas.whole(1));
    for (Box area : AREAS) {
      List<Inked> texts =
          Inked.of(
              Recording.of(
                  MEASURE,
                  drawing ->
                      LinePainter.paint(
                          drawing,
                          chart,
                          Numbers.DEFAULT,
                          entry,
                          chart.reach() / 2,
                          chart.loss(),
                          area)));
      Inked.requireApart(texts, APART);
      Inked.requireIn(texts, area.grown(0.2));
    }
  }

  /** Stacks of all depths, whose gradients vanish, explode, stay, become 0 or overflow. */
  static Stream<Named<List<Double>>> gradients() {
    return IntStream.of(2, 5, 20, 100)
        .boxed()
        .flatMap(
            depth ->
                DoubleStream.of(-6, -0.2, 0, 0.4, 6)
                    .mapToObj(
                        step ->
                            Named.of(depth + " layers, " + step + " a step", logs(depth, step))));
  }

  private static List<Double> logs(int depth, double step) {
    List<Double> logs = new ArrayList<>();
    for (int back = depth - 1; back >= 0; back--) {
      double log = step * back;
      logs.add(log < -320 ? Double.NEGATIVE_INFINITY : log > 300 ? 1.0 / 0 : log);
    }
    return logs;
  }

  /** Draws the gradients of two stacks into a panel, what the legend adds above it. */
  static BiConsumer<Drawing, Box> gradients(List<Double> logs) {
    GradientChart chart = gradientChart(logs);
    return (drawing, area) -> GradientPainter.paint(drawing, chart, Z, 0, 1, area);
  }

  private static GradientChart gradientChart(List<Double> logs) {
    List<Band> band =
        logs.stream()
            .filter(Double::isFinite)
            .map(log -> new Band(log - 0.3, log, log + 0.3))
            .toList();
    boolean whole = band.size() == logs.size();
    Title title = new Title("σ, Xavier", Optional.of(RATIO));
    Curve curve = new Curve(title, logs, whole ? band : List.of(), true);
    Curve other = new Curve(new Title("ReLU, He", Optional.of(RATIO)), logs, List.of(), true);
    Zones zones = new Zones(-7.22, FlowReadings.vanished("z"), 7.22, FlowReadings.exploded("z"));
    return GradientChart.of(List.of(curve, other), 0, Optional.of(zones));
  }

  /** Draws the factors of a stack. */
  static BiConsumer<Drawing, Box> factors(List<Double> logs) {
    FactorChart chart = factorChart(logs);
    return (drawing, area) ->
        FactorPainter.paint(drawing, chart, Numbers.DEFAULT, "σ, Xavier", 1, area);
  }

  private static FactorChart factorChart(List<Double> logs) {
    List<Factors> steps =
        IntStream.range(1, logs.size())
            .mapToObj(k -> new Factors(0.2, logs.get(k - 1) - logs.get(k)))
            .toList();
    List<Double> lost = logs.stream().map(log -> 0.4).toList();
    return new FactorChart(steps, Optional.empty(), logs, lost, logs.size());
  }

  @ForAll("gradients")
  void ofTheGradients(List<Double> logs) {
    for (Box area : AREAS) {
      double legend = GradientPainter.extra(MEASURE, gradientChart(logs), area.width());
      check(gradients(logs), area, legend);
    }
  }

  /** A panel that is lower than they need scrolls. */
  @ForAll("gradients")
  void ofTheFactors(List<Double> logs) {
    for (Box area : AREAS) {
      FactorChart chart = factorChart(logs);
      double legend = FactorPainter.extra(MEASURE, chart, area.width());
      double height = Math.max(area.height(), chart.leastHeight());
      check(factors(logs), new Box(area.x(), area.y(), area.width(), height), legend);
    }
  }

  /** What a legend takes that has several lines is over the chart. */
  private static void check(BiConsumer<Drawing, Box> chart, Box area, double legend) {
    List<Inked> texts = Inked.of(Recording.of(MEASURE, drawing -> chart.accept(drawing, area)));
    Inked.requireApart(texts, APART);
    double top = area.y() - legend;
    Inked.requireIn(texts, new Box(area.x(), top, area.width(), area.height() + legend));
  }
}
