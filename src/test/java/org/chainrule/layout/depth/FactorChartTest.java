package org.chainrule.layout.depth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chainrule.layout.Box;
import org.chainrule.layout.chart.LogAxis;
import org.chainrule.layout.depth.FactorChart.Factors;
import org.junit.jupiter.api.Test;

final class FactorChartTest {

  private static FactorChart chart(List<Double> lost, Factors... steps) {
    return new FactorChart(
        List.of(steps), Optional.empty(), List.of(-1.0, -0.5, 0.0), lost, steps.length + 1);
  }

  /** 1 → 10⁰·³ → 10⁻⁰·⁵: the axis holds where each bar begins and ends. */
  @Test
  void theAxisHoldsBothBars() {
    LogAxis axis = chart(List.of(), new Factors(0.3, -0.8)).barAxis();
    assertThat(axis.low()).isLessThanOrEqualTo(-0.5).isGreaterThan(-0.8);
    assertThat(axis.high()).isGreaterThanOrEqualTo(0.3);
  }

  @Test
  void factorsOfZeroHaveNoPlaceOnIt() {
    LogAxis axis =
        chart(List.of(), new Factors(0.3, -1.0 / 0), new Factors(Double.NaN, Double.NaN)).barAxis();
    assertThat(axis.low()).isGreaterThan(-1);
    assertThat(axis.high()).isFinite();
  }

  @Test
  void thePartsStandUnderEachOther() {
    Box area = new Box(0, 0, 60, 30);
    for (List<Double> lost : List.of(List.<Double>of(), List.of(0.1, 0.2, 0.3))) {
      FactorChart.Parts parts = chart(lost, new Factors(0, 0), new Factors(0, 0)).parts(area);
      assertThat(parts.slopes().y()).isGreaterThan(parts.bars().plot().bottom());
      assertThat(parts.lost().y()).isGreaterThan(parts.slopes().bottom());
      assertThat(parts.spread().y()).isGreaterThan(parts.lost().bottom());
      assertThat(parts.spread().bottom()).isLessThan(area.bottom() - 1);
    }
  }
}
