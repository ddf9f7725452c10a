package org.chainrule.layout.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.layout.Point;
import org.junit.jupiter.api.Test;

class DescentChartTest {

  private static final List<Double> RIGHT = List.of(2.25, 1.9, 1.6, 1.4, 1.2);

  /** A net that a newcomer met: the fault takes the loss to four times what it was, and back. */
  @Test
  void aHighPeakIsShown() {
    DescentChart chart = DescentChart.of(RIGHT, List.of(2.25, 6.59, 8.33, 9.1, 7.94));
    assertThat(chart.high()).isGreaterThan(9.1);
    assertThat(chart.outside()).isEmpty();
  }

  @Test
  void whatLeavesTheChartIsKnown() {
    DescentChart chart = DescentChart.of(RIGHT, List.of(2.25, 40.0, 900.0, 3.0, -500.0));
    assertThat(chart.outside())
        .containsExactly(new Point(1, 40), new Point(2, 900), new Point(4, -500));
  }
}
