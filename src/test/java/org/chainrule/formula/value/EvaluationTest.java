package org.chainrule.formula.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Names;
import org.chainrule.formula.writing.Plain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers are those of the default scenario, worked out by hand on the sheet. */
final class EvaluationTest {

  private static final Map<String, Matrix> VALUES =
      Map.ofEntries(
          Map.entry("x", Matrix.column(1, -2)),
          Map.entry("W1", Matrix.of(new double[][] {{0.5, -1}, {1.5, 0.5}, {-1, -0.5}})),
          Map.entry("b1", Matrix.column(0, -1, 0.5)),
          Map.entry("z1", Matrix.column(2.5, -0.5, 0.5)),
          Map.entry("z2", Matrix.column(2.5, 0, 0.5)),
          Map.entry("W2", Matrix.of(new double[][] {{1, -0.5, 2}, {-1, 0.5, 1}})),
          Map.entry("yhat", Matrix.column(4, -2)),
          Map.entry("y", Matrix.column(3, -1)),
          Map.entry("dl_dz3", Matrix.column(2, -2)),
          Map.entry("dl_dz2", Matrix.column(4, -2, 2)),
          Map.entry("dl_dz1", Matrix.of(new double[][] {{4, 1}, {0, 2}, {2, 3}})),
          Map.entry("η", Matrix.scalar(0.5)),
          Map.entry("n", Matrix.scalar(2)));

  private static Optional<Matrix> value(String id) {
    return Optional.ofNullable(VALUES.get(id));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      textBlock =
          """
          W1 x + b1 ~ [[2.5], [-0.5], [0.5]]
          z1 = W1 x + b1 ~ [[2.5], [-0.5], [0.5]]
          max(0, z1) ~ [[2.5], [0.0], [0.5]]
          relu(z1) ~ [[2.5], [0.0], [0.5]]
          relu'(z1) ~ [[1.0], [0.0], [1.0]]
          z1 > 0 ~ [[1.0], [0.0], [1.0]]
          "where(z1 > 0, 1, 0.01)" ~ [[1.0], [0.01], [1.0]]
          ‖ŷ − y‖² ~ [[2.0000000000000004]]
          norm(ŷ - y, 1) ~ [[2.0]]
          2 (ŷ − y) ~ [[2.0], [-2.0]]
          dz3 z2ᵀ ~ [[5.0, 0.0, 1.0], [-5.0, 0.0, -1.0]]
          np.outer(dz3, z2) ~ [[5.0, 0.0, 1.0], [-5.0, 0.0, -1.0]]
          W2.T @ dz3 ~ [[4.0], [-2.0], [2.0]]
          W2.T @ dz3 * (z1 > 0) ~ [[4.0], [0.0], [2.0]]
          W2'*dz3.*(z1>0) ~ [[4.0], [0.0], [2.0]]
          dz1.sum(axis=1) ~ [[5.0], [2.0], [5.0]]
          Σₛ dz1 ~ [[5.0], [2.0], [5.0]]
          dz1 𝟏 ~ [[5.0], [2.0], [5.0]]
          dz1.sum(axis=0) ~ [[6.0, 6.0]]
          dz1.sum() ~ [[12.0]]
          dz1.mean() ~ [[2.0]]
          Σ_s dz1_s dz1_sᵀ ~ [[17.0, 2.0, 11.0], [2.0, 4.0, 6.0], [11.0, 6.0, 13.0]]
          Σ_i y_i ŷ_i ~ [[14.0]]
          dz1 + b1 ~ [[4.0, 1.0], [-1.0, 1.0], [2.5, 3.5]]
          |z1| ~ [[2.5], [0.5], [0.5]]
          diag(y) ~ [[3.0, 0.0], [0.0, -1.0]]
          e^0 ~ [[1.0]]
          log(e) + π - pi ~ [[1.0]]
          W1 - η dz1 ~ [[-1.5, -1.5], [1.5, -0.5], [-2.0, -2.0]]
          dz1/n ~ [[2.0, 0.5], [0.0, 1.0], [1.0, 1.5]]
          z1_2 ~ [[-0.5]]
          tanh²(0) + σ(0) + σ'(0) ~ [[0.75]]
          [1 2; 3 4] [1; -1] ~ [[-1.0], [-1.0]]
          ½ · 3 ~ [[1.5]]
          1½ ~ [[1.5]]
          2^3^2 ~ [[512.0]]
          -2^2 ~ [[-4.0]]
          """)
  void hasTheValueOfTheSheet(String typed, String value) {
    Matrix found = Evaluation.of(Names.read(typed), EvaluationTest::value);
    assertEquals(value, found.map(entry -> entry + 0.0).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          x W1 ~ product ~ x W₁
          W1 @ (W2 @ x + y) ~ product ~ W₂ x
          z1 ⊙ x ~ entrywise ~ z₁ ⊙ x
          2 (z1 + x) ~ sum ~ z₁ + x
          z1 > x ~ entrywise ~ z₁ > x
          z1 = W2 z2 ~ sides ~ z₁ = W₂ z₂
          z1_4 ~ index ~ z₁₄
          db1 + z1 ~ unknown ~ dℓ/db₁
          diag(W1) ~ diagonal ~ diag(W₁)
          [z1; x] ~ entries ~ [z₁; x]
          """)
  void saysWhichPartDoesNotFit(String typed, String reason, String part) {
    Formula formula = Names.read(typed);
    MisfitException misfit =
        assertThrows(MisfitException.class, () -> Evaluation.of(formula, EvaluationTest::value));
    assertEquals("formula.misfit." + reason, misfit.reason());
    assertEquals(part, Plain.of(misfit.place()));
    MisfitException ofShapes =
        assertThrows(
            MisfitException.class, () -> Shapes.of(formula, id -> value(id).map(Shape::of)));
    assertThat(ofShapes).hasMessage(misfit.getMessage());
  }

  /** Softmax as a net defines it: the index i is free, k is counted. */
  @Test
  void anIndexThatNothingCountsStandsForAllRows() {
    Formula z = Names.of("dz1").orElseThrow();
    Formula softmax =
        Formulas.fraction(
            Formulas.exp(Formulas.low(z, Formulas.letter("i"))),
            Formulas.sumOver("k", Formulas.exp(Formulas.low(z, Formulas.letter("k")))));
    Matrix value = Evaluation.of(softmax, EvaluationTest::value);
    double first = Math.exp(4) + Math.exp(0) + Math.exp(2);
    assertThat(value.get(0, 0)).isEqualTo(Math.exp(4) / first);
    assertThat(value.columnAt(1).sum()).isCloseTo(1, within(1e-15));
  }
}
