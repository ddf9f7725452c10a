package org.chainrule.layout.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.junit.jupiter.api.Test;

class PlotTest {

  private static final Plot PLOT =
      new Plot(new Box(2, 1, 16, 8), new Interval(-2, 6), new Interval(-1, 3));

  /** By hand: 2 units of the panel across and 2 upwards are 1 of the plot. */
  @Test
  void numbersGrowToTheRightAndUpwards() {
    assertThat(PLOT.at(-2, -1)).isEqualTo(new Point(2, 9));
    assertThat(PLOT.at(0, 0)).isEqualTo(new Point(6, 7));
    assertThat(PLOT.at(6, 3)).isEqualTo(new Point(18, 1));
    assertThat(PLOT.at(7, -2)).isEqualTo(new Point(20, 11));
  }

  @Test
  void thereAreAsManyTicksAsTheirLabelsHaveRoom() {
    assertThat(PLOT.abscissas(4)).containsExactly(-2.0, 0.0, 2.0, 4.0, 6.0);
    assertThat(PLOT.abscissas(2)).containsExactly(-2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
    assertThat(PLOT.ordinates(2)).containsExactly(-1.0, 0.0, 1.0, 2.0, 3.0);
  }

  @Test
  void thereAreTicksInTheSmallestPlotAndNotTooManyInALargeOne() {
    assertThat(PLOT.abscissas(100)).containsExactly(0.0, 5.0);
    assertThat(PLOT.abscissas(0.1)).hasSize(9);
    assertThat(PLOT.ordinates(100)).containsExactly(0.0, 2.0);
    assertThat(PLOT.ordinates(0.1)).hasSizeLessThanOrEqualTo(9);
  }
}
