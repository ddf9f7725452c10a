package org.chainrule.formula.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Plain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReaderTest {

  private static final Set<String> QUANTITIES =
      Set.of("x", "W1", "b1", "z1", "z2", "W2", "b2", "z3", "y", "dz1", "dz2", "dz3", "dl_dz1");

  /** What a net of two layers would know. */
  private static Optional<Formula> names(String name) {
    if (name.equals("yhat") || name.equals("ŷ")) {
      return symbol("yhat", "ŷ");
    }
    if (name.equals("eta") || name.equals("η")) {
      return Optional.of(Formulas.letter("η"));
    }
    return QUANTITIES.contains(name) ? symbol(name, name) : Optional.empty();
  }

  private static Optional<Formula> symbol(String id, String letter) {
    return Optional.of(new Formula.Symbol(id, Formulas.letter(letter), id));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      textBlock =
          """
          W2.T @ dz3 * (z1 > 0) ~ W2ᵀ dz3 ⊙ (z1 > 0)
          W2ᵀ dz3 ⊙ (z1 > 0) ~ W2ᵀ dz3 ⊙ (z1 > 0)
          W₂ᵀ dz₃ ⊙ (z₁>0) ~ W2ᵀ dz3 ⊙ (z1 > 0)
          W₂ᵀdz₃ ⊙ (z₁>0) ~ W2ᵀdz3 ⊙ (z1 > 0)
          W2'*dz3.*(z1>0) ~ W2ᵀ dz3 ⊙ (z1 > 0)
          W_2^T dz_3 ∘ (z_1 > 0) ~ W2ᵀ dz3 ⊙ (z1 > 0)
          W2^⊤ * dz3 ~ W2ᵀ dz3
          W2^{T}dz3 ~ W2ᵀdz3
          W1*x + b1 = z1 ~ W1 x + b1 = z1
          W1 @ x + b1 ~ W1 x + b1
          W₁x + b₁ = z₁ ~ W1x + b1 = z1
          W1x+b1 ~ W1x + b1
          np.dot(W1, x) + b1 ~ W1 x + b1
          W1.dot(x)+b1 ~ W1 x + b1
          torch.matmul(W1, x) + b1 ~ W1 x + b1
          np.outer(dz1, x) ~ dz1 xᵀ
          dz1 @ x.T ~ dz1 xᵀ
          np.sum(dz1, axis=1) ~ Σₛ dz1ₛ
          "np.sum(dz1, axis=1, keepdims=True)" ~ Σₛ dz1ₛ
          "dz1.sum(dim=1, keepdim=True)" ~ Σₛ dz1ₛ
          sum(dz1, 2) ~ Σₛ dz1ₛ
          np.sum(dz1, 1) ~ Σₛ dz1ₛ
          np.sum(z1) ~ sum(z1)
          Σₛ dz1 ~ Σₛ dz1
          Σ_s dz1_s ~ Σₛ dz1ₛ
          Σₛ₌₁ⁿ dz1ₛ ~ Σₛ₌₁ⁿ dz1ₛ
          "np.maximum(0, z1)" ~ max(0, z1)
          "max(0,z1)" ~ max(0, z1)
          "np.where(z1 > 0, 1, 0.01)" ~ [1 if z1 > 0, else 0.01]
          1 if z1 > 0 else 0.01 ~ [1 if z1 > 0, else 0.01]
          sigmoid(z1) ~ σ(z1)
          σ(z1) ~ σ(z1)
          torch.sigmoid(z1) ~ σ(z1)
          sigma'(z1) ~ σ′(z1)
          σ′(z1) ~ σ′(z1)
          sigmoid(z1)*(1-sigmoid(z1)) ~ σ(z1) (1 − σ(z1))
          1/(1+np.exp(-z1)) ~ 1/(1 + e⁻ᶻ¹)
          exp(-z1) ~ e⁻ᶻ¹
          e^(-z1) ~ e⁻ᶻ¹
          e⁻² ~ e⁻²
          relu(z1) ~ ReLU(z1)
          F.relu(z1) ~ ReLU(z1)
          z1.clamp(min=0) ~ max(0, z1)
          "torch.clamp(z1, min=0, max=6)" ~ min(6, max(0, z1))
          (z1 > 0).astype(float) * z2 ~ (z1 > 0) ⊙ z2
          (z1 > 0).double() * z2 ~ (z1 > 0) ⊙ z2
          "torch.tensor([[1.0], [2.0]], dtype=torch.float64)" ~ [1.0; 2.0]
          tanh²(z1) ~ tanh²(z1)
          tanh^2(z1) ~ tanh²(z1)
          log ŷ ~ log ŷ
          0.5*norm(yhat - y)^2 ~ 0.5 ‖ŷ − y‖²
          0.5 * np.linalg.norm(yhat - y)**2 ~ 0.5 ‖ŷ − y‖²
          ½ ‖ŷ − y‖² ~ 1/2 ‖ŷ − y‖²
          tanh^½(z1) ~ tanh^(1/2)(z1)
          log^2(z1) ~ log²(z1)
          1/2 ||yhat-y||^2 ~ 1/2 ‖ŷ − y‖²
          ‖ŷ − y‖₂² ~ ‖ŷ − y‖₂²
          ‖ŷ − y‖_2^2 ~ ‖ŷ − y‖₂²
          "0,5 |z1|" ~ 0.5 |z1|
          2*(yhat - y) ~ 2 (ŷ − y)
          2(ŷ − y) ~ 2(ŷ − y)
          2.*x ~ 2 x
          x.^2 ~ x²
          x**2 ~ x²
          x² ~ x²
          x^(b1+1) ~ x^(b1 + 1)
          1e-3 * z1 ~ 1 · 10⁻³ z1
          3·10⁻⁵ x ~ 3 · 10⁻⁵ x
          1/3 ~ 1/3
          √2 ~ √(2)
          sqrt(2) ~ √(2)
          W1 - η dl_dz1 ~ W1 − η dl_dz1
          W1 ← W1 − 0.1 dℓ/dz1 x^T ~ W1 ← W1 − 0.1 dl_dz1 xᵀ
          ∂ℓ/∂z₁ ~ dl_dz1
          z1 = ∞ ~ z1 = ∞
          x ≈ −∞ ~ x ≈ −∞
          y_i ~ yᵢ
          yᵢ ~ yᵢ
          -z1 @ x ~ −z1 x
          W2' * dz3 .* (z1 .> 0) ~ W2ᵀ dz3 ⊙ (z1 > 0)
          dz2 .* σ.(z1) .* (1 .- σ.(z1)) ~ dz2 ⊙ σ(z1) ⊙ (1 − σ(z1))
          "max.(0, z1)" ~ max(0, z1)
          "sum(dz1, dims=2)" ~ Σₛ dz1ₛ
          double(z1>0) .* dz2 ~ (z1 > 0) ⊙ dz2
          np.heaviside(z1, 0) * dz2 ~ (z1 > 0) ⊙ dz2
          z1 * -x ~ z1 (−x)
          z1 - -x ~ z1 − (−x)
          z1 .* z2 * x ~ (z1 ⊙ z2) x
          2·3 ~ 2 · 3
          2*3 ~ 2 · 3
          [1 2; 3 4] x ~ [1, 2; 3, 4] x
          [1 -2; 3 - 4 5] ~ [1, −2; 3 − 4, 5]
          "[[1, 2], [3, 4]]" ~ [1, 2; 3, 4]
          "np.array([1, 2])" ~ [1; 2]
          [z1 + z2] x ~ [z1 + z2] x
          2**3**2 ~ 2^(3²)
          2.^3.^2 ~ (2³)²
          z1*(z1 > 0) + 0.01*z1*(z1 <= 0) ~ z1 (z1 > 0) + 0.01 z1 (z1 ≤ 0)
          """)
  void readsWhatIsTyped(String typed, String plain) throws UnreadableException {
    assertEquals(plain, Plain.of(new Reader(ReaderTest::names).read(typed)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      textBlock =
          """
          "" ~ 0 ~ empty
          W2 @ ~ 4 ~ end
          W2 + * x ~ 5 ~ unexpected
          W2 $ x ~ 3 ~ character
          z1 2 ~ 3 ~ sideBySide
          z1) ~ 2 ~ close
          (z1 + x ~ 0 ~ open
          x + |z1 ~ 4 ~ open
          ‖z1 + ~ 5 ~ end
          1/2z1 ~ 3 ~ ambiguous
          x/z1 z2 ~ 5 ~ ambiguous
          W2 q ~ 3 ~ name
          W2 @ W9 ~ 5 ~ name
          foo(x) ~ 0 ~ function
          np.foo(x) ~ 3 ~ function
          x.foo() ~ 2 ~ function
          x.y ~ 2 ~ function
          "np.dot(x)" ~ 3 ~ arguments
          "np.sum(x, axis=2)" ~ 3 ~ axis
          "np.sum(x, out=1)" ~ 10 ~ keyword
          "[1, 2; 3]" ~ 0 ~ rows
          sigmoid() ~ 7 ~ arguments
          z1 > ~ 4 ~ end
          x = ~ 3 ~ end
          e^ ~ 2 ~ end
          x⁺ ~ 1 ~ end
          "0,0.1" ~ 1 ~ unexpected
          "0.5,1" ~ 3 ~ unexpected
          """)
  void saysWhereAndWhy(String typed, int place, String reason) {
    UnreadableException refusal =
        assertThrows(UnreadableException.class, () -> new Reader(ReaderTest::names).read(typed));
    assertEquals("formula.read." + reason, refusal.reason());
    assertEquals(place, refusal.place());
    assertFalse(refusal.getMessage().contains("{"), refusal.getMessage());
  }

  @Test
  void refusesWhatIsTooDeep() {
    for (String deep : List.of("(", "-", "√", "2^", "[", "e^-", "log ", "Σ_i ", "1 if x else ")) {
      String typed = deep.repeat(5000) + "x";
      UnreadableException refusal =
          assertThrows(UnreadableException.class, () -> new Reader(ReaderTest::names).read(typed));
      assertEquals("formula.read.deep", refusal.reason(), deep);
    }
  }

  @Test
  void refusesEndlessMarksAndDivisions() {
    for (String mark : List.of("'", "^T", ".T", ".t()", "′", "/2", "./x", "/2*3")) {
      UnreadableException refusal =
          assertThrows(
              UnreadableException.class,
              () -> new Reader(ReaderTest::names).read("z1" + mark.repeat(5000)));
      assertEquals("formula.read.marks", refusal.reason(), mark);
    }
  }

  @Test
  void saysOnlyTheBeginningOfWhatIsLong() {
    UnreadableException refusal =
        assertThrows(
            UnreadableException.class,
            () -> new Reader(ReaderTest::names).read("q".repeat(20_000)));
    assertTrue(refusal.getMessage().length() < 100, refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          −η ‖∇ℓ‖^2 ~ -\\eta\\,\\|\\nabla\\ell\\|^{2}
          −η ‖∇ℓ‖² = {3} ~ -\\eta\\,\\|\\nabla\\ell\\|^{2}=q
          ℓ ~ \\ell
          {2}={3} ~ q=q
          {1}ε ~ q\\varepsilon
          ε=0 ~ \\varepsilon=0
          ±δ ~ \\pm\\delta
          0·∞ ~ 0\\cdot \\infty
          −∞ ~ -\\infty
          (AB)^⊤=B^⊤ A^⊤ ~ (AB)^{\\top}=B^{\\top}\\,A^{\\top}
          (AB)^⊤=B^⊤A^⊤ ~ (AB)^{\\top}=B^{\\top}A^{\\top}
          {3}⊙(g−{3}^⊤g) ~ q\\odot (g-q^{\\top}g)
          e^2/2 ~ e^{2}/2
          ∞−∞ ~ \\infty-\\infty
          ∞·10³ ~ \\infty\\cdot 10^{3}
          W←W−η {0} ~ W\\leftarrow W-\\eta\\,q
          H_δ(e) ~ H_{\\delta}(e)
          (ℓ(w+h)−ℓ(w−h))/2h ~ (\\ell(w+h)-\\ell(w-h))/2h
          ½‖ŷ − y‖² ~ \\frac{1}{2}\\|\\hat{y}-y\\|^{2}
          λ‖W‖² ~ \\lambda\\|W\\|^{2}
          """)
  void readsProse(String typed, String latex) throws UnreadableException {
    Reader reader =
        Reader.ofProse(
            name -> name.startsWith("{") ? Optional.of(Formulas.letter("q")) : Optional.empty());
    assertEquals(latex, Latex.of(reader.read(typed)));
  }
}
