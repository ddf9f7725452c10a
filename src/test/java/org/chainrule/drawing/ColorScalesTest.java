package org.chainrule.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.chainrule.Allocation;
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

  @Test
  void isWhatSortingAllMagnitudesGives() {
    Random random = new Random(3);
    for (int k = 0; k < 400; k++) {
      double spread = 1 + random.nextInt(200);
      int rows = 1 + random.nextInt(60);
      Matrix matrix =
          Matrix.generate(
              rows, 1 + random.nextInt(5), (i, j) -> entry(random, spread, random.nextInt(10)));

      assertThat(ColorScales.of(matrix)).as("%s", matrix).isEqualTo(bySorting(matrix));
    }
  }

  private static double entry(Random random, double spread, int kind) {
    return switch (kind) {
      case 0 -> 0;
      case 1 -> Double.NaN;
      case 2 -> Double.NEGATIVE_INFINITY;
      default -> random.nextGaussian() * Math.exp(spread * random.nextGaussian());
    };
  }

  private static double bySorting(Matrix matrix) {
    double[] magnitudes =
        Arrays.stream(matrix.toRows())
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .map(Math::abs)
            .sorted()
            .toArray();
    int count = magnitudes.length;
    double max = count == 0 ? 0 : magnitudes[count - 1];
    double rest = count < 8 ? 0 : magnitudes[count - 1 - Math.max(1, count / 50)];
    return rest > 0 && max > 3 * rest ? rest : max;
  }

  @Test
  void sortsNoLargeMatrix() {
    Random random = new Random(5);
    Matrix matrix = Matrix.generate(1000, 1000, (i, j) -> random.nextGaussian());
    ColorScales.of(matrix);

    assertThat(Allocation.of(() -> ColorScales.of(matrix))).isLessThan(100_000);
  }
}
