package org.chainrule.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.chainrule.algebra.Matrix;
import org.junit.jupiter.api.Test;

class ColorScalesTest {

  @Test
  void endsAtTheLargestFiniteMagnitude() {
    assertThat(ColorScales.of(Matrix.column(1, -3, Double.NEGATIVE_INFINITY, Double.NaN)))
        .isEqualTo(3);
    assertThat(ColorScales.of(Matrix.scalar(Double.NaN))).isZero();
  }

  @Test
  void leavesOutOneEntryFarBeyondTheOthers() {
    assertThat(ColorScales.of(Matrix.column(1, 2, 2, 1, -2, 1, 2, 100))).isEqualTo(2);
    assertThat(ColorScales.of(Matrix.column(1, 2, 2, 1, -2, 1, 2, 5.9))).isEqualTo(5.9);
  }

  @Test
  void takesFewEntriesAsTheyAre() {
    assertThat(ColorScales.of(Matrix.column(1, 2, 2, 100))).isEqualTo(100);
  }

  @Test
  void leavesOutAtMostOneInFifty() {
    double[] entries = new double[100];
    Arrays.fill(entries, 0, 98, 1);
    Arrays.fill(entries, 98, 100, 50);
    assertThat(ColorScales.of(Matrix.column(entries))).isEqualTo(1);
    entries[0] = 50;
    assertThat(ColorScales.of(Matrix.column(entries))).isEqualTo(50);
  }
}
