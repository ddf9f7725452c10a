package org.chainrule.study.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;
import org.junit.jupiter.api.Test;

class ZigguratTest {

  private static final int MANY = 2_000_000;

  private static double[] numbers() {
    CountedRandom random = new CountedRandom(2024);
    double[] numbers = new double[MANY];
    Arrays.setAll(numbers, k -> random.nextGaussian());
    return numbers;
  }

  /** Standard errors: √(1/n), √(2/n) and √(96/n); four of each are allowed. */
  @Test
  void hasTheMomentsOfTheNormalDistribution() {
    double mean = 0;
    double square = 0;
    double fourth = 0;
    for (double x : numbers()) {
      mean += x / MANY;
      square += x * x / MANY;
      fourth += x * x * x * x / MANY;
    }
    assertThat(mean).isCloseTo(0, within(4 * Math.sqrt(1.0 / MANY)));
    assertThat(square).isCloseTo(1, within(4 * Math.sqrt(2.0 / MANY)));
    assertThat(fourth).isCloseTo(3, within(4 * Math.sqrt(96.0 / MANY)));
  }

  /** The test of Kolmogorov: a distance beyond 1.95/√n has a chance of about 0.001. */
  @Test
  void hasItsDistribution() {
    double[] sorted = numbers();
    Arrays.sort(sorted);
    double distance = 0;
    for (int k = 0; k < MANY; k++) {
      double below = (1 + Erf.value(sorted[k] / Math.sqrt(2))) / 2;
      distance = Math.max(distance, Math.abs(below - (k + 0.5) / MANY));
    }
    assertThat(distance * Math.sqrt(MANY)).isLessThan(1.95);
  }

  /** The tail beyond 4.04 is made by another method; so are the edges of the boxes. */
  @Test
  void hasItsTails() {
    CountedRandom random = new CountedRandom(11);
    int[] beyond = new int[10];
    int count = 10 * MANY;
    for (int k = 0; k < count; k++) {
      double x = Math.abs(random.nextGaussian());
      for (int half = 6; half <= 9 && x > half / 2.0; half++) {
        beyond[half]++;
      }
    }
    for (int half = 6; half <= 9; half++) {
      double expected = count * Erfc.value(half / 2.0 / Math.sqrt(2));
      assertThat((double) beyond[half])
          .as("beyond " + half / 2.0)
          .isCloseTo(expected, within(4 * Math.sqrt(expected)));
    }
  }

  @Test
  void manyAtOnceAreTheSameNumbers() {
    long[] bits = new long[200];
    double[] many = new double[200];
    for (long seed = 0; seed < 50; seed++) {
      CountedRandom.bitsOfPlaces(seed, 1000, 200, bits);
      Ziggurat.fill(bits, 200, 3, many, new int[200]);
      CountedRandom random = new CountedRandom(seed, 1000);
      for (double number : many) {
        assertThat(number).isEqualTo(3 * random.nextGaussian());
      }
    }
  }

  /**
   * Written down once, so that a change of the generator cannot go unseen: it changes every map.
   */
  @Test
  void isTheSameOnEveryJava() {
    CountedRandom random = new CountedRandom(42);
    double sum = 0;
    for (int k = 0; k < 100_000; k++) {
      sum += random.nextGaussian();
    }
    assertThat(sum).isEqualTo(-445.8234809505414);
  }
}
