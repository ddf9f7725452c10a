package org.chainrule.study.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CountedRandomTest {

  /** java.util.SplittableRandom is SplitMix64 too, with this constant for its first sequence. */
  @Test
  void isSplitMix() {
    SplittableRandom expected = new SplittableRandom(99);
    CountedRandom random = new CountedRandom(99);
    for (int k = 0; k < 1000; k++) {
      assertThat(random.nextLong()).isEqualTo(expected.nextLong());
    }
  }

  @Test
  void canBeginAnywhere() {
    CountedRandom all = new CountedRandom(5);
    for (int k = 0; k < 20; k++) {
      long number = all.nextLong();
      assertThat(CountedRandom.at(5, k)).isEqualTo(number);
      assertThat(new CountedRandom(5, k).nextLong()).isEqualTo(number);
    }
  }

  @Test
  void manyAtOnceAreTheSameNumbers() {
    long[] bits = new long[100];
    CountedRandom.bitsOfPlaces(5, 7, 100, bits);
    CountedRandom random = new CountedRandom(5, 7);
    for (long some : bits) {
      assertThat(some).isEqualTo(random.nextLong());
    }
    CountedRandom.bitsOfSequences(new long[] {3, 4}, 7, 2, bits);
    assertThat(bits[1]).isEqualTo(new CountedRandom(4, 7).nextLong());
  }

  @Test
  void uniformNumbersAreThoseOfOneAfterTheOther() {
    long[] bits = new long[100];
    double[] many = new double[100];
    CountedRandom.bitsOfPlaces(5, 0, 100, bits);
    CountedRandom.uniform(bits, 100, 3, many);
    CountedRandom random = new CountedRandom(5);
    for (double number : many) {
      assertThat(number).isEqualTo(3 * (2 * random.nextDouble() - 1)).isBetween(-3.0, 3.0);
    }
  }

  @Test
  void wholeNumbersAreEvenlySpread() {
    int[] counts = new int[7];
    CountedRandom random = new CountedRandom(3);
    for (int k = 0; k < 70_000; k++) {
      counts[random.below(7)]++;
    }
    Arrays.stream(counts).forEach(CountedRandomTest::near);
    assertThat(random.below(1)).isZero();
  }

  /** σ of a count is √(n p (1 − p)), here 92.6. */
  private static void near(int count) {
    assertThat(count).isBetween(10_000 - 463, 10_000 + 463);
  }

  /** What the orders of samples in the reference runs were drawn with. */
  @Test
  void wholeNumbersAreThoseOfSplittableRandom() {
    CountedRandom random = new CountedRandom(8);
    SplittableRandom expected = new SplittableRandom(8);
    for (int k = 0; k < 2000; k++) {
      int bound = k % 3 == 0 ? (1 << 30) + 1 + k : k + 1;
      assertThat(random.below(bound)).isEqualTo(expected.nextInt(bound));
    }
  }
}
