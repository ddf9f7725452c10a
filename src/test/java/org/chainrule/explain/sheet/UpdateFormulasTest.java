package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.equation.CellArithmetic;
import org.chainrule.explain.equation.NumberFormula;
import org.chainrule.explain.equation.ShapeFormula;
import org.chainrule.explain.equation.SymbolFormula;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.prose.Block;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Relation;
import org.chainrule.formula.value.Evaluation;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.network.RandomNets;
import org.chainrule.network.Variable;
import org.chainrule.network.optimiser.Adam;
import org.chainrule.network.optimiser.Momentum;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Optimisers;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.program.Updating;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of an update gives its numbers, and says what the rule says. */
class UpdateFormulasTest {

  static LongStream seeds() {
    return LongStream.range(0, 24);
  }

  private static Trace blackboard(Optimiser optimiser) {
    Scenario scenario = Scenarios.relu();
    return Pass.run(scenario.network(), scenario.sample(), Updating.first(optimiser, 0.1));
  }

  private static Trace random(long seed) {
    Scenario scenario = RandomNets.any(seed);
    Random random = new Random(seed);
    Optimiser optimiser = Optimisers.all().get((int) seed % 3);
    Map<Variable, List<Matrix>> memory = new HashMap<>();
    for (Variable parameter : scenario.network().parameters()) {
      Matrix shape = scenario.network().parameter(parameter);
      memory.put(
          parameter,
          optimiser.keeps().stream()
              .map(kept -> shape.map(entry -> Math.abs(random.nextGaussian())))
              .toList());
    }
    return Pass.run(
        scenario.network(), scenario.sample(), new Updating(optimiser, 0.05, 7, memory));
  }

  /** The updates, and the lines that go before. */
  private static Stream<Step> updates(Trace trace) {
    return Stream.concat(
        trace.steps().stream().filter(step -> step.phase() == Phase.UPDATE),
        trace.quantities().stream()
            .filter(quantity -> quantity.name().kept().isPresent())
            .flatMap(quantity -> trace.makerOf(quantity.name()).stream()));
  }

  private static Matrix value(Formula formula) {
    return Evaluation.of(formula, name -> Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenOfACellGivesIt(long seed) {
    Trace trace = random(seed);
    Labels labels = new Labels(trace.network());
    updates(trace)
        .forEach(
            step ->
                IntStream.range(0, step.result().rows())
                    .forEach(row -> assertGivesTheCell(step, row, labels)));
  }

  private static void assertGivesTheCell(Step step, int row, Labels labels) {
    for (int column = 0; column < step.result().columns(); column++) {
      Formula arithmetic = CellArithmetic.of(step, row, column, new Numbers(8), labels);
      Formula left = ((Formula.Equation) arithmetic).left();
      double result = step.result().get(row, column);
      double size = Math.max(1, Math.abs(result));
      assertThat(Math.abs(value(left).get(0, 0) - result))
          .as(step.id() + ": " + Plain.of(arithmetic))
          .isLessThanOrEqualTo(1e-5 * size * scale(step));
    }
  }

  private static double scale(Step step) {
    return step.operands().stream()
        .mapToDouble(operand -> operand.value().maxMagnitude())
        .reduce(1, (one, other) -> one * Math.max(1, other));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenOfTheMatricesGivesTheResult(long seed) {
    Trace trace = random(seed);
    for (Convention convention : EveryConventionTest.ALL) {
      Labels labels = new Labels(trace.network(), Notation.SHEET, convention);
      updates(trace)
          .forEach(
              step -> {
                Formula written = NumberFormula.of(step, new Numbers(8), labels);
                Matrix right = value(Formulas.right((Formula.Equation) written));
                Matrix result = step.result().value();
                Matrix shown = convention.turns(step.name()) ? result.transpose() : result;
                assertThat(right.zip(shown, (a, b) -> a - b).maxMagnitude())
                    .as(Plain.of(written))
                    .isLessThanOrEqualTo(1e-5 * Math.max(1, result.maxMagnitude()) * scale(step));
              });
    }
  }

  /** 0.1 · 5 is exact on paper, 4/(√16 + 10⁻⁸) is not. */
  @Test
  void theSignTellsWhetherTheNumbersAreAsWritten() {
    assertThat(relation(blackboard(new Sgd()), "W2_new")).isEqualTo(Relation.EQUAL);
    assertThat(relation(blackboard(Adam.USUAL), "W2_new")).isEqualTo(Relation.APPROXIMATELY);
  }

  private static Relation relation(Trace trace, String id) {
    Step step = trace.stepOf(id).orElseThrow();
    Formula formula = NumberFormula.of(step, Numbers.DEFAULT, new Labels(trace.network()));
    return ((Formula.Equation) formula).sides().get(0).relation();
  }

  @Test
  void aGradientThatIsShownTransposedIsTurnedBack() {
    Trace trace = blackboard(new Sgd());
    Labels numerator = new Labels(trace.network(), Notation.SHEET, Convention.NUMERATOR);
    Step step = trace.stepOf("W2_new").orElseThrow();

    assertThat(Plain.of(SymbolFormula.of(step, numerator))).isEqualTo("W⁺₂ = W₂ − η (dℓ/dW₂)ᵀ");
    assertThat(Plain.of(ShapeFormula.of(step, numerator))).isEqualTo("(2 × 3) = (2 × 3) − (2 × 3)");
  }

  @Test
  void namesFollowTheNotation() {
    Trace trace = blackboard(Momentum.USUAL);
    Notation layered = new Notation(true, false, false);
    Labels labels = new Labels(trace.network(), layered, Convention.DEFAULT);
    Step step = trace.stepOf("W2_new").orElseThrow();

    assertThat(Plain.of(SymbolFormula.of(step, labels))).startsWith("W⁽²⁾⁺ = W⁽²⁾ − η v");
    assertThat(labels.spoken(step.name())).isEqualTo("W 2 after the step");
  }

  @Test
  void aStepTellsItsRuleAndTheCellLineByLine() {
    Trace trace = blackboard(Momentum.USUAL);
    Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05);

    List<Block> blocks =
        explainer.at(17, Optional.of(Target.cell(trace.step(17).name(), 0, 0))).blocks();

    List<String> displayed = formulas(blocks.stream());
    assertThat(displayed).contains("W⁺₂ = W₂ − η v⁺_(W₂)", "v ← μ v + dℓ/dW₂", "W₂ ← W₂ − η v");
    List<String> card =
        blocks.stream()
            .filter(Block.Card.class::isInstance)
            .flatMap(block -> formulas(((Block.Card) block).blocks().stream()).stream())
            .toList();
    assertThat(card)
        .containsExactly("(v⁺_(W₂))₁‚₁ = 0.9 · 0 + 5 = 5", "(W⁺₂)₁‚₁ = 1 − 0.1 · 5 = 0.5");
  }

  private static List<String> formulas(Stream<Block> blocks) {
    return blocks
        .filter(Block.Display.class::isInstance)
        .map(block -> Plain.of(((Block.Display) block).formula().formula()))
        .toList();
  }

  /** The summary of the gradients stays where the gradients end. */
  @Test
  void gradientsAreSummedUpAtTheEndOfTheBackwardPass() {
    Trace trace = blackboard(new Sgd());
    Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05);

    assertThat(explainer.at(14, Optional.empty()).blocks())
        .contains(new Block.Caption("Written out"));
    assertThat(explainer.at(18, Optional.empty()).blocks())
        .doesNotContain(new Block.Caption("Written out"));
    assertThat(explainer.at(18, Optional.empty()).place()).isEqualTo("Update · step 18 of 18");
  }
}
