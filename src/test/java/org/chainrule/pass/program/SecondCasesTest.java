package org.chainrule.pass.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Variable;
import org.chainrule.pass.paths.Path;
import org.chainrule.pass.paths.Paths;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pass against PyTorch, for all that a net can be besides a plain chain of layers. */
class SecondCasesTest {

  static Stream<SecondCase> cases() {
    return SecondCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyStepIsThere(SecondCase known) {
    assertThat(Pass.run(known.scenario()).steps())
        .extracting(Step::id)
        .containsExactlyElementsOf(known.expected().keySet());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyNumberIsRight(SecondCase known) {
    for (Step step : Pass.run(known.scenario()).steps()) {
      Matrix expected = known.expected().get(step.id());
      Matrix error = step.result().value().zip(expected, (a, b) -> a - b);
      assertThat(error.maxMagnitude())
          .as(step.id())
          .isLessThanOrEqualTo(1e-12 * (1 + expected.maxMagnitude()));
    }
  }

  /** Also where it was computed at once, the operation makes the same of its operands. */
  @ParameterizedTest
  @MethodSource("cases")
  void everyOperationAndItsTermsMakeTheResult(SecondCase known) {
    for (Step step : Pass.run(known.scenario()).steps()) {
      Matrix result = step.result().value();
      assertThat(step.operation().evaluate()).as(step.id()).isEqualTo(result);
      for (int k = 0; k < result.rows() * result.columns(); k++) {
        int row = k / result.columns();
        int column = k % result.columns();
        double sum = step.terms(row, column).stream().mapToDouble(Term::value).sum();
        assertThat(sum)
            .as(step.id())
            .isCloseTo(result.get(row, column), within(1e-12 * (1 + result.maxMagnitude())));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void thePathsOfEveryEntryAddUpToItsGradient(SecondCase known) {
    Trace trace = Pass.run(known.scenario());
    for (Variable variable : trace.program().variables()) {
      trace
          .stepOf(Name.of(variable).gradient())
          .filter(step -> !variable.equals(Name.yhat().variable()))
          .ifPresent(step -> assertPathsAddUp(trace, variable, step.result().value()));
    }
  }

  private static void assertPathsAddUp(Trace trace, Variable variable, Matrix gradient) {
    for (int row = 0; row < gradient.rows(); row++) {
      Paths paths = Paths.to(trace, Name.of(variable), row, 0, 100_000);
      double sum = paths.largest().stream().mapToDouble(Path::value).sum();
      double size = paths.largest().stream().mapToDouble(path -> Math.abs(path.value())).sum();
      assertThat((double) paths.largest().size()).isEqualTo(paths.count());
      assertThat(sum)
          .as("%s, row %s", variable, row)
          .isCloseTo(gradient.get(row, 0), within(1e-12 * (1 + size)));
    }
  }

  @Test
  void aPathThroughASumDoesNotNameItTwice() {
    Trace trace = Pass.run(SecondCase.named("add-z2-n1").scenario());
    Paths paths = Paths.to(trace, Name.layerOutput(1), 0, 0);

    assertThat(paths.largest())
        .allSatisfy(
            path ->
                assertThat(path.factors())
                    .noneMatch(factor -> factor.over().equals(factor.under())));
  }

  @Test
  void contributionsStandRightBeforeTheirSum() {
    List<String> ids =
        Pass.run(SecondCase.named("add-z2-n1").scenario()).steps().stream().map(Step::id).toList();
    int sum = ids.indexOf("dl_dz2");

    assertThat(ids.subList(sum - 2, sum)).containsExactly("dl_dz2_1", "dl_dz2_2");
  }

  @Test
  void whatTheBackwardPassTakesAlongIsShownFromTheStepThatUsesIt() {
    Trace trace = Pass.run(SecondCase.named("add-z1-first-n2").scenario());
    Step slopes = trace.stepOf(Name.linearOutput(1).contribution(1)).orElseThrow();

    assertThat(trace.shownFrom(Name.linearOutput(1).slope())).isEqualTo(slopes.number());
    assertThat(trace.derivatives(1))
        .extracting(Quantity::name)
        .containsExactly(Name.linearOutput(1).slope());
  }
}
