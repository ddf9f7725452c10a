package org.chainrule.practice.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.RandomNets;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.PlainNet;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.practice.fault.FaultyPass.Finding;
import org.chainrule.practice.mistake.Mistake;
import org.chainrule.practice.mistake.Mistakes;
import org.chainrule.practice.mistake.Wrong;
import org.junit.jupiter.api.Test;

class FaultsTest {

  private static final int PER_NET = 6;

  /**
   * A pass with a fault.
   *
   * @param scenario the net
   */
  private record Spoiled(Scenario scenario, FaultyPass pass) {
    @Override
    public String toString() {
      return pass.wrong().mistake() + " at " + pass.step().id() + " of " + scenario.network();
    }
  }

  private static final List<Spoiled> SPOILED =
      Stream.concat(
              Stream.of(Scenarios.relu(), Scenarios.sigmoid(), Scenarios.batch()),
              LongStream.range(0, 60).mapToObj(RandomNets::small))
          .flatMap(FaultsTest::spoiled)
          .toList();

  private static Stream<Spoiled> spoiled(Scenario scenario) {
    Trace right = Pass.run(scenario);
    return LongStream.range(0, PER_NET)
        .mapToObj(seed -> Faults.pick(right, seed))
        .flatMap(pass -> pass.stream())
        .map(pass -> new Spoiled(scenario, pass));
  }

  static List<Spoiled> spoiled() {
    return SPOILED;
  }

  @Test
  void manyStepsAndMistakesComeInTurn() {
    Set<Mistake> mistakes =
        SPOILED.stream().map(one -> one.pass.wrong().mistake()).collect(Collectors.toSet());
    Set<String> steps =
        SPOILED.stream()
            .filter(one -> one.scenario == SPOILED.get(0).scenario)
            .map(one -> one.pass.step().id())
            .collect(Collectors.toSet());

    assertThat(mistakes).hasSizeGreaterThan(12);
    assertThat(steps).hasSizeGreaterThan(4);
    assertThat(SPOILED).hasSizeGreaterThan(250);
    assertThat(SPOILED).anyMatch(one -> one.pass.step().phase() == Phase.FORWARD);
  }

  /** What an operation gives for the operands that stand in the pass, computed again. */
  @ForAll("spoiled")
  void everyStepButOneFollowsFromItsOperands(Spoiled one) {
    Trace trace = one.pass.trace();
    List<String> wrong =
        trace.steps().stream()
            .filter(step -> !isNear(step.operation().evaluate(), step.result().value()))
            .map(Step::id)
            .toList();

    assertThat(wrong).containsExactly(one.pass.step().id());
  }

  private static boolean isNear(Matrix one, Matrix other) {
    double size = Math.max(one.maxMagnitude(), other.maxMagnitude());
    return one.zip(other, (a, b) -> Math.abs(a - b)).maxMagnitude() <= 1e-12 * size;
  }

  /** A gradient counts as right if it is what plain loops over the right net give. */
  @ForAll("spoiled")
  void whatIsRightIsWhatASecondPassGives(Spoiled one) {
    Map<String, double[][]> gradients = new PlainNet(one.scenario).gradients();
    for (Step step : one.pass.trace().steps()) {
      double[][] should = gradients.get(step.id());
      if (should != null && !step.id().equals(one.pass.step().id())) {
        boolean same = near(step.result().value(), Matrix.of(should));
        assertThat(one.pass.finding(step) == Finding.RIGHT).as(step.id()).isEqualTo(same);
      }
    }
  }

  /** What went through by mistake is not said to have been blocked. */
  @ForAll("spoiled")
  void noGradientIsBlockedThatStandsThere(Spoiled one) {
    Trace trace = one.pass.trace();
    Marks marks = new Marks(trace, Marks.FLAT);
    for (Step step : trace.steps()) {
      for (int i = 0; i < step.result().rows(); i++) {
        for (int j = 0; j < step.result().columns(); j++) {
          assertThat(step.result().get(i, j) != 0 && marks.blocked(step.name(), i, j).isPresent())
              .as(step.id())
              .isFalse();
        }
      }
    }
  }

