package org.chainrule.layout.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.SeriesChart.Series;
import org.junit.jupiter.api.Test;

class SeriesChartTest {

  private static Series series(double... numbers) {
    return new Series(0, "A", "", true, SeriesChart.thinned(0, numbers, 400));
  }

  @Test
  void aNumberThatRunsAwayLeavesTheChartAndTheOthersStayReadable() {
    SeriesChart chart =
        SeriesChart.of(List.of(series(2, 1, 0.5), series(2, 8, 1e9, Double.NaN)), false);
    assertThat(chart.up().to()).isBetween(6.0, 7.0);
    assertThat(chart.shows(1e9)).isFalse();
    assertThat(chart.series().get(1).points()).hasSize(3);
    assertThat(chart.series().get(1).points().get(2).y()).isLessThan(20);
  }

  @Test
  void oneThatStaysSomewhatAboveIsShownWhole() {
    SeriesChart chart = SeriesChart.of(List.of(series(2, 1), series(2, 29.3, 29.3)), false);
    assertThat(chart.shows(29.3)).isTrue();
  }

  /** A gradient may begin below 0, and is then as far from 0 as one that begins above. */
  @Test
  void aCurveThatBeginsBelowZeroIsFollowedAsOneAbove() {
    SeriesChart chart = SeriesChart.of(List.of(series(-0.23, -0.1, -1e-9)), false);
    assertThat(chart.shows(-0.23)).isTrue();
    assertThat(chart.shows(-1e-9)).isTrue();

    SeriesChart leaving = SeriesChart.of(List.of(series(-2, 1, -1e9)), false);
    assertThat(leaving.shows(1)).isTrue();
    assertThat(leaving.up().from()).isBetween(-7.0, -6.0);

    SeriesChart fromNothing = SeriesChart.of(List.of(series(0, 5)), false);
    assertThat(fromNothing.shows(5)).isTrue();
  }

  @Test
  void onAnAxisOfPowersOfTenZeroHasALaneOfItsOwn() {
    SeriesChart chart = SeriesChart.of(List.of(series(100, 1, 0)), true);
    assertThat(chart.decades().orElseThrow()).isEqualTo(new LogAxis(0, 2));
    List<Point> points = chart.series().get(0).points();
    assertThat(points.get(0).y()).isEqualTo(2);
    assertThat(points.get(2).y()).isEqualTo(chart.up().from()).isLessThan(0);
    Box all = new Box(0, 0, 10, 10);
    assertThat(chart.decadesIn(all).height()).isLessThan(10);
    SeriesChart without = SeriesChart.of(List.of(series(100, 1)), true);
    assertThat(without.decadesIn(all)).isEqualTo(all);
  }

  @Test
  void manyNumbersAreThinnedOutAndNoPeakIsLost() {
    double[] numbers = IntStream.range(0, 10_000).mapToDouble(k -> k == 7777 ? 50 : 1).toArray();
    List<Point> points = SeriesChart.thinned(3, numbers, 400);
    assertThat(points).hasSize(802).contains(new Point(7780, 50));
    assertThat(points.get(0)).isEqualTo(new Point(3, 1));
    assertThat(points.get(801)).isEqualTo(new Point(10_002, 1));
    assertThat(points).extracting(Point::x).isSorted();
  }

  @Test
  void anIterationIsFoundAtItsPlace() {
    SeriesChart chart = SeriesChart.of(List.of(series(new double[101])), false);
    Box area = new Box(0, 0, 40, 20);
    double x = chart.plot(area).at(37, 0).x();
    assertThat(chart.iterationAt(area, x)).isEqualTo(37);
    assertThat(chart.iterationAt(area, -5)).isZero();
    assertThat(chart.iterationAt(area, 100)).isEqualTo(100);
  }
}
