package org.chainrule.layout.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.Interval;
import org.junit.jupiter.api.Test;

class RateChartTest {

  private static final Box AREA = new Box(0, 0, 40, 25);

  private static final List<Point> WHOLE =
      List.of(
          new Point(-3, 2),
          new Point(-2, 1),
          new Point(-1, 0.5),
          new Point(0, 400),
          new Point(1, Double.POSITIVE_INFINITY));

  private static RateChart chart() {
    return new RateChart(
        new Interval(-3, 1),
        RateChart.losses(2, WHOLE, List.of(), List.of()),
        2,
        WHOLE,
        List.of(),
        List.of(),
        List.of(),
        new Point(-2, 1),
        Optional.empty(),
        OptionalDouble.empty());
  }

  /** A loss of 400 does not press the others together; how far many steps lead down is seen. */
  @Test
  void allThatIsLowerThanNowIsOnTheChart() {
    Interval up = chart().up();
    assertThat(up.from()).isBetween(0.0, 0.5);
    assertThat(up.to()).isBetween(2.0, 4.0);

    Interval deep =
        RateChart.losses(200, List.of(new Point(0, 199)), List.of(), List.of(new Point(0, 1)));
    assertThat(deep.from()).isBetween(0.0, 1.0);
    Interval near =
        RateChart.losses(200, List.of(new Point(0, 199)), List.of(), List.of(new Point(0, 198.5)));
    assertThat(near.from()).isBetween(198.0, 198.5);
  }

  @Test
  void aCurveEndsWhereItIsNotFinite() {
    List<List<Point>> pieces = chart().pieces(WHOLE);
    assertThat(pieces).hasSize(1);
    assertThat(pieces.get(0)).hasSize(4).allMatch(point -> point.y() < 10);
  }

  @Test
  void aRateIsFoundWhereItStands() {
    RateChart chart = chart();
    double x = chart.plot(AREA).at(-1.5, 1).x();
    assertThat(chart.rateAt(AREA, x)).isCloseTo(Math.pow(10, -1.5), within(1e-12));
    assertThat(chart.rateAt(AREA, -5)).isCloseTo(1e-3, within(1e-15));
    assertThat(chart.decades()).containsExactly(-3, -2, -1, 0, 1);
    assertThat(chart.between()).hasSize(32);
  }
}
