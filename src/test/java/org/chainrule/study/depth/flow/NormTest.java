package org.chainrule.study.depth.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormTest {

  @Test
  void isTheRootOfTheSumOfSquares() {
    assertThat(Norm.of(3, -4).value()).isEqualTo(5);
    assertThat(Norm.of(1, 2, 3, 0).value()).isCloseTo(Math.sqrt(14), within(1e-15));
  }

  @Test
  void neitherOverflowsNorUnderflows() {
    assertThat(Norm.of(3e-300, 4e-300).value()).isCloseTo(5e-300, within(1e-314));
    assertThat(Norm.of(3e300, 4e300).value()).isCloseTo(5e300, within(1e286));
    assertThat(Norm.of(Double.MIN_VALUE, 0).value()).isEqualTo(Double.MIN_VALUE);
    Norm beyond = Norm.of(1.5e308, 1.5e308, 1.5e308, 1.5e308);
    assertThat(beyond.isFinite()).isTrue();
    assertThat(beyond.over(Norm.of(1.5e308))).isEqualTo(2);
    assertThat(beyond.value()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void aRatioIsRightWhereverItCanBeSaid() {
    assertThat(Norm.of(4e-320).over(Norm.of(4e-320, 0))).isEqualTo(1);
    assertThat(Norm.of(0x1p-1000).over(Norm.of(0x1p1000))).isZero();
    assertThat(Norm.of(0x1p-500).over(Norm.of(0x1p500))).isEqualTo(0x1p-1000);
    assertThat(Norm.of(0x1p-600).times(Norm.of(0x1p-600)).over(Norm.of(0x1p-700)))
        .isEqualTo(0x1p-500);
  }

  /** log₁₀(3 · 10⁻³⁰⁰ · 10⁻³⁰⁰) = log₁₀ 3 − 600, far below the least double. */
  @Test
  void hasALogarithmWhereverItLies() {
    assertThat(Norm.of(1000).log10()).isCloseTo(3, within(1e-14));
    assertThat(Norm.of(3e-300).times(Norm.of(1e-300)).log10())
        .isCloseTo(Math.log10(3) - 600, within(1e-10));
    assertThat(Norm.ZERO.log10()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Norm.of(Double.POSITIVE_INFINITY).log10()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Norm.of(Double.NaN).log10()).isNaN();
  }

  @Test
  void tellsZeroAndWhatIsNotFinite() {
    assertThat(Norm.of(0, -0.0).isZero()).isTrue();
    assertThat(Norm.of(0, 1e-323).isZero()).isFalse();
    assertThat(Norm.of(1, Double.NEGATIVE_INFINITY).value()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Norm.of(Double.POSITIVE_INFINITY, Double.NaN).value()).isNaN();
    assertThat(Norm.of(Double.NaN, 1).isFinite()).isFalse();
  }

  @Test
  void judgesByTheRatio() {
    Norm one = Norm.of(1);
    assertThat(Outcome.of(Norm.of(0x1p-24), one)).isEqualTo(Outcome.HEALTHY);
    assertThat(Outcome.of(Norm.of(Math.nextDown(0x1p-24)), one)).isEqualTo(Outcome.SMALL);
    assertThat(Outcome.of(Norm.of(0x1p24), one)).isEqualTo(Outcome.HEALTHY);
    assertThat(Outcome.of(Norm.of(Math.nextUp(0x1p24)), one)).isEqualTo(Outcome.LARGE);
    assertThat(Outcome.of(Norm.ZERO, one)).isEqualTo(Outcome.ZERO);
    assertThat(Outcome.of(Norm.ZERO, Norm.ZERO)).isEqualTo(Outcome.ZERO);
    assertThat(Outcome.of(Norm.of(Double.NaN), one)).isEqualTo(Outcome.NOT_FINITE);
    assertThat(Outcome.of(one, Norm.of(Double.POSITIVE_INFINITY))).isEqualTo(Outcome.NOT_FINITE);
    assertThat(Outcome.of(Norm.of(1e-310), Norm.of(1e-309))).isEqualTo(Outcome.HEALTHY);
  }
}
