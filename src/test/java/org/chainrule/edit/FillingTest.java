package org.chainrule.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Filling;
import org.chainrule.network.Initialisation;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;

class FillingTest {

  private static Filling of(Initialisation initialisation, long seed) {
    return new Filling(initialisation, seed);
  }

  /**
   * The expected numbers come from a Python program that holds the generator and the polar method
   * as the documentation of java.util.Random gives them.
   */
  @Test
  void theSeedAloneGivesTheNumbers() {
    assertEntries(
        of(Initialisation.UNIFORM, 7).weight(1, 2, 2),
        0.21135388675183786,
        0.5452735781744174,
        0.7252210729450783,
        -0.5621375916521936);
    assertEntries(
        of(Initialisation.HE, 7).weight(2, 2, 3),
        -1.2331712638463872,
        0.5892001022852073,
        -0.9409037736618332,
        1.1000968827069115,
        -0.9213872529247946,
        -0.0281872715022203);
    assertEntries(
        of(Initialisation.NORMAL, -1).data(Name.x(), 2, 1),
        -0.5146313350721435,
        0.2772937138849534);
  }

  private static void assertEntries(Matrix matrix, double... expected) {
    for (int k = 0; k < expected.length; k++) {
      assertThat(matrix.get(k / matrix.columns(), k % matrix.columns()))
          .isCloseTo(expected[k], within(1e-14));
    }
  }

  @Test
  void niceNumbersAreHalvesWithinTwo() {
    Matrix nice = of(Initialisation.HALVES, 1).weight(1, 40, 50);
    Set<Double> seen = new TreeSet<>();
    Arrays.stream(nice.toRows()).flatMapToDouble(Arrays::stream).forEach(seen::add);

    assertThat(seen).containsExactly(-2.0, -1.5, -1.0, -0.5, 0.5, 1.0, 1.5, 2.0);
    assertThat(of(Initialisation.HALVES, 1).weight(1, 40, 50)).isEqualTo(nice);
    assertThat(of(Initialisation.HALVES, 2).weight(1, 40, 50)).isNotEqualTo(nice);
    assertThat(of(Initialisation.HALVES, 1).words())
        .isEqualTo("nice numbers (halves in ±2), seed 1");
  }

  @Test
  void matricesOfOneSeedDiffer() {
    Filling filling = of(Initialisation.NORMAL, 1);

    assertThat(filling.weight(1, 2, 2)).isNotEqualTo(filling.weight(2, 2, 2));
    assertThat(filling.data(Name.x(), 2, 2)).isNotEqualTo(filling.data(Name.y(), 2, 2));
    assertThat(filling.weight(1, 2, 2))
        .isNotEqualTo(of(Initialisation.NORMAL, 2).weight(1, 2, 2))
        .isEqualTo(of(Initialisation.NORMAL, 1).weight(1, 2, 2));
  }

  /** He: the variance is 2/fan in, here 2/8, so the standard deviation is 1/2. */
  @Test
  void aBiasOfItsOwnIsDrawnWithTheFansOfItsLayer() {
    Matrix bias = of(Initialisation.HE, 3).drawnBias(1, 20_000, 8);

    assertThat(bias.hadamard(bias).sum() / 20_000).isCloseTo(0.25, within(0.01));
  }

  @Test
  void inputsHaveNoFans() {
    Matrix x = of(Initialisation.HE, 3).data(Name.x(), 100, 200);

    assertThat(x.hadamard(x).sum() / 20_000).isCloseTo(2, within(0.06));
  }

  @Test
  void theIdentityAndOrthogonalMatricesKeepTheirForm() {
    assertThat(of(Initialisation.IDENTITY, 9).data(Name.y(), 2, 3))
        .isEqualTo(Nets.rows(new double[][] {{1, 0, 0}, {0, 1, 0}}));
    Matrix q = of(Initialisation.ORTHOGONAL, 9).weight(1, 2, 3);
    assertThat(q.timesTranspose(q).get(0, 1)).isCloseTo(0, within(1e-15));
    assertThat(q.timesTranspose(q).get(1, 1)).isCloseTo(1, within(1e-15));
  }

  @Test
  void everyInitialisationHasItsWords() {
    for (Initialisation initialisation : Initialisation.all()) {
      String words = of(initialisation, 42).words();
      assertThat(words.endsWith(", seed 42")).isEqualTo(initialisation.random());
      assertThat(words).isNotBlank();
    }
    assertThat(of(Initialisation.HE, -5).words()).isEqualTo("He, seed -5");
  }
}
