package org.chainrule.network.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import org.chainrule.algebra.Matrix;
import org.junit.jupiter.api.Test;

/** Expected numbers come from sums of the entries in exact decimal arithmetic. */
class SumsOfOthersTest {

  @Test
  void fewEntriesAreAddedUpFromTheFirstToTheLast() {
    Matrix column = Matrix.column(0.1, 0.2, 0.3, 0, 0.4);

    SumsOfOthers others = new SumsOfOthers(column, 0);

    assertThat(others.of(0)).isEqualTo(0.2 + 0.3 + 0.4);
    assertThat(others.of(1)).isEqualTo(0.1 + 0.3 + 0.4);
    assertThat(others.of(3)).isEqualTo(0.1 + 0.2 + 0.3 + 0.4);
    assertThat(others.of(4)).isEqualTo(0.1 + 0.2 + 0.3);
  }

  @Test
  void ofManyEntriesNoneIsCountedTwiceOrLeftOut() {
    Random random = new Random(1);
    Matrix column = Matrix.generate(3_000, 2, (i, s) -> i % 7 == 0 ? 0 : random.nextDouble());
    BigDecimal total = BigDecimal.ZERO;
    for (int k = 0; k < column.rows(); k++) {
      total = total.add(new BigDecimal(column.get(k, 1)));
    }

    SumsOfOthers others = new SumsOfOthers(column, 1);

    for (int k = 0; k < column.rows(); k++) {
      double expected = total.subtract(new BigDecimal(column.get(k, 1))).doubleValue();
      assertThat(others.of(k)).isCloseTo(expected, within(1e-13 * expected));
    }
  }

  @Test
  void oneLargeEntryDoesNotTakeTheDigitsOfTheOthers() {
    Matrix column = Matrix.generate(1_000, 1, (i, s) -> i == 500 ? 1 : 1e-30);

    assertThat(new SumsOfOthers(column, 0).of(500)).isCloseTo(999e-30, within(1e-42));
  }
}
