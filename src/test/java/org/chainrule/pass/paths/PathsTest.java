package org.chainrule.pass.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.Scenarios;
import org.chainrule.network.RandomNets;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.pass.quantity.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The paths from the loss back to an entry: they multiply and add up to its gradient. */
class PathsTest {

  private static final int ALL = Integer.MAX_VALUE;
  private static final double MOST_WALKED = 3000;
  private static final Trace RELU = Pass.run(Scenarios.relu());

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @FunctionalInterface
  private interface Check {
    void of(Name variable, int row, int column);
  }

  /** Every entry of every weight and bias and of x. */
  private static void forEachEntry(Trace trace, Check check) {
    List<Name> variables = new ArrayList<>(List.of(Name.x()));
    for (int k = 1; k <= trace.network().depth(); k++) {
      variables.addAll(List.of(Name.weight(k), Name.bias(k)));
    }
    for (Name variable : variables) {
      Quantity quantity = trace.quantity(variable);
      for (int row = 0; row < quantity.rows(); row++) {
        for (int column = 0; column < quantity.columns(); column++) {
          check.of(variable, row, column);
        }
      }
    }
  }

  /**
   * dℓ/dW₁ of the sheet at row 1, column 2: −8 = 2 · 1 · 1 · 1 · (−2) + (−2) · 1 · (−1) · 1 · (−2).
   */
  @Test
  void theSheetsEntryHasTwoPaths() {
    Paths paths = Paths.to(RELU, Name.weight(1), 0, 1);

    assertThat(paths.complete()).isTrue();
    assertThat(paths.remainder()).isZero();
    assertThat(paths.gradient().value()).isEqualTo(-8);
    assertThat(paths.largest())
        .extracting(path -> path.factors().stream().map(Factor::value).toList())
        .containsExactlyInAnyOrder(
            List.of(2.0, 1.0, 1.0, 1.0, -2.0), List.of(-2.0, 1.0, -1.0, 1.0, -2.0));
    assertThat(paths.largest()).extracting(Path::value).containsExactly(-4.0, -4.0);
  }

  @Test
  void everyFactorLeadsToItsStepAndItsNumber() {
    Path path = Paths.to(RELU, Name.weight(1), 0, 1).largest().get(0);

    assertThat(path.factors())
        .extracting(factor -> factor.step().id())
        .containsExactly("dl_dyhat", "dl_dz3", "dl_dz2", "dl_dz1", "dl_dW1");
    assertThat(path.factors())
        .extracting(factor -> factor.entries().get(0).quantity().name().id())
        .containsExactly("dl_dyhat", "slope_z3", "W2", "slope_z1", "x");
    assertThat(path.factors().get(2).over()).isEqualTo(Target.cell(Name.linearOutput(2), 0, 0));
    assertThat(path.factors().get(2).under()).isEqualTo(Target.cell(Name.layerOutput(1), 0, 0));
    assertThat(path.factors().get(4).under()).isEqualTo(Target.cell(Name.weight(1), 0, 1));
  }

  @Test
  void aFusedLossBeginsAtTheLastLinearOutput() {
    Path path = Paths.to(Pass.run(Scenarios.sigmoid()), Name.bias(2), 1, 0).largest().get(0);

    // dℓ/dz₃,₂ = (ŷ₂ − y₂)/d and the 1 of a bias
    assertThat(path.factors())
        .extracting(factor -> factor.step().id())
        .containsExactly("dl_dz3", "dl_db2");
    assertThat(path.factors().get(0).over()).isEqualTo(Target.cell(Name.loss(), 0, 0));
    assertThat(path.factors().get(0).under()).isEqualTo(Target.cell(Name.linearOutput(2), 1, 0));
    assertThat(path.factors().get(1).entries()).isEmpty();
    assertThat(path.factors().get(1).value()).isOne();
  }

