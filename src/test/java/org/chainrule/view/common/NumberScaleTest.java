package org.chainrule.view.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class NumberScaleTest {

  @Test
  void equalWaysAreEqualRatiosWhereTheyShould() {
    NumberScale scale = new NumberScale(0.125, 16, true, false);
    assertThat(scale.at(0)).isEqualTo(0.125);
    assertThat(scale.at(3 / 7.0)).isEqualTo(1);
    assertThat(scale.at(1)).isEqualTo(16);
    assertThat(scale.share(4)).isCloseTo(5 / 7.0, within(1e-12));
  }

  @Test
  void wholeNumbersComeBackAsTheyWent() {
    NumberScale depths = new NumberScale(2, 100, false, true);
    for (int depth = 2; depth <= 100; depth++) {
      assertThat(depths.at(depths.share(depth))).isEqualTo(depth);
    }
  }

  @Test
  void whatLiesBeyondStandsAtAnEnd() {
    NumberScale scale = new NumberScale(0.125, 16, true, false);
    assertThat(scale.share(0)).isZero();
    assertThat(scale.share(1e40)).isEqualTo(1);
    assertThat(new NumberScale(-2, 2, false, false).share(-7)).isZero();
  }
}
