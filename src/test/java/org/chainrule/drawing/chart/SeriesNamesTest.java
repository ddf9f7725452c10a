package org.chainrule.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.SeriesChart;
import org.chainrule.layout.chart.SeriesChart.Series;
import org.junit.jupiter.api.Test;

/** Which curve is which can be read. */
class SeriesNamesTest {

  private static final Box AREA = new Box(0, 0, 40, 20);

  private static Series curve(int mark, String meaning, double... numbers) {
    String name = String.valueOf((char) ('A' + mark));
    return new Series(mark, name, meaning, mark == 0, SeriesChart.thinned(0, numbers, 400));
  }

  private static List<Drawn.Text> texts(SeriesChart chart) {
    return Recording.of(
            new AwtMeasure(),
            drawing ->
                SeriesPainter.paint(
                    drawing,
                    chart,
                    new SeriesPainter.Texts("Loss", Formulas.letter("ℓ")),
                    Numbers.DEFAULT,
                    OptionalDouble.empty(),
                    AREA))
        .stream()
        .filter(Drawn.Text.class::isInstance)
        .map(Drawn.Text.class::cast)
        .toList();
  }

  private static Drawn.Text named(List<Drawn.Text> texts, String name) {
    return texts.stream().filter(text -> text.text().equals(name)).findFirst().orElseThrow();
  }

  /** Ends at other iterations are not in each other's way, at whatever height. */
  @Test
  void theNamesOfCurvesThatEndApartStandAtTheirEnds() {
    double[] ends = {0.02, 0.01, 0.03};
    SeriesChart chart =
        SeriesChart.of(
            List.of(
                curve(0, "", levelled(100, ends[0])),
                curve(1, "", levelled(60, ends[1])),
                curve(2, "", levelled(30, ends[2]))),
            false);
    List<Drawn.Text> texts = texts(chart);
    double line = named(texts, "A").baseline();
    assertThat(named(texts, "B").baseline()).isCloseTo(line, within(0.3));
    assertThat(named(texts, "C").baseline()).isCloseTo(line, within(0.3));
  }

  @Test
  void thoseThatEndTogetherStandOverEachOther() {
    SeriesChart chart =
        SeriesChart.of(
            List.of(curve(0, "", levelled(50, 0.5)), curve(1, "", levelled(50, 0.5))), false);
    List<Drawn.Text> texts = texts(chart);
    assertThat(named(texts, "A").baseline() - named(texts, "B").baseline())
        .isCloseTo(1.05, within(0.1));
  }

  @Test
  void theHigherOneOfTwoStandsAbove() {
    SeriesChart chart =
        SeriesChart.of(
            List.of(curve(0, "", levelled(50, 0.51)), curve(1, "", levelled(50, 0.5))), false);
    List<Drawn.Text> texts = texts(chart);
    assertThat(named(texts, "A").baseline()).isLessThan(named(texts, "B").baseline() - 0.9);
  }

  /** A curve that has overflowed ends, to the eye, where it leaves the plot. */
  @Test
  void theNameOfACurveThatLeavesStandsWhereItLeaves() {
    double[] numbers = levelled(150, Double.POSITIVE_INFINITY);
    SeriesChart chart =
        SeriesChart.of(List.of(curve(0, "", levelled(150, 0.5)), curve(1, "", numbers)), false);
    double left = chart.plot(AREA).at(1, 0).x();
    assertThat(named(texts(chart), "B").x()).isLessThan(left + 2);
  }

  private static double[] levelled(int last, double end) {
    return IntStream.rangeClosed(0, last).mapToDouble(k -> k == 0 ? 2 : end).toArray();
  }

  @Test
  void ofManyCurvesTheLegendNamesTheFirstAndTheLast() {
    List<Series> layers =
        IntStream.rangeClosed(1, 20)
            .mapToObj(k -> new Series(k - 1, "", "layer " + k, true, List.of(new Point(0, k))))
            .toList();
    List<Drawn.Text> legend =
        texts(SeriesChart.of(layers, true)).stream()
            .filter(text -> text.text().startsWith("layer"))
            .toList();
    assertThat(legend.get(0).text()).isEqualTo("layer 1");
    assertThat(legend.get(legend.size() - 1).text()).isEqualTo("layer 20");
    assertThat(legend)
        .allSatisfy(
            text -> {
              assertThat(text.box().right()).isLessThanOrEqualTo(AREA.right());
              assertThat(text.style().size()).isGreaterThanOrEqualTo(0.67);
            });
  }
}
