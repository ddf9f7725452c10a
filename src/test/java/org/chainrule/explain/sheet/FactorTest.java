package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.chainrule.Scenarios;
import org.chainrule.drawing.Frame;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.RandomNets;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.pass.quantity.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands as a factor in the backward lane explains itself, and what it is made of is lit. */
class FactorTest {

  private static final double[][] Z = {{-7, 0.5}, {0, 2}, {3, 1}};

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  private static Explainer explainer(Scenario scenario) {
    return Explainer.of(Pass.run(scenario), Numbers.DEFAULT, 0.05);
  }

  private static Explanation at(Explainer explainer, Name name, int row, int column) {
    int end = explainer.trace().steps().size();
    return explainer.at(end, Optional.of(Target.cell(name, row, column)));
  }

  private static String card(Activation activation, Name name, int row, int column) {
    Explainer explainer = explainer(RandomNets.passThrough(activation, Z));
    return Texts.card(at(explainer, name, row, column));
  }

  private static List<Quantity> factors(Trace trace) {
    return trace.quantities().stream()
        .filter(quantity -> !quantity.name().isGiven())
        .filter(quantity -> trace.stepOf(quantity.name()).isEmpty())
        .toList();
  }

  private static Set<Target> lit(Explainer explainer, Target hovered) {
    int end = explainer.trace().steps().size();
    Frame frame =
        new Frame(
            explainer,
            end,
            Optional.empty(),
            Optional.of(hovered),
            Optional.empty(),
            1,
            0,
            Optional.empty(),
            false);
    return frame.lit();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | \\sigma(6)\\,(1-\\sigma(6))\\approx 0.00247",
        "1 | \\sigma(0.5)\\,(1-\\sigma(0.5))\\approx 0.235",
        "2 | \\sigma(-7)\\,(1-\\sigma(-7))\\approx 9.10\\cdot10^{-4}",
      })
  void theSlopeOfASigmoidIsWorkedOut(int row, String latex) {
    Explainer sigmoid = explainer(Scenarios.sigmoid());
    assertThat(Texts.card(at(sigmoid, Name.linearOutput(1).slope(), row, 0))).isEqualTo(latex);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "relu | (-7 > 0)=0 | (0 > 0)=0 | (3 > 0)=1",
        "leaky_relu | [1\\text{ if }-7 > 0\\text{, else }0.01]=0.01 |"
            + " [1\\text{ if }0 > 0\\text{, else }0.01]=0.01 |"
            + " [1\\text{ if }3 > 0\\text{, else }0.01]=1",
        "tanh | 1-\\tanh^{2}(-7)\\approx 3.33\\cdot10^{-6} | 1-\\tanh^{2}(0)=1 |"
            + " 1-\\tanh^{2}(3)\\approx 0.00987",
        "softplus | \\sigma(-7)\\approx 9.11\\cdot10^{-4} | \\sigma(0)=0.5 |"
            + " \\sigma(3)\\approx 0.953",
        "silu | \\sigma(-7)\\,(1+(-7)\\,\\sigma(-(-7)))\\approx -0.00546 |"
            + " \\sigma(0)\\,(1+0\\,\\sigma(-0))=0.5 |"
            + " \\sigma(3)\\,(1+3\\,\\sigma(-3))\\approx 1.09",
        "elu | \\min(1, e^{-7})\\approx 9.12\\cdot10^{-4} | \\min(1, e^{0})=1 |"
            + " \\min(1, e^{3})=1",
        "identity | 1 | 1 | 1",
      })
  void everyActivationWorksOutItsSlope(String id, String left, String zero, String right) {
    Activation activation = Activations.named(id).orElseThrow();
    Name slope = Name.linearOutput(1).slope();
    assertThat(card(activation, slope, 0, 0)).isEqualTo(left);
    assertThat(card(activation, slope, 1, 0)).isEqualTo(zero);
    assertThat(card(activation, slope, 2, 0)).isEqualTo(right);
  }

  @Test
  void theJacobianOfSoftmaxIsWorkedOutFromTheOutputsOfItsSample() {
    Name jacobian = Name.linearOutput(1).jacobian(2);
    assertThat(card(Activations.SOFTMAX, jacobian, 1, 1))
        .isEqualTo("0.629\\,(1-0.629)\\approx 0.233");
    assertThat(card(Activations.SOFTMAX, jacobian, 2, 0))
        .isEqualTo("-0.140\\cdot 0.231\\approx -0.0324");
    assertThat(
            lit(
                explainer(RandomNets.passThrough(Activations.SOFTMAX, Z)),
                Target.cell(jacobian, 2, 0)))
        .containsExactlyInAnyOrder(Target.cell(Name.yhat(), 0, 1), Target.cell(Name.yhat(), 2, 1));
  }

  @Test
  void aTransposedWeightSaysWhereItStandsAbove() {
    Explainer relu = explainer(Scenarios.relu());
    Name factor = Name.weight(2).transpose();
    Explanation explanation = at(relu, factor, 2, 0);

    assertThat(explanation.headline()).isEqualTo("The factor W₂ᵀ");
    assertThat(explanation.place()).isEqualTo("Backward · a factor in step 10 of 14");
    assertThat(Texts.card(explanation)).isEqualTo("(W_{2})_{1,3}=2");
    assertThat(Texts.displays(explanation.blocks()))
        .contains("(W_{2}^{\\top})_{i,j}=(W_{2})_{j,i}");
    assertThat(lit(relu, Target.cell(factor, 2, 0)))
        .containsExactly(Target.cell(Name.weight(2), 0, 2));
  }

  @Test
  void theWayBackStartsFrom1WhateverTheLoss() {
    for (Scenario scenario : List.of(Scenarios.relu(), Scenarios.sigmoid())) {
      Explainer explainer = explainer(scenario);
      Name start = Name.loss().gradient();
      Explanation explanation = at(explainer, start, 0, 0);

      assertThat(explainer.trace().shownFrom(start))
          .isEqualTo(explainer.trace().shownFrom(Name.yhat().gradient()));
      assertThat(Texts.displays(explanation.blocks())).contains("\\frac{d\\ell}{d\\ell}=1");
      assertThat(lit(explainer, Target.cell(start, 0, 0)))
          .containsExactly(Target.cell(Name.loss(), 0, 0));
    }
  }

  @Test
  void aUnitThatIsOffFlatOrAtItsKinkIsSpokenOfByItsFactor() {
    Name slope = Name.linearOutput(1).slope();
    Explainer relu = explainer(RandomNets.passThrough(Activations.RELU, Z));
    Explainer sigmoid = explainer(Scenarios.sigmoid());

    assertThat(prose(at(relu, slope, 0, 0))).contains("Its unit is off");
    assertThat(prose(at(relu, slope, 1, 0))).contains("exactly at the kink").contains("0 is taken");
    assertThat(prose(at(relu, slope, 2, 0))).doesNotContain("Its unit is off");
    assertThat(prose(at(sigmoid, slope, 0, 0))).contains("Its unit is flat");
    assertThat(prose(at(sigmoid, slope, 1, 0))).doesNotContain("Its unit is flat");
  }

  private static String prose(Explanation explanation) {
    return String.join(" ", Texts.heard(explanation.blocks()));
  }

  /** As W stands twice in the graph, pointing at it shows both. */
  @Test
  void pointingAtAWeightLightsItWhereTheBackwardPassTakesIt() {
    Explainer relu = explainer(Scenarios.relu());
    assertThat(lit(relu, Target.cell(Name.weight(2), 0, 2)))
        .containsExactly(Target.cell(Name.weight(2).transpose(), 2, 0));
  }

  /** The links of the chain lens lead to what the backward pass multiplies by. */
  @Test
  void theFactorsOfAChainStandInTheBackwardLane() {
    Explainer relu = explainer(Scenarios.relu());
    Chain chain = Chain.of(relu, Target.cell(Name.weight(1), 0, 0));
    assertThat(chain.paths().get(0).links().stream().flatMap(link -> link.at().stream()))
        .extracting(at -> at.name().id())
        .containsExactly("dl_dyhat", "slope_z3", "W2_T", "slope_z1", "x");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSourcesOfAFactorGiveIt(long seed) {
    Trace trace = Pass.run(RandomNets.any(seed));
    for (Quantity factor : factors(trace)) {
      Step maker = trace.makerOf(factor.name()).orElseThrow();
      for (int row = 0; row < factor.rows(); row++) {
        for (int column = 0; column < factor.columns(); column++) {
          List<Term> terms = maker.terms(row, column);
          assertThat(terms).as("%s", factor).hasSize(1);
          assertThat(terms.get(0).value()).as("%s", factor).isEqualTo(factor.get(row, column));
          assertThat(terms.get(0).entries()).as("%s", factor).isNotEmpty();
          assertThat(terms.get(0).entries())
              .allMatch(entry -> trace.shownFrom(entry.quantity().name()) <= maker.number());
        }
      }
    }
  }

  /** In every notation and layout there are formulas that can be typeset and words to hear. */
  @ParameterizedTest
  @MethodSource("seeds")
  void everyFactorIsExplainedInEveryStyle(long seed) {
    Trace trace = Pass.run(RandomNets.any(seed));
    Set<String> headlines = new HashSet<>();
    for (Style style : styles()) {
      Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05, style);
      for (Quantity factor : factors(trace)) {
        Explanation explanation = at(explainer, factor.name(), factor.rows() - 1, 0);
        headlines.add(explanation.headline());
        assertThat(explanation.place()).contains("a factor in step");
        assertThat(explanation.blocks()).anyMatch(Block.Paragraph.class::isInstance);
        assertThat(Texts.formulas(explanation.blocks())).noneMatch(latex -> latex.contains("--"));
      }
    }
    assertThat(headlines).isNotEmpty();
  }

  private static List<Style> styles() {
    List<Style> styles = new ArrayList<>();
    for (Notation notation : List.of(Notation.SHEET, Notation.TEXTBOOK)) {
      for (boolean numerator : new boolean[] {false, true}) {
        for (boolean rows : new boolean[] {false, true}) {
          styles.add(new Style(new Convention(numerator, rows), notation));
        }
      }
    }
    return styles;
  }

  /** What would be read as an equation of a thing with itself is not written. */
  @Test
  void aFactorThatIsNotTransposedAsShownIsNotSaidToBe() {
    Style rows = new Style(Convention.ROWS, Notation.SHEET);
    Explainer explainer = Explainer.of(Pass.run(Scenarios.relu()), Numbers.DEFAULT, 0.05, rows);
    Explanation explanation = at(explainer, Name.weight(2).transpose(), 0, 0);

    assertThat(explanation.headline()).isEqualTo("The factor W₂");
    assertThat(prose(explanation)).contains("as they stand").doesNotContain("exchanged");
    assertThat(Texts.displays(explanation.blocks()).get(0)).startsWith("W_{2}=\\begin");
  }

  @Test
  void theJacobianLensWorksOutTheEntryThatIsSelected() {
    Explainer relu = explainer(Scenarios.relu());
    Target entry = Target.cell(Name.weight(2).transpose(), 2, 0);
    Explanation chosen = jacobian(relu, entry);

    assertThat(chosen.headline()).isEqualTo("The Jacobian of Linear 2");
    assertThat(Texts.card(chosen)).isEqualTo("(W_{2})_{1,3}=2");
    assertThat(jacobian(relu, Target.whole(entry.name())).blocks())
        .noneMatch(Block.Card.class::isInstance);
  }

  private static Explanation jacobian(Explainer explainer, Target selected) {
    int end = explainer.trace().steps().size();
    return Sheet.JACOBIAN.of(
        explainer, new Focus(explainer.trace(), end, Optional.of(selected), 0));
  }

  @Test
  void anUnselectedExplanationWorksOutTheCellThatIsLit() {
    Explainer relu = explainer(Scenarios.relu());
    for (Step step : relu.trace().steps()) {
      Frame frame = Frame.at(relu, step.number());
      Target worked = frame.worked().orElseThrow();

      assertThat(worked).isEqualTo(Target.cell(step.name(), 0, 0));
      assertThat(Texts.card(relu.at(step.number(), Optional.empty())))
          .isEqualTo(Texts.card(relu.at(step.number(), Optional.of(worked))));
      assertThat(frame.lit()).containsAll(sources(step));
    }
    assertThat(Frame.at(relu, 0).worked()).isEmpty();
    assertThat(Frame.at(relu, 0).lit()).isEmpty();
  }

  private static Set<Target> sources(Step step) {
    Set<Target> sources = new HashSet<>();
    step.terms(0, 0).forEach(term -> term.entries().forEach(e -> sources.add(Target.of(e))));
    return sources;
  }

  @Test
  void theLatexOfAFactorIsThatOfItsFormula() {
    Explainer relu = explainer(Scenarios.relu());
    Step mask = relu.trace().makerOf(Name.linearOutput(1).slope()).orElseThrow();
    assertThat(Latex.of(relu.symbols(mask).formula()))
        .isEqualTo("\\mathrm{ReLU}'(z_{1})=(z_{1} > 0)");
  }
}
