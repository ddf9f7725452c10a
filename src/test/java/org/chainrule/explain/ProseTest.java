package org.chainrule.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chainrule.explain.Prose.Kind;
import org.chainrule.explain.Prose.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

  @Test
  void formulasAndStressedWordsAreApart() {
    assertThat(Prose.of("Unit 2 is **off**: its $z_{1}=-0.5$ is low.").runs())
        .containsExactly(
            new Run(Kind.PLAIN, "Unit 2 is "),
            new Run(Kind.STRONG, "off"),
            new Run(Kind.PLAIN, ": its "),
            new Run(Kind.MATH, "z_{1}=-0.5"),
            new Run(Kind.PLAIN, " is low."));
  }

  @Test
  void textWithoutMarkupIsOnePiece() {
    assertThat(Prose.of("No unit is saturated.").runs())
        .containsExactly(new Run(Kind.PLAIN, "No unit is saturated."));
  }

  @Test
  void nothingMakesNoPieces() {
    assertThat(Prose.of("").runs()).isEmpty();
  }

  @Test
  void markupThatIsNotClosedStaysAsItIs() {
    assertThat(Prose.of("costs 5 $ and 2 * 3 ** 4").plainText())
        .isEqualTo("costs 5 $ and 2 * 3 ** 4");
  }

  @Test
  void piecesCannotBeChanged() {
    assertThatThrownBy(() -> Prose.of("a $b$").runs().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$z_{1}=-0.5$ | z₁ = −0.5",
        "$d\\ell/dz_{12}$ | dℓ/dz₁₂",
        "$W_{2}^{\\top}$ | W₂ᵀ",
        "$\\hat{y}_{1}$ | ŷ₁",
        "$\\sigma'(z_{1})=0.00247$ | σ′(z₁) = 0.00247",
        "$9.11\\cdot10^{-4}$ | 9.11 · 10⁻⁴",
        "$-\\infty$ | −∞",
        "**off** | off",
        "a $\\frac{1}{n}$ b | a 1/n b",
      })
  void plainTextReadsWithoutMarkup(String markup, String text) {
    assertThat(Prose.of(markup).plainText()).isEqualTo(text);
  }
}
