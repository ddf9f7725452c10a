package org.chainrule.pass.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.chainrule.Scenarios;
import org.chainrule.network.RandomNets;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.operation.LinearMap;
import org.chainrule.pass.operation.LossFunction;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which operand entries made an entry: they add up to it, whatever the net. */
class TermsTest {

  private static final Trace RELU = Pass.run(Scenarios.relu());

  static LongStream seeds() {
    return LongStream.range(0, 25);
  }

  @FunctionalInterface
  private interface Check {
    void of(Step step, int row, int column);
  }

  private static void forEachEntry(long seed, Check check) {
    for (Step step : Pass.run(RandomNets.small(seed)).steps()) {
      for (int row = 0; row < step.result().rows(); row++) {
        for (int column = 0; column < step.result().columns(); column++) {
          check.of(step, row, column);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void addUpToTheEntry(long seed) {
    forEachEntry(
        seed,
        (step, row, column) -> {
          List<Term> terms = step.terms(row, column);
          double sum = terms.stream().mapToDouble(Term::value).sum();
          double size = terms.stream().mapToDouble(term -> Math.abs(term.value())).sum();
          assertThat(sum)
              .as("%s (%d, %d)", step.id(), row, column)
              .isCloseTo(step.result().get(row, column), within(1e-14 * size));
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void areMadeOfTheOperands(long seed) {
    forEachEntry(
        seed,
        (step, row, column) ->
            assertThat(step.terms(row, column))
                .flatExtracting(Term::entries)
                .allSatisfy(
                    entry -> assertThat(step.operands()).contains(((Entry) entry).quantity())));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void areAsManyAsThereAreWaysToTheEntry(long seed) {
    forEachEntry(
        seed,
        (step, row, column) -> assertThat(step.terms(row, column)).hasSize(ways(step.operation())));
  }

  private static int ways(Operation operation) {
    if (operation instanceof LinearMap.Affine op) {
      return op.weight().columns() + 1;
    } else if (operation instanceof LossFunction.Measure op) {
      return op.output().rows() * op.output().columns();
    } else if (operation instanceof LinearMap.WeightGradient op) {
      return op.gradient().columns();
    } else if (operation instanceof LinearMap.BiasGradient op) {
      return op.gradient().columns();
    } else if (operation instanceof LinearMap.BackThrough op) {
      return op.weight().rows();
    } else if (operation instanceof ActivationFunction.JacobianProduct op) {
      return op.z().rows();
    }
    return 1;
  }

  @Test
  void aRowMeetsAColumnAndTheBiasIsAdded() {
    List<Term> terms = RELU.stepOf("z1").orElseThrow().terms(2, 0);

    // z₁[3] = −1·1 + (−0.5)·(−2) + 0.5
    assertThat(terms).extracting(Term::value).containsExactly(-1.0, 1.0, 0.5);
    assertThat(terms.get(1).entries())
        .containsExactly(
            new Entry(RELU.quantity(Name.weight(1)), 2, 1),
            new Entry(RELU.quantity(Name.x()), 1, 0));
  }

  @Test
  void aColumnOfTheWeightMeetsTheGradient() {
    List<Term> terms = RELU.stepOf("dl_dz2").orElseThrow().terms(1, 0);

    // dℓ/dz₂[2] = −0.5·2 + 0.5·(−2)
    assertThat(terms).extracting(Term::value).containsExactly(-1.0, -1.0);
    assertThat(terms.get(1).entries())
        .containsExactly(
            new Entry(RELU.quantity(Name.weight(2)), 1, 1),
            new Entry(RELU.quantity(Name.linearOutput(2).gradient()), 1, 0));
  }

  @Test
  void whatTheMaskBlocksIsItsArrivingGradientTimesZero() {
    Term term = RELU.stepOf("dl_dz1").orElseThrow().terms(1, 0).get(0);

    assertThat(term.entries()).extracting(Entry::value).containsExactly(-2.0, 0.0);
    assertThat(term.value()).isZero();
  }

  @Test
  void theLossIsASumOverOutputs() {
    assertThat(RELU.stepOf("loss").orElseThrow().terms(0, 0))
        .extracting(Term::value)
        .containsExactly(1.0, 1.0);
  }
}
