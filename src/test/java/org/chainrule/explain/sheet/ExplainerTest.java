package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.RandomNets;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainerTest {

  private static final int LAST = 14;
  private static final Trace TRACE = Pass.run(Scenarios.relu());
  private static final Explainer EXPLAINER = Explainer.of(TRACE, Numbers.DEFAULT, 0.05);

  private static Explanation at(int cursor, Target selection) {
    return EXPLAINER.at(cursor, Optional.of(selection));
  }

  private static Explanation at(int cursor) {
    return EXPLAINER.at(cursor, Optional.empty());
  }

  private static Explanation step(String id) {
    return EXPLAINER.step(TRACE.stepOf(id).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "z1 | Apply Linear 1 to get z₁",
        "z2 | Apply ReLU to get z₂",
        "yhat | The identity passes its input on as ŷ",
        "loss | Measure the loss: squared error, sum",
        "dl_dyhat | Ask how the loss moves with ŷ",
        "dl_dz3 | Send the gradient back through the identity",
        "dl_dW2 | Collect the gradient of W₂",
        "dl_db2 | Collect the gradient of b₂",
        "dl_dz2 | Send the gradient back through Linear 2",
        "dl_dz1 | Send the gradient back through ReLU",
        "dl_dx | Send the gradient back through Linear 1",
      })
  void theHeadlineNamesTheStep(String id, String headline) {
    assertThat(step(id).headline()).isEqualTo(headline);
  }

  @Test
  void theHeadlineOfAFusedStepNamesBoth() {
    Explainer explainer = Explainer.of(Pass.run(Scenarios.sigmoid()), Numbers.DEFAULT, 0.05);

    assertThat(explainer.at(7, Optional.empty()).headline())
        .isEqualTo("Send the gradient back through σ and the loss at once");
  }

  @Test
  void thePlaceInThePassIsTold() {
    assertThat(at(0).place()).isEqualTo("Start · 14 steps to go");
    assertThat(at(1).place()).isEqualTo("Forward · step 1 of 14");
    assertThat(at(11).place()).isEqualTo("Backward · step 11 of 14");
    assertThat(at(0).phase()).isEmpty();
    assertThat(at(11).phase()).contains(Phase.BACKWARD);
  }

  @Test
  void theStartShowsNoNumberThatIsComputed() {
    Explanation start = at(0);

    assertThat(start.headline()).isEqualTo("What is given");
    assertThat(Texts.displays(start.blocks()))
        .contains("x=\\begin{bmatrix}1\\\\-2\\end{bmatrix}")
        .noneMatch(latex -> latex.contains("2.5"));
  }

  @Test
  void aSelectionThatIsReachedIsExplained() {
    assertThat(at(11, Target.whole(Name.linearOutput(1)))).isEqualTo(withoutSummary("z1"));
  }

  @Test
  void aSelectionThatIsNotReachedGivesTheCursorsStep() {
    assertThat(at(3, Target.whole(Name.linearOutput(1).gradient()))).isEqualTo(at(3));
  }

  @Test
  void aSelectionIsReachedAtItsOwnStep() {
    assertThat(at(11, Target.whole(Name.linearOutput(1).gradient())).headline())
        .isEqualTo(step("dl_dz1").headline());
    assertThat(at(10, Target.whole(Name.linearOutput(1).gradient())).headline())
        .isEqualTo(step("dl_dz2").headline());
  }

  @Test
  void whatIsGivenGivesTheCursorsStep() {
    for (Name name : List.of(Name.x(), Name.weight(2))) {
      assertThat(at(12, Target.cell(name, 0, 0))).isEqualTo(at(12));
      assertThat(at(0, Target.cell(name, 0, 0))).isEqualTo(at(0));
    }
  }

  @Test
  void theSelectedCellsSumIsWritten() {
    // −1·1 + (−0.5)·(−2) + 0.5 = 0.5
    assertThat(Texts.card(at(1, Target.cell(Name.linearOutput(1), 2, 0))))
        .isEqualTo("(-1)\\cdot 1+(-0.5)\\cdot (-2)+0.5=0.5");
  }

  @Test
  void theFirstCellIsTakenWhereNoneIsSelected() {
    // 0.5·1 + (−1)·(−2) + 0 = 2.5
    String first = "0.5\\cdot 1+(-1)\\cdot (-2)+0=2.5";

    assertThat(Texts.card(at(1))).isEqualTo(first);
    assertThat(Texts.card(at(1, Target.whole(Name.linearOutput(1))))).isEqualTo(first);
    assertThat(Texts.card(at(1, Target.cell(Name.x(), 1, 0)))).isEqualTo(first);
  }

  @Test
  void theLastStepClosesWithTheSummary() {
    assertThat(Texts.captions(at(LAST))).contains("Written out");
    assertThat(Texts.captions(at(LAST - 1))).doesNotContain("Written out");
    assertThat(Texts.captions(at(LAST, Target.whole(Name.linearOutput(1)))))
        .doesNotContain("Written out");
  }

  @Test
  void theSummaryHoldsEveryParameterGradientWithItsNumbers() {
    List<String> displays = Texts.displays(at(LAST).blocks());

    assertThat(displays)
        .anyMatch(summaryOf("W_{2}", "5&0&1\\\\-5&0&-1"))
        .anyMatch(summaryOf("b_{2}", "2\\\\-2"))
        .anyMatch(summaryOf("W_{1}", "4&-8\\\\0&0\\\\2&-4"))
        .anyMatch(summaryOf("b_{1}", "4\\\\0\\\\2"));
  }

  @Test
  void theSummaryIsWrittenOutAsOnTheSheet() {
    assertThat(Texts.displays(at(LAST).blocks()))
        .anyMatch(
            latex ->
                latex.startsWith(
                    "\\frac{d\\ell}{dW_{1}}=\\left[W_{2}^{\\top}\\,\\frac{d\\ell}{d\\hat{y}}"
                        + "\\odot (z_{1} > 0)\\right]\\,x^{\\top}=\\begin{bmatrix}"));
  }

  private static java.util.function.Predicate<String> summaryOf(String name, String numbers) {
    return latex ->
        latex.startsWith("\\frac{d\\ell}{d" + name + "}=")
            && latex.endsWith("=\\begin{bmatrix}" + numbers + "\\end{bmatrix}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 20})
  void theSummaryOfADeepNetHasEveryLayer(int depth) {
    Trace trace = Pass.run(RandomNets.deep(depth));
    Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05);
    List<String> displays =
        Texts.displays(explainer.at(trace.steps().size(), Optional.empty()).blocks());

    for (int k = 1; k <= depth; k++) {
      for (Name name : List.of(Name.weight(k), Name.bias(k))) {
        String start = Latex.of(explainer.labels().symbol(name.gradient())) + "=";
        assertThat(displays).anyMatch(latex -> latex.startsWith(start));
      }
    }
  }

  @Test
  void everyStepHasItsFormulaItsNumbersItsCellAndItsShapes() {
    for (Step step : TRACE.steps()) {
      Explanation explanation = EXPLAINER.step(step);
      assertThat(Texts.captions(explanation)).startsWith("With the numbers", "Shapes");
      assertThat(explanation.blocks().get(0)).isEqualTo(new Block.Display(EXPLAINER.symbols(step)));
      assertThat(Texts.card(explanation)).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "z1 | z_{1}=W_{1}\\,x+b_{1}",
        "z2 | z_{2}=\\max(0, z_{1})",
        "dl_dW2 | \\frac{d\\ell}{dW_{2}}=\\frac{d\\ell}{dz_{3}}\\cdot z_{2}^{\\top}",
        "dl_dz2 | \\frac{d\\ell}{dz_{2}}=W_{2}^{\\top}\\cdot \\frac{d\\ell}{dz_{3}}",
        "dl_dz1 | \\frac{d\\ell}{dz_{1}}=\\frac{d\\ell}{dz_{2}}\\odot (z_{1} > 0)",
        "dl_db1 | \\frac{d\\ell}{db_{1}}=\\frac{d\\ell}{dz_{1}}",
      })
  void theFormulaIsTheSheets(String id, String latex) {
    assertThat(Latex.of(EXPLAINER.symbols(TRACE.stepOf(id).orElseThrow()).formula()))
        .isEqualTo(latex);
  }

  @Test
  void shapesAreShown() {
    assertThat(Texts.displays(step("dl_dW2").blocks()))
        .contains("(2\\times 3)=(2\\times 1)\\,(1\\times 3)");
    assertThat(Texts.displays(step("dl_dz2").blocks()))
        .contains("(3\\times 1)=(3\\times 2)\\,(2\\times 1)");
  }

  @Test
  void theSheetsLineThatDoesNotConformIsShown() {
    assertThat(Texts.displays(step("dl_dW2").blocks()))
        .contains(
            "\\frac{d\\ell}{dW_{2}}=\\frac{d\\ell}{d\\hat{y}}\\cdot \\frac{d\\hat{y}}{dz_{3}}"
                + "\\cdot z_{2}^{\\top}");
  }

  @Test
  void theJacobianHasARowAnOutput() {
    assertThat(Texts.displays(step("dl_dz2").blocks()))
        .contains(
            "\\frac{dz_{3}}{dz_{2}}=W_{2}=\\begin{bmatrix}1&-0.5&2\\\\-1&0.5&1\\end{bmatrix}");
    assertThat(Texts.displays(step("dl_dz1").blocks()))
        .anyMatch(
            latex ->
                latex.startsWith(
                    "\\frac{dz_{2}}{dz_{1}}"
                        + "=\\begin{bmatrix}1&0&0\\\\0&0&0\\\\0&0&1\\end{bmatrix}"));
  }

  @Test
  void everyFormulaIsSaidInWords() {
    for (int cursor = 0; cursor <= LAST; cursor++) {
      assertThat(spoken(at(cursor).blocks()))
          .allSatisfy(
              words -> assertThat(words).isNotBlank().doesNotContain("\\", "{", "_", "null"));
    }
    assertThat(EXPLAINER.symbols(TRACE.step(1)).spoken())
        .isEqualTo("z 1 equals W 1 times x plus b 1");
  }

  private static List<String> spoken(List<Block> blocks) {
    List<String> words = new ArrayList<>();
    for (Block block : blocks) {
      Stream<Block> inner = block instanceof Block.Card card ? card.blocks().stream() : Stream.of();
      Stream.concat(Stream.of(block), inner)
          .filter(Block.Display.class::isInstance)
          .forEach(display -> words.add(((Block.Display) display).formula().spoken()));
    }
    return words;
  }

  private static Explanation withoutSummary(String id) {
    return step(id);
  }

  /**
   * For targets t the gradient of −Σ t log softmax(z) is softmax(z) Σt − t; only for Σt = 1 less.
   */
  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "false, true", "true, true"})
  void aCrossEntropyWhoseTargetsDoNotAddUpToOneWeighsItsOutputs(boolean numerator, boolean rows) {
    Convention convention = new Convention(numerator, rows);

    assertThat(softmax(convention, 0.5, 0.25, 0.75, 0.5))
        .noneMatch(ExplainerTest::isForTargetsOfOne);
    assertThat(softmax(convention, 0.5, 0.5, 0.5, 0.75))
        .noneMatch(ExplainerTest::isForTargetsOfOne);
    assertThat(softmax(convention, 0.5, 0.5, 0.25, 0.75))
        .anyMatch(ExplainerTest::isForTargetsOfOne);
    assertThat(softmax(convention, 0.5, 0.25)).noneMatch(ExplainerTest::isForTargetsOfOne);
    assertThat(softmax(convention, 0.5, 0.5)).anyMatch(ExplainerTest::isForTargetsOfOne);
  }

  private static boolean isForTargetsOfOne(String latex) {
    return latex.replace("^{\\top}", "").contains("(\\hat{y}-y)");
  }

  /** Every formula about a softmax with two outputs, the targets given sample after sample. */
  private static List<String> softmax(Convention convention, double... targets) {
    int samples = targets.length / 2;
    Matrix x = Matrix.generate(1, samples, (i, s) -> s + 1);
    Matrix y = Matrix.generate(2, samples, (i, s) -> targets[2 * s + i]);
    Layer layer = new Layer(Matrix.column(1, -1), Matrix.column(0, 0), Activations.SOFTMAX);
    Network network = new Network(List.of(layer), Losses.CROSS_ENTROPY);
    Trace trace = Pass.run(new Scenario("", network, new Sample(x, y)));
    Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05).with(convention);
    List<String> formulas = new ArrayList<>();
    for (int cursor = 0; cursor <= trace.steps().size(); cursor++) {
      formulas.addAll(Texts.formulas(explainer.at(cursor, Optional.empty()).blocks()));
    }
    return formulas;
  }
}
