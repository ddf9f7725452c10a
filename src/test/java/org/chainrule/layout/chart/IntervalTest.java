package org.chainrule.layout.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.formula.writing.Numbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

  @ParameterizedTest
  @CsvSource({
    "-3, 3, 6",
    "-8, 8, 8",
    "-0.08, 1.08, 4",
    "-0.3, 0.7, 7",
    "0, 1e-6, 5",
    "-6e5, 6e5, 3",
    "-13.37, 13.37, 9"
  })
  void ticksAreRoundNumbersInTheRange(double from, double to, int about) {
    List<Double> ticks = new Interval(from, to).ticks(about);

    assertThat(ticks).hasSizeBetween(about / 2, 2 * about).isSorted().doesNotHaveDuplicates();
    assertThat(ticks).allMatch(tick -> tick >= from && tick <= to);
    assertThat(ticks).allMatch(Numbers.DEFAULT::exact);
    assertThat(ticks).contains(0.0);
  }
}
