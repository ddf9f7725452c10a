package org.chainrule.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.file.BundledScenarios;
import org.chainrule.pass.Marks;
import org.chainrule.pass.Pass;
import org.chainrule.pass.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainFormulaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "z_{1}=W_{1}\\,x+b_{1} @ z₁ = W₁ x + b₁",
        "\\frac{d\\ell}{dz_{1}}=\\frac{d\\ell}{dz_{2}}\\odot (z_{1} > 0) @ dℓ/dz₁ = dℓ/dz₂ ⊙ (z₁ > 0)",
        "\\frac{d\\ell}{d\\hat{y}}=2\\,(\\hat{y}-y) @ dℓ/dŷ = 2 (ŷ − y)",
        "\\ell=\\left\\|\\hat{y}-y\\right\\|_2^2 @ ℓ = ‖ŷ − y‖₂²",
        "\\frac{1}{1+e^{-z}} @ 1/(1 + e⁻ᶻ)",
        "\\frac{1}{1+e^{-z_{1}}} @ 1/(1 + e^(−z₁))",
        "W_{2}^{\\top}\\cdot \\frac{d\\ell}{dz_{3}} @ W₂ᵀ · dℓ/dz₃",
        "-\\frac{1}{d\\,n}\\sum_i\\left[y_i\\log \\hat{y}_i\\right] @ −1/(d n) Σᵢ [yᵢ log ŷᵢ]",
        "(1-y_i)\\log(1-\\hat{y}_i) @ (1 − yᵢ) log(1 − ŷᵢ)",
        "\\sum_{s=1}^{n}\\left(\\frac{d\\ell}{dz_{1}}\\right)_{s} @ Σₛ₌₁ⁿ (dℓ/dz₁)ₛ",
        "\\sigma'(z_{3})\\odot x @ σ′(z₃) ⊙ x",
        "\\max(0, z_{1}) @ max(0, z₁)",
        "\\mathrm{ReLU}(z_{12}) @ ReLU(z₁₂)",
        "\\frac{1-y}{1-\\hat{y}}-\\frac{y}{\\hat{y}} @ (1 − y)/(1 − ŷ) − y/ŷ",
        "3\\times 2 @ 3 × 2",
        "\\hat{y},\\,y @ ŷ, y",
        "[1\\text{ if }z > 0\\text{, else }0.01] @ [1 if z > 0, else 0.01]",
        "1-\\tanh^2(z_{1}) @ 1 − tanh²(z₁)",
        "\\tanh'(z_{1}) @ tanh′(z₁)",
        "\\frac{1}{d}\\left\\|y\\right\\|_1 @ 1/d ‖y‖₁",
        "a_{1,2} @ a₁‚₂",
        "x^{q} @ x^q",
        "\\unknown{x} @ unknownx",
        "a_{ @ a",
      })
  void writesLatexInPlainCharacters(String latex, String plain) {
    assertThat(PlainFormula.of(latex)).isEqualTo(plain);
  }

  @Test
  void rowsOfAnArrayBecomeLines() {
    assertThat(PlainFormula.of("\\begin{array}{l}a=b\\\\=-c\\end{array}")).isEqualTo("a = b\n= −c");
  }

  @Test
  void leavesNoLatexInTheFormulasOfTheBundledScenarios() {
    for (BundledScenarios.Entry entry : BundledScenarios.all()) {
      Explainer explainer =
          Explainer.of(Pass.run(BundledScenarios.load(entry.id())), Numbers.DEFAULT, Marks.FLAT);
      List<Step> steps = explainer.trace().steps();
      assertThat(steps)
          .extracting(step -> PlainFormula.of(explainer.symbols(step).latex()))
          .allSatisfy(
              formula -> assertThat(formula).doesNotContainPattern("[\\\\{}&]|frac|left|right"));
    }
  }
}
