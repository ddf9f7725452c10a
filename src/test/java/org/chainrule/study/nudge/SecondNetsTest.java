package org.chainrule.study.nudge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.SecondCase;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.study.check.CheckedGradient;
import org.chainrule.study.check.GradientCheck;
import org.chainrule.study.check.GradientReport;
import org.chainrule.study.check.Verdict;
import org.chainrule.study.descent.Descent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The studies of nets that are more than a plain chain of layers. */
class SecondNetsTest {

  static Stream<SecondCase> cases() {
    return SecondCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void centralDifferencesAgreeWithEveryGradient(SecondCase known) {
    GradientReport report = GradientCheck.run(known.scenario());

    int agree = 0;
    for (CheckedGradient gradient : report.gradients()) {
      agree += gradient.verdicts().count(Verdict.AGREES);
      for (int k = 0; k < gradient.analytic().rows() * gradient.analytic().columns(); k++) {
        int row = k / gradient.analytic().columns();
        int column = k % gradient.analytic().columns();
        Verdict verdict = gradient.verdicts().at(row, column);
        assertThat(verdict).as("%s %s", gradient.variable(), k).isNotEqualTo(Verdict.DIFFERS);
      }
    }
    assertThat(agree).isPositive();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aNudgeChangesTheLossAsAnotherPassDoes(SecondCase known) {
    Trace trace = Pass.run(known.scenario());
    double before = trace.quantity(Name.loss()).get(0, 0);
    for (Variable variable : movable(trace.network())) {
      Nudge nudge = Nudge.of(trace, Target.cell(Name.of(variable), 0, 0));
      for (double epsilon : List.of(-0.7, 1e-3, 0.4)) {
        double after =
            Pass.run(moved(known.scenario(), variable, epsilon)).quantity(Name.loss()).get(0, 0);
        double tolerance = 1e-11 * (1 + Math.abs(before) + Math.abs(after));
        double change = nudge.change(epsilon).actual();
        assertThat(Double.isFinite(change)).isEqualTo(Double.isFinite(after));
        if (Double.isFinite(after)) {
          assertThat(change)
              .as("%s %s", variable, epsilon)
              .isCloseTo(after - before, within(tolerance));
        }
      }
    }
  }

  /** Where there is no kink, both sides are the gradient. */
  @ParameterizedTest
  @MethodSource("cases")
  void bothSidesAreTheGradient(SecondCase known) {
    Trace trace = Pass.run(known.scenario());
    if (new Baseline(trace.network(), trace.sample(), name -> trace.quantity(name).value())
            .unitsAtKinks()
        > 0) {
      return;
    }
    for (Variable variable : movable(trace.network())) {
      Target entry = Target.cell(Name.of(variable), 0, 0);
      double slope = trace.quantity(entry.name().gradient()).get(0, 0);

      assertThat(SideSlope.right(trace, entry))
          .isCloseTo(slope, within(1e-12 + 1e-9 * Math.abs(slope)));
      assertThat(SideSlope.left(trace, entry))
          .isCloseTo(slope, within(1e-12 + 1e-9 * Math.abs(slope)));
    }
  }

  @Test
  void whatIsFrozenDoesNotMove() {
    Scenario scenario = SecondCase.named("frozen-bias-n2").scenario();
    Network moved = Descent.of(Pass.run(scenario)).step(0.1).orElseThrow().network();

    int frozen = 0;
    for (Variable parameter : scenario.network().parameters()) {
      boolean stays = scenario.network().isFrozen(parameter);
      frozen += stays ? 1 : 0;
      Layer before = scenario.network().layer(parameter.layer());
      Layer after = moved.layer(parameter.layer());
      boolean same =
          parameter.role() == Variable.Role.WEIGHT
              ? before.weight().equals(after.weight())
              : before.bias().equals(after.bias());
      assertThat(same).as(parameter.id()).isEqualTo(stays);
    }
    assertThat(frozen).isPositive();
  }

  private static List<Variable> movable(Network network) {
    return Stream.concat(network.parameters().stream(), Stream.of(Name.x().variable())).toList();
  }

  private static Scenario moved(Scenario scenario, Variable variable, double epsilon) {
    Sample sample = scenario.sample();
    if (variable.role() == Variable.Role.INPUT) {
      sample = new Sample(sample.x().with(0, 0, sample.x().get(0, 0) + epsilon), sample.y());
      return new Scenario("", scenario.network(), sample);
    }
    List<Layer> layers = new ArrayList<>(scenario.network().layers());
    Layer layer = layers.get(variable.layer() - 1);
    boolean weight = variable.role() == Variable.Role.WEIGHT;
    layers.set(
        variable.layer() - 1,
        weight
            ? layer.withWeight(layer.weight().with(0, 0, layer.weight().get(0, 0) + epsilon))
            : layer.with(
                layer.weight(),
                layer.bias().map(bias -> bias.with(0, 0, bias.get(0, 0) + epsilon))));
    return new Scenario("", scenario.network().withLayers(layers), sample);
  }
}
