package org.chainrule.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.chainrule.algebra.Matrix;
import org.junit.jupiter.api.Test;

class InitialisationTest {

  @Test
  void fillsWithoutChance() {
    Random unused = new Random(1);
    assertThat(Initialisation.ZEROS.weight(1, 2, unused)).isEqualTo(Matrix.of(new double[1][2]));
    assertThat(Initialisation.ONES.weight(2, 1, unused)).isEqualTo(Matrix.column(1, 1));
    assertThat(Initialisation.IDENTITY.weight(2, 3, unused))
        .isEqualTo(Matrix.of(new double[][] {{1, 0, 0}, {0, 1, 0}}));
  }

  /** Variance 2/(fan in + fan out): Glorot and Bengio 2010; 2/fan in: He et al. 2015. */
  @Test
  void drawsWithTheVarianceThatItsAuthorsGive() {
    assertThat(variance(Initialisation.XAVIER, 300, 500)).isCloseTo(2.0 / 800, within(5e-5));
    assertThat(variance(Initialisation.HE, 300, 500)).isCloseTo(2.0 / 500, within(8e-5));
    assertThat(variance(Initialisation.NORMAL, 300, 500)).isCloseTo(1, within(0.02));
    assertThat(variance(Initialisation.UNIFORM, 300, 500)).isCloseTo(1.0 / 3, within(0.01));
    assertThat(variance(Initialisation.uniform(0.5), 300, 500)).isCloseTo(0.25, within(0.01));
  }

  /** The mean of 0.25, 1, 2.25 and 4. */
  @Test
  void halvesHaveTheSpreadThatTheySay() {
    assertThat(variance(Initialisation.HALVES, 300, 500)).isCloseTo(1.875, within(0.02));
    assertThat(Initialisation.HALVES.spread(300, 500)).isCloseTo(Math.sqrt(1.875), within(1e-15));
  }

  /** A half times 0.7 is no number for a blackboard. */
  @Test
  void onlyHalvesAreNotToBeScaled() {
    assertThat(Initialisation.all().stream().filter(one -> !one.scalable()))
        .containsExactly(Initialisation.HALVES);
  }

  private static double variance(Initialisation initialisation, int rows, int columns) {
    Matrix weight = initialisation.weight(rows, columns, new Random(7));
    return weight.hadamard(weight).sum() / (rows * columns);
  }

  @Test
  void drawsUniformNumbersWithinTheirBound() {
    assertThat(Initialisation.UNIFORM.weight(50, 50, new Random(3)).maxMagnitude())
        .isBetween(0.99, 1.0);
  }

  @Test
  void orthogonalRowsOrColumnsHaveLengthOneAndStandAtRightAngles() {
    for (int[] shape : new int[][] {{4, 4}, {3, 5}, {5, 3}, {1, 1}}) {
      Matrix w = Initialisation.ORTHOGONAL.weight(shape[0], shape[1], new Random(5));
      Matrix gram = shape[0] <= shape[1] ? w.timesTranspose(w) : w.transposeTimes(w);
      for (int i = 0; i < gram.rows(); i++) {
        for (int j = 0; j < gram.columns(); j++) {
          assertThat(gram.get(i, j)).isCloseTo(i == j ? 1 : 0, within(1e-14));
        }
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameWeights() {
    for (Initialisation initialisation : Initialisation.all()) {
      RandomGenerator one = new Random(11);
      RandomGenerator two = new Random(11);
      assertThat(initialisation.weight(3, 4, one)).isEqualTo(initialisation.weight(3, 4, two));
    }
  }

  @Test
  void isFoundByItsId() {
    assertThat(Initialisation.named("he")).contains(Initialisation.HE);
    assertThat(Initialisation.named("magic")).isEmpty();
  }
}