  private static boolean near(Matrix one, Matrix other) {
    double size = Math.max(one.maxMagnitude(), other.maxMagnitude());
    return one.zip(other, (a, b) -> Math.abs(a - b)).maxMagnitude() <= 1e-8 * size;
  }

  /** Of a fault of the backward pass the check counts what differs from a second backward pass. */
  @ForAll("spoiled")
  void theCheckCountsTheEntriesThatAreWrong(Spoiled one) {
    assertThat(one.pass.check().wrong()).isPositive();
    if (one.pass.step().phase() == Phase.FORWARD) {
      return;
    }
    Map<String, double[][]> gradients = new PlainNet(one.scenario).gradients();
    int surely = 0;
    int perhaps = 0;
    for (Step step : one.pass.trace().steps()) {
      if (step.sideBranch()) {
        double[][] should = gradients.get(step.id());
        for (int i = 0; i < should.length; i++) {
          for (int j = 0; j < should[i].length; j++) {
            double off = Math.abs(step.result().get(i, j) - should[i][j]);
            double size = Math.max(Math.abs(step.result().get(i, j)), Math.abs(should[i][j]));
            surely += off > 0.01 * size + 1e-6 ? 1 : 0;
            perhaps += off > 1e-4 * size + 1e-11 ? 1 : 0;
          }
        }
      }
    }
    assertThat(one.pass.check().wrong()).isBetween(surely, perhaps);
  }

  private static FaultyPass pass(String id, Mistake mistake) {
    Trace right = Pass.run(Scenarios.relu());
    Step step = right.stepOf(id).orElseThrow();
    Wrong wrong =
        Mistakes.in(right).of(step).stream()
            .filter(made -> made.mistake() == mistake)
            .findFirst()
            .orElseThrow();
    return FaultyPass.of(right, step, wrong).orElseThrow();
  }

  private static double[][] rows(FaultyPass pass, String id) {
    return pass.trace().stepOf(id).orElseThrow().result().value().toRows();
  }

  private static Finding finding(FaultyPass pass, String id) {
    return pass.finding(pass.trace().stepOf(id).orElseThrow());
  }

  /** By hand: dℓ/dz₁ = dℓ/dz₂ = (4, −2, 2); times xᵀ = (1, −2); W₁ᵀ(4, −2, 2) = (−3, −6). */
  @Test
  void aForgottenMaskGoesOnBackwards() {
    FaultyPass pass = pass("dl_dz1", Mistake.NO_SLOPE);

    assertThat(rows(pass, "dl_dW1")).isDeepEqualTo(new double[][] {{4, -8}, {-2, 4}, {2, -4}});
    assertThat(rows(pass, "dl_dx")).isDeepEqualTo(new double[][] {{-3}, {-6}});
    assertThat(finding(pass, "dl_dz1")).isEqualTo(Finding.FAULT);
    assertThat(finding(pass, "dl_dW1")).isEqualTo(Finding.CARRIED);
    assertThat(finding(pass, "dl_dW2")).isEqualTo(Finding.RIGHT);
    assertThat(pass.check()).isEqualTo(new DifferenceCheck(3, 17));
  }

  /** By hand: z₁ = W₁x = (2.5, 0.5, 0), so z₂ = (2.5, 0.5, 0), z₃ = (2.75, −2.25). */
  @Test
  void aForgottenBiasGoesOnForwards() {
    Trace right = Pass.run(Scenarios.relu());
    Step step = right.stepOf("z3").orElseThrow();
    Wrong wrong =
        Mistakes.in(right).of(step).stream()
            .filter(made -> made.mistake() == Mistake.BIAS_LEFT)
            .findFirst()
            .orElseThrow();
    FaultyPass pass = FaultyPass.of(right, step, wrong).orElseThrow();

    // z₃ = W₂(2.5, 0, 0.5) = (3.5, −2), ℓ = 0.5² + 1² = 1.25, dℓ/dŷ = (1, −2)
    assertThat(rows(pass, "z3")).isDeepEqualTo(new double[][] {{3.5}, {-2}});
    assertThat(rows(pass, "loss")).isDeepEqualTo(new double[][] {{1.25}});
    assertThat(rows(pass, "dl_dyhat")).isDeepEqualTo(new double[][] {{1}, {-2}});
    // Its own loss does not hear of b₂, whose gradient is not 0.
    assertThat(pass.check()).isEqualTo(new DifferenceCheck(2, 17));
  }

