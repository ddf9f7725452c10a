package org.chainrule.layout.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class LogAxisTest {

  @Test
  void reachesAroundWhatIsFiniteInWholeDecades() {
    LogAxis axis =
        LogAxis.around(
            DoubleStream.of(-7.3, 0.2, Double.NEGATIVE_INFINITY, Double.NaN, 1.0 / 0), 4);
    assertThat(axis).isEqualTo(new LogAxis(-8, 1));
    assertThat(axis.share(-8)).isZero();
    assertThat(axis.share(-3.5)).isEqualTo(0.5);
    assertThat(axis.share(1)).isEqualTo(1);
  }

  @Test
  void hasSomeDecadesAtLeast() {
    assertThat(LogAxis.around(DoubleStream.of(0, 0), 4)).isEqualTo(new LogAxis(-2, 2));
    assertThat(LogAxis.around(DoubleStream.empty(), 3)).isEqualTo(new LogAxis(-2, 1));
  }

  @Test
  void ticksAreMultiplesOfARoundNumber() {
    assertThat(new LogAxis(-8, 1).ticks(20)).hasSize(10).contains(-8, 0, 1);
    assertThat(new LogAxis(-8, 1).ticks(5)).containsExactly(-8, -6, -4, -2, 0);
    assertThat(new LogAxis(-290, 12).ticks(7)).containsExactly(-250, -200, -150, -100, -50, 0);
  }
}
