package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.equation.CellArithmetic;
import org.chainrule.explain.equation.Summary;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Convention;
import org.junit.jupiter.api.Test;

/** What a formula is taken for once it is read from left to right. */
class PlainWritingTest {

  private static final double[][] X = {{1, -2}};
  private static final double[][] Y = {{0, 1}};

  private static Explainer row(Activation f, Loss loss) {
    return OneLayer.of(X, f, loss, Y);
  }

  private static String numbers(Explainer explainer, String id) {
    return Latex.of(explainer.withNumbers(step(explainer, id)).formula());
  }

  private static Step step(Explainer explainer, String id) {
    return explainer.trace().stepOf(id).orElseThrow();
  }

  private static String cell(Explainer explainer, String id) {
    return Latex.of(formulaOf(explainer, id));
  }

  private static Formula formulaOf(Explainer explainer, String id) {
    return CellArithmetic.of(step(explainer, id), 0, 0, explainer.numbers(), explainer.labels());
  }

  @Test
  void theSignOfBothDirectionsIsWritten() {
    assertThat(
            Texts.sentences(row(Activations.IDENTITY, Losses.named("huber").orElseThrow()), "loss"))
        .contains("within ±δ", "slope ±δ");
  }

  @Test
  void aMatrixIsNoExponent() {
    assertThat(numbers(row(Activations.SOFTPLUS, Losses.MSE), "yhat"))
        .contains("1+\\exp\\left(\\begin{bmatrix}1&-2\\end{bmatrix}\\right)")
        .doesNotContain("^{\\begin");
  }

  /** "1/2 2 (…)" reads like 1/22. */
  @Test
  void aFactorIsSetApartFromTheNumberBehindIt() {
    Explainer explainer = row(Activations.IDENTITY, Losses.MSE);

    assertThat(numbers(explainer, "dl_dyhat")).contains("\\frac{1}{2}\\cdot 2");
    assertThat(cell(explainer, "dl_dyhat")).startsWith("\\frac{1}{2}\\cdot 2\\,(1-0)");
    assertThat(Plain.of(explainer.symbols(step(explainer, "dl_dyhat")).formula()))
        .isEqualTo("dℓ/dŷ = 1/n · 2 (ŷ − y)");
  }

  /** "−1/2 1/0.731" reads like −1/(2 · 0.731), and "−1/n y/ŷ" like −y/(n ŷ). */
  @Test
  void aFactorIsSetApartFromTheFractionBehindIt() {
    Explainer explainer = row(Activations.SIGMOID, Losses.CROSS_ENTROPY);

    assertThat(Plain.of(formulaOf(explainer, "dl_dyhat"))).startsWith("−1/2 · 0/0.731");
    assertThat(Plain.of(explainer.symbols(step(explainer, "dl_dyhat")).formula()))
        .isEqualTo("dℓ/dŷ = −1/n · y/ŷ");
  }

  @Test
  void theTotalOfTheTargetsStandsBehindADot() {
    Explainer explainer =
        OneLayer.of(
            OneLayer.column(1, 2),
            Activations.SOFTMAX,
            Losses.CROSS_ENTROPY,
            OneLayer.column(0.5, 0.3));

    assertThat(numbers(explainer, "dl_dz1")).contains("\\end{bmatrix}\\cdot 0.8");
  }

  /** dℓ/db₁ = dℓ/dz₁ = 2 (ŷ − y) = −2. */
  @Test
  void aNumberThatIsAWholeSideHasNoParentheses() {
    Explainer explainer =
        OneLayer.of(new double[][] {{0}}, Activations.IDENTITY, Losses.MSE, new double[][] {{1}});

    assertThat(numbers(explainer, "dl_db1")).isEqualTo("-2=-2");
    assertThat(numbers(explainer, "dl_dx")).startsWith("-2=");
    assertThat(cell(explainer, "dl_db1")).isEqualTo("-2");
    assertThat(
            Texts.displays(
                new Summary(explainer.trace(), explainer.labels(), explainer.numbers()).blocks()))
        .allMatch(latex -> !latex.endsWith(")"));
  }

  @Test
  void whatIsInBracketsIsTransposedAsItIs() {
    Layer first = new Layer(Matrix.scalar(2), Matrix.scalar(0), Activations.SIGMOID);
    Layer last = new Layer(Matrix.scalar(3), Matrix.scalar(0), Activations.IDENTITY);
    Sample sample = new Sample(Matrix.of(X), Matrix.of(Y));
    Scenario net = new Scenario("", new Network(List.of(first, last), Losses.MSE), sample);
    Explainer explainer =
        Explainer.of(Pass.run(net), Numbers.DEFAULT, 0.05).with(new Convention(true, true));
    Summary summary = new Summary(explainer.trace(), explainer.labels(), explainer.numbers());

    assertThat(Texts.displays(summary.blocks()))
        .anyMatch(latex -> latex.contains("\\right]^{\\top}"))
        .noneMatch(latex -> latex.contains("\\left[\\left["))
        .noneMatch(latex -> latex.contains("\\right]\\right]"));
    Formula product =
        Formulas.product(
            Times.MATRIX,
            Formulas.square(Formulas.letter("a")),
            Formulas.square(Formulas.letter("b")));
    assertThat(Latex.of(Summary.transposed(product)))
        .isEqualTo("\\left[\\left[a\\right]\\,\\left[b\\right]\\right]^{\\top}");
  }

  @Test
  void oneUnitIsNotUnits() {
    assertThat(Texts.sentences(row(Activations.RELU, Losses.MSE), "yhat"))
        .contains("Of 1 unit × 2 samples");
  }

  /** −y/ŷ divides, and (1 − y)/(1 − ŷ) − y/ŷ too. */
  @Test
  void theShapesOfASlopeThatDividesAreNotSubtracted() {
    assertThat(shapes(Losses.CROSS_ENTROPY)).contains("\\ell'").doesNotContain("-");
    assertThat(shapes(Losses.BCE)).contains("\\ell'").doesNotContain("-");
    assertThat(shapes(Losses.MAE)).contains("-");
  }

  private static String shapes(Loss loss) {
    Explainer explainer = row(Activations.SIGMOID, loss);
    return Latex.of(explainer.shapes(step(explainer, "dl_dyhat")).formula());
  }
}
