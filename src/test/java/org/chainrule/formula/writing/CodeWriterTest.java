package org.chainrule.formula.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Names;
import org.chainrule.formula.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CodeWriterTest {

  private static String name(String id) {
    return id.replaceFirst("^dl_", "").replace("η", "eta");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      textBlock =
          """
          W₂ᵀ dz₃ ⊙ (z₁ > 0) ~ W2.T @ dz3 * (z1 > 0)
          z1 = W1 x + b1 ~ z1 = W1 @ x + b1
          W1 ← W1 − η dW1 ~ W1 = W1 - eta * dW1
          (W2 z1)ᵀ ~ (W2 @ z1).T
          W1 (x + y) ~ W1 @ (x + y)
          z1 − (z2 − b1) ~ z1 - (z2 - b1)
          (z1 − z2) − b1 ~ z1 - z2 - b1
          2 (ŷ − y) ~ 2 * (yhat - y)
          1/2 ‖ŷ − y‖² ~ 1 / 2 * np.linalg.norm(yhat - y)**2
          z1/(z2/b1) ~ z1 / (z2 / b1)
          (-z1)² ~ (-z1)**2
          -z1² ~ -z1**2
          2^(3^2) ~ 2**3**2
          (2^3)^2 ~ (2**3)**2
          e^(−z1) ~ np.exp(-z1)
          σ(z1) ~ 1 / (1 + np.exp(-z1))
          z1 σ(z1) ~ z1 @ (1 / (1 + np.exp(-z1)))
          σ'(z1) ~ 1 / (1 + np.exp(-z1)) * (1 - 1 / (1 + np.exp(-z1)))
          tanh²(z1) ~ np.tanh(z1)**2
          tanh'(z1) ~ 1 - np.tanh(z1)**2
          relu(z1) ~ "np.maximum(0, z1)"
          Φ(z1 + z2) ~ 0.5 * (1 + np.vectorize(math.erf)((z1 + z2) / np.sqrt(2)))
          Σ_s dz1_s ~ "dz1.sum(axis=1, keepdims=True)"
          Σ_s (z1 ⊙ z2)_s ~ "(z1 * z2).sum(axis=1, keepdims=True)"
          Σ_s dz1_s x_sᵀ ~ dz1 @ x.T
          Σ_i y_i log ŷ_i ~ "(y * np.log(yhat)).sum(axis=0, keepdims=True)"
          1 − (z1 > 0) ~ 1 - (z1 > 0).astype(float)
          W2ᵀ (z1 > 0) ~ W2.T @ (z1 > 0).astype(float)
          "1 if z1 > 0, else 0.01" ~ "np.where(z1 > 0, 1, 0.01)"
          [1 2; -3 4] x ~ "np.array([[1, 2], [-3, 4]]) @ x"
          |z1| ~ abs(z1)
          z1_2 ~ z1[1:2]
          z1 ≤ -∞ ~ z1 <= -np.inf
          3·10⁻⁵ x ~ 3e-5 * x
          sum(z1) π ~ np.sum(z1) * np.pi
          diag(z1) ~ np.diag(np.ravel(z1))
          "norm(z1, 1)" ~ np.abs(z1).sum()
          """)
  void writesNumPy(String typed, String code) {
    assertEquals(code, NumPy.of(Names.read(typed), CodeWriterTest::name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      textBlock =
          """
          W₂ᵀ dz₃ ⊙ (z₁ > 0) ~ W2.T @ dz3 * (z1 > 0)
          relu(z1) ~ torch.relu(z1)
          max(z1, 2) ~ "torch.clamp(z1, min=2)"
          min(z1, 6) ~ "torch.clamp(z1, max=6)"
          max(z1, z2) ~ "torch.where(z1 < z2, z2, z1)"
          min(z1 + 1, z2) ~ "torch.where(z1 + 1 > z2, z2, z1 + 1)"
          Σ_s dz1_s ~ "dz1.sum(dim=1, keepdim=True)"
          1 − (z1 > 0) ~ 1 - (z1 > 0).double()
          Φ(z1) ~ torch.special.ndtr(z1)
          √2 z1 ~ "torch.sqrt(torch.tensor(2, dtype=torch.float64)) * z1"
          [1 2] W2 ~ "torch.tensor([[1, 2]], dtype=torch.float64) @ W2"
          """)
  void writesPyTorch(String typed, String code) {
    assertEquals(code, PyTorch.of(Names.read(typed), CodeWriterTest::name));
  }

  @Test
  void refusesWhatIsNoCode() {
    Formula z = Names.of("z1").orElseThrow();
    assertNoCode(Formula.Dots.LOW, "…");
    assertNoCode(Formulas.sum(z, Formula.Dots.CENTRED), "…");
    assertNoCode(new Formula.Word("if"), "if");
    assertNoCode(new Formula.Differential(false, z), "dz₁");
    assertNoCode(new Formula.FunctionName(Functions.TANH), "tanh");
    assertNoCode(Formulas.equation(z, Relation.APPROXIMATELY, z), "z₁ ≈ z₁");
    assertNoCode(Formulas.equal(Formulas.sum(z, z), z), "z₁ + z₁ = z₁");
    assertNoCode(new Formula.Entries(java.util.List.of(java.util.List.of(z))), "z₁");
    assertNoCode(
        new Formula.Scripted(z, Optional.empty(), Optional.of(Formulas.letter("T"))), "z₁");
  }

  private static void assertNoCode(Formula formula, String part) {
    assertThatThrownBy(() -> NumPy.of(formula, CodeWriterTest::name))
        .isInstanceOf(UnwritableException.class)
        .hasMessageContaining(part);
    assertThat(Plain.of(formula)).contains(part);
  }
}
