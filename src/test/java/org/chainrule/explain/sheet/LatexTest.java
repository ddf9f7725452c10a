package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.equation.LayerTable;
import org.chainrule.explain.naming.Notation;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.RandomNets;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.SecondCase;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXFormula;

/** Whatever the net, everything that is written in LaTeX can be typeset. */
class LatexTest {

  static Stream<String> bundled() {
    return BundledScenarios.all().stream().map(BundledScenarios.Entry::id);
  }

  static LongStream seeds() {
    return LongStream.range(0, 12);
  }

  private static Explainer explainer(Scenario scenario) {
    return Explainer.of(Pass.run(scenario), Numbers.DEFAULT, 0.05);
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void everyBundledScenarioCanBeTypeset(String id) {
    assertTypesets(explainer(BundledScenarios.load(id)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyRandomNetCanBeTypeset(long seed) {
    assertTypesets(explainer(RandomNets.wide(seed)));
  }

  @ParameterizedTest
  @MethodSource("org.chainrule.pass.program.SecondCase#all")
  void everyNetThatIsMoreThanAChainCanBeTypeset(SecondCase known) {
    assertTypesets(explainer(known.scenario()));
  }

  @Test
  void everyPairOfActivationAndLossCanBeTypeset() {
    for (Activation activation : Activations.all()) {
      for (Loss loss : Losses.all()) {
        assertTypesets(explainer(oneUnit(activation, loss, 0.5, 1)));
      }
    }
  }

  @Test
  void numbersThatOverflowCanBeTypeset() {
    assertTypesets(explainer(oneUnit(Activations.IDENTITY, Losses.MSE, 1e200, 1e200)));
    assertTypesets(explainer(oneUnit(Activations.SIGMOID, Losses.BCE, 800, 1)));
    assertTypesets(explainer(oneUnit(Activations.RELU, Losses.BCE, -800, 1)));
  }

  @Test
  void everyConventionAndNotationCanBeTypeset() {
    for (Convention convention : EveryConventionTest.ALL) {
      for (Notation notation : List.of(Notation.TEXTBOOK, new Notation(false, true, false))) {
        assertTypesets(explainer(RandomNets.small(1)).with(convention).with(notation));
      }
    }
  }

  private static Scenario oneUnit(Activation activation, Loss loss, double w, double x) {
    Layer layer = new Layer(Matrix.scalar(w), Matrix.scalar(0), activation);
    Network network = new Network(List.of(layer), loss);
    return new Scenario("", network, new Sample(Matrix.scalar(x), Matrix.scalar(0)));
  }

  private static void assertTypesets(Explainer explainer) {
    List<String> formulas = new ArrayList<>();
    formulas.addAll(Texts.formulas(explainer.at(0, Optional.empty()).blocks()));
    Trace trace = explainer.trace();
    for (Step step : trace.steps()) {
      for (Target cell : corners(step.result())) {
        formulas.addAll(Texts.formulas(explainer.at(step.number(), Optional.of(cell)).blocks()));
      }
      formulas.addAll(Texts.formulas(explainer.at(step.number(), Optional.empty()).blocks()));
      formulas.add(Latex.of(explainer.labels().symbol(step.name())));
    }
    LayerTable.of(trace, explainer.labels())
        .forEach(
            row ->
                formulas.addAll(
                    List.of(Latex.of(row.input()), Latex.of(row.output()), Latex.of(row.shape()))));

    assertThat(formulas).isNotEmpty().doesNotContainNull();
    formulas.stream().distinct().forEach(LatexTest::assertTypesets);
  }

  private static List<Target> corners(Quantity quantity) {
    int row = quantity.rows() - 1;
    int column = quantity.columns() - 1;
    return List.of(Target.cell(quantity.name(), 0, 0), Target.cell(quantity.name(), row, column));
  }

  private static void assertTypesets(String latex) {
    assertThatCode(() -> new TeXFormula(latex)).as(latex).doesNotThrowAnyException();
  }
}
