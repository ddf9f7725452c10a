package org.chainrule.session.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NumberRangeTest {

  private final NumberRange counts = new NumberRange(1, 5, 1);
  private final NumberRange slopes = new NumberRange(0.001, 0.25, 0.01);

  @Test
  void bothEndsBelongToIt() {
    assertThat(counts.contains(1)).isTrue();
    assertThat(counts.contains(5)).isTrue();
    assertThat(counts.contains(0)).isFalse();
    assertThat(slopes.contains(0.25)).isTrue();
    assertThat(slopes.contains(0.2500001)).isFalse();
    assertThat(slopes.contains(Double.NaN)).isFalse();
  }

  @Test
  void movesByItsStepAsAPersonReckons() {
    assertThat(counts.move(2, 2)).isEqualTo(4);
    assertThat(slopes.move(0.05, 1)).isEqualTo(0.06);
    assertThat(slopes.move(0.06, -3)).isEqualTo(0.03);
  }

  @Test
  void stopsAtItsEnds() {
    assertThat(counts.move(4, 3)).isEqualTo(5);
    assertThat(counts.move(2, -7)).isEqualTo(1);
    assertThat(slopes.move(0.005, -1)).isEqualTo(0.001);
  }

  @Test
  void aNumberBeyondAnEndMovesOnlyBack() {
    assertThat(counts.move(9, 1)).isEqualTo(9);
    assertThat(counts.move(9, -1)).isEqualTo(8);
  }
}