  /** Ten steps in plain loops, with the mask as it should be and with a sign before it. */
  @Test
  void theDescentIsThatOfPlainLoops() {
    FaultyDescent descent = FaultyDescent.of(pass("dl_dz1", Mistake.SIGN));

    assertThat(descent.right()).hasSize(11).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertNear(descent.right(), plain(descent.rate(), 1, 0));
    assertNear(descent.faulty(), plain(descent.rate(), -1, 0));
    assertThat(descent.faulty().get(10)).isGreaterThan(1.01 * descent.right().get(10));
  }

  /** The unit that is off learns something then, but nobody hears of it. */
  @Test
  void aForgottenMaskMayDoNoHarm() {
    FaultyDescent descent = FaultyDescent.of(pass("dl_dz1", Mistake.NO_SLOPE));

    assertNear(descent.faulty(), plain(descent.rate(), 1, 1));
    assertThat(descent.faulty()).isEqualTo(descent.right());
  }

  private static void assertNear(List<Double> losses, List<Double> expected) {
    assertThat(losses).hasSameSizeAs(expected);
    for (int k = 0; k < losses.size(); k++) {
      assertThat(losses.get(k)).isCloseTo(expected.get(k), within(1e-9));
    }
  }

  private static List<Double> plain(double rate, double slopeOn, double slopeOff) {
    double[] x = {1, -2};
    double[] y = {3, -1};
    double[][] w1 = {{0.5, -1}, {1.5, 0.5}, {-1, -0.5}};
    double[] b1 = {0, -1, 0.5};
    double[][] w2 = {{1, -0.5, 2}, {-1, 0.5, 1}};
    double[] b2 = {0.5, 0};
    List<Double> losses = new ArrayList<>();
    for (int step = 0; step <= FaultyDescent.STEPS; step++) {
      double[] z1 = new double[3];
      double[] z2 = new double[3];
      for (int i = 0; i < 3; i++) {
        z1[i] = w1[i][0] * x[0] + w1[i][1] * x[1] + b1[i];
        z2[i] = Math.max(0, z1[i]);
      }
      double loss = 0;
      double[] delta = new double[2];
      for (int i = 0; i < 2; i++) {
        double yhat = b2[i];
        for (int j = 0; j < 3; j++) {
          yhat += w2[i][j] * z2[j];
        }
        loss += (yhat - y[i]) * (yhat - y[i]);
        delta[i] = 2 * (yhat - y[i]);
      }
      losses.add(loss);
      for (int j = 0; j < 3; j++) {
        double back = w2[0][j] * delta[0] + w2[1][j] * delta[1];
        back *= z1[j] <= 0 ? slopeOff : slopeOn;
        for (int i = 0; i < 2; i++) {
          w2[i][j] -= rate * delta[i] * z2[j];
        }
        for (int k = 0; k < 2; k++) {
          w1[j][k] -= rate * back * x[k];
        }
        b1[j] -= rate * back;
      }
      for (int i = 0; i < 2; i++) {
        b2[i] -= rate * delta[i];
      }
    }
    return losses;
  }

  @Test
  void theSameSeedGivesTheSameFault() {
    Trace right = Pass.run(Scenarios.relu());

    assertThat(Faults.pick(right, 5).orElseThrow().fault())
        .isEqualTo(Faults.pick(Pass.run(Scenarios.relu()), 5).orElseThrow().fault());
  }

  @Test
  void aNetThatNobodyGoesThroughByHandHasNone() {
    assertThat(Faults.pick(Pass.run(RandomNets.block(2, 40, 1)), 0)).isEmpty();
    assertThat(Faults.pick(Pass.run(RandomNets.overflowing()), 0)).isEmpty();
  }
}