  @Test
  void blockedPathsAreShownWhereTheyAreFew() {
    Paths paths = Paths.to(RELU, Name.weight(1), 1, 0);

    assertThat(paths.count()).isEqualTo(2);
    assertThat(paths.carrying()).isZero();
    assertThat(paths.largest()).extracting(Path::value).allMatch(value -> value == 0);
    assertThat(paths.largest()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void allPathsAddUpToTheGradient(long seed) {
    Trace trace = Pass.run(RandomNets.any(seed));
    forEachEntry(
        trace,
        (variable, row, column) -> {
          Paths few = Paths.to(trace, variable, row, column);
          if (few.count() <= MOST_WALKED) {
            List<Path> all = Paths.to(trace, variable, row, column, ALL).largest();
            double sum = all.stream().mapToDouble(Path::value).sum();
            double size = all.stream().mapToDouble(path -> Math.abs(path.value())).sum();
            String place = variable.id() + " (" + row + ", " + column + ")";
            assertThat((double) all.size()).as(place).isEqualTo(few.count());
            assertThat(sum).as(place).isCloseTo(few.gradient().value(), within(1e-12 * size));
            assertThat(few.remainder() + sum(few.largest()))
                .as(place)
                .isCloseTo(few.gradient().value(), within(1e-12 * size));
          }
        });
  }

  private static double sum(List<Path> paths) {
    return paths.stream().mapToDouble(Path::value).sum();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thoseShownAreTheLargest(long seed) {
    Trace trace = Pass.run(RandomNets.any(seed));
    forEachEntry(
        trace,
        (variable, row, column) -> {
          Paths few = Paths.to(trace, variable, row, column);
          List<Double> walked = new ArrayList<>();
          if (few.count() <= MOST_WALKED) {
            walk(trace, Target.cell(variable.gradient(), row, column), 1, walked);
            List<Double> largest =
                walked.stream()
                    .map(Math::abs)
                    .sorted(Comparator.reverseOrder())
                    .limit(few.largest().size())
                    .toList();
            assertThat(few.largest())
                .zipSatisfy(
                    largest,
                    (path, size) ->
                        assertThat(Math.abs(path.value())).isCloseTo(size, within(1e-12 * size)));
            assertThat(walked.stream().filter(value -> value != 0).count())
                .isEqualTo((long) few.carrying());
          }
        });
  }

  /** Walks every path there is, by the formulas of the pass. */
  private static void walk(Trace trace, Target at, double product, List<Double> found) {
    Step step = trace.stepOf(at.name()).orElseThrow();
    for (Term term : step.terms(at.row(), at.column())) {
      Entry gradient =
          term.entries().stream()
              .filter(entry -> entry.quantity().name().isGradient())
              .findFirst()
              .orElse(null);
      if (gradient == null) {
        found.add(product * step.result().get(at.row(), at.column()));
      } else {
        double factor = 1;
        for (Entry entry : term.entries()) {
          factor *= entry == gradient ? 1 : entry.value();
        }
        walk(trace, Target.of(gradient), product * factor, found);
      }
    }
  }

  /** Six layers of eight units for 3 samples have 8⁶ · 3 paths to an entry of W₁ at least. */
  @Test
  void aDeepNetIsNotWalkedPathByPath() {
    Scenario deep = RandomNets.block(12, 8, 3);
    Trace trace = Pass.run(deep);

    Paths paths = Paths.to(trace, Name.weight(1), 2, 3);

    assertThat(paths.count()).isEqualTo(3 * Math.pow(8, 11));
    assertThat(paths.largest()).hasSize(20);
    assertThat(paths.complete()).isFalse();
    assertThat(paths.remainder() + sum(paths.largest()))
        .isCloseTo(paths.gradient().value(), within(1e-12));
  }

  @Test
  void whatHasNoGradientHasNoPaths() {
    assertThatThrownBy(() -> Paths.to(RELU, Name.y(), 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no gradient of y");
  }

  @Test
  void infiniteFactorsDoNotConfuseTheSearch() {
    Trace trace = Pass.run(RandomNets.overflowing());
    Paths paths = Paths.to(trace, Name.weight(1), 0, 0);

    assertThat(Stream.of(paths.largest().get(0).value(), paths.gradient().value()))
        .noneMatch(Double::isFinite);
  }
}
