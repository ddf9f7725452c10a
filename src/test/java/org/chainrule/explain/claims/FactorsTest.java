package org.chainrule.explain.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.explain.sheet.Sheet;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Search;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;

/** Every number that is a factor or a summand reads as one number. */
class FactorsTest {

  private static final double JUST_BELOW_ONE = Math.nextDown(1.0);

  @Test
  void negativeNumbersAndDifferencesAreSetApart() {
    List<Formula> bad = new ArrayList<>();
    for (long seed = 0; seed < 40; seed++) {
      formulas(Pass.run(OddNets.constrained(seed))).filter(FactorsTest::isBad).forEach(bad::add);
    }
    formulas(Pass.run(edge())).filter(FactorsTest::isBad).forEach(bad::add);

    assertThat(bad.stream().map(Plain::of)).isEmpty();
  }

  /** Both numbers next to 1 and to −1 are weights, inputs and gradients here. */
  private static Scenario edge() {
    Layer layer =
        new Layer(
            Matrix.of(new double[][] {{JUST_BELOW_ONE, -JUST_BELOW_ONE}, {2, -3}}),
            Matrix.column(-JUST_BELOW_ONE, 1),
            Activations.IDENTITY);
    Sample sample =
        new Sample(
            Matrix.column(-JUST_BELOW_ONE, JUST_BELOW_ONE),
            Matrix.column(-JUST_BELOW_ONE, JUST_BELOW_ONE));
    return new Scenario("", new Network(List.of(layer, layer), Losses.GIVEN), sample);
  }

  private static Stream<Formula> formulas(Trace trace) {
    Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05);
    return trace.steps().stream()
        .map(step -> focus(trace, step))
        .flatMap(
            focus ->
                Stream.of(Sheet.STEP, Sheet.UNIT, Sheet.CHAIN, Sheet.JACOBIAN)
                    .flatMap(sheet -> sheet.of(explainer, focus).blocks().stream()))
        .flatMap(block -> block.formulas());
  }

  private static Focus focus(Trace trace, Step step) {
    Target entry = Target.cell(step.name(), 0, 0);
    return new Focus(trace, trace.steps().size(), Optional.of(entry), 0);
  }

  private static boolean isBad(Formula formula) {
    return Search.finds(formula, FactorsTest::hasBareSign);
  }

  private static boolean hasBareSign(Formula part) {
    if (part instanceof Formula.Product product) {
      return product.factors().stream().skip(1).anyMatch(FactorsTest::isSigned);
    }
    if (part instanceof Formula.Sum sum) {
      return sum.terms().stream().skip(1).anyMatch(term -> isSigned(term.of()));
    }
    if (part instanceof Formula.Power power) {
      return isSigned(power.base());
    }
    return part instanceof Formula.Number number
        && number.text().matches("-?1[-+].*")
        && Math.abs(number.value()) < 1;
  }

  private static boolean isSigned(Formula formula) {
    return formula instanceof Formula.Number number && number.text().startsWith("-");
  }
}
