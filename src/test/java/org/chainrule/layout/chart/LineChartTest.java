package org.chainrule.layout.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.junit.jupiter.api.Test;

class LineChartTest {

  private static final Box AREA = new Box(0, 0, 30, 12);

  private static LineChart chart(double slope, double... losses) {
    List<Point> points =
        IntStream.range(0, losses.length)
            .mapToObj(k -> new Point(-1 + 2.0 * k / (losses.length - 1), losses[k]))
            .toList();
    return LineChart.of(1, points, losses[losses.length / 2], slope, List.of());
  }

  @Test
  void theEntryStandsInTheMiddleAndPlacesComeBack() {
    LineChart chart = chart(0, 4, 1, 4);
    Box plot = LineChart.plotIn(AREA);

    assertThat(chart.at(AREA, 0, 1).x()).isCloseTo(plot.centerX(), within(1e-12));
    assertThat(chart.at(AREA, 0, chart.low()).y()).isCloseTo(plot.bottom(), within(1e-12));
    assertThat(chart.at(AREA, 0, chart.high()).y()).isCloseTo(plot.y(), within(1e-12));
    double x = chart.at(AREA, 0.3, 1).x();
    assertThat(chart.epsilonAt(AREA, x)).isCloseTo(0.3, within(1e-12));
    assertThat(chart.epsilonAt(AREA, -100)).isEqualTo(-1);
    assertThat(chart.epsilonAt(AREA, 100)).isEqualTo(1);
  }

  @Test
  void aSteepTangentDoesNotPressTheCurveFlat() {
    LineChart chart = chart(1000, 4, 1, 4);

    assertThat(chart.shows(4)).isTrue();
    assertThat(chart.high() - chart.low()).isLessThan(3 * 2.5);
    assertThat(chart.shows(chart.tangent(1))).isFalse();
  }

  @Test
  void aTangentWithinReachIsShownToItsEnds() {
    LineChart chart = chart(1, 4, 1, 4);

    assertThat(chart.tangent(1)).isEqualTo(2);
    assertThat(chart.shows(chart.tangent(1))).isTrue();
    assertThat(chart.shows(chart.tangent(-1))).isTrue();
  }

  @Test
  void aLevelLineHasRoomAboveAndBelow() {
    LineChart chart = chart(0, 3, 3, 3);

    assertThat(chart.low()).isLessThan(3);
    assertThat(chart.high()).isGreaterThan(3);
  }

  @Test
  void theCurveIsBrokenWhereTheLossIsNotFinite() {
    LineChart chart = chart(0, 1, Double.POSITIVE_INFINITY, 2, 5, Double.NaN, Double.NaN, 3);

    assertThat(chart.curve()).extracting(List::size).containsExactly(1, 2, 1);
    assertThat(chart.high()).isLessThan(10);
  }
}
