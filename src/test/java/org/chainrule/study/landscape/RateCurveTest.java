package org.chainrule.study.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.optimiser.Adam;
import org.chainrule.network.optimiser.Momentum;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Pass;
import org.chainrule.study.descent.Descent;
import org.chainrule.study.descent.DescentLimit;
import org.chainrule.study.train.Batches;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.Run;
import org.chainrule.study.train.State;
import org.junit.jupiter.api.Test;

class RateCurveTest {

  private static final Offset<Double> EXACT = within(1e-6);

  private static Network unit(Loss loss, Activation activation) {
    Layer layer = new Layer(Matrix.scalar(1), Matrix.column(0), activation);
    return new Network(List.of(layer), loss);
  }

  /** The error of w x + b is −5 at first; a step makes (1 − 10 η) times as much of it. */
  private static Network line() {
    return unit(Losses.MSE, Activations.IDENTITY);
  }

  private static Sample one() {
    return new Sample(Matrix.scalar(2), Matrix.scalar(7));
  }

  private static RateCurve curve(Network network, Sample sample, double chosen) {
    return RateCurve.of(Descent.of(Pass.run(network, sample)), chosen, () -> false).orElseThrow();
  }

  /** By hand: ℓ = 25 (1 − 10 η)², which is half of 25 at 10 η = 1 ∓ √½. */
  @Test
  void theZonesOfALineAreAsByHand() {
    RateCurve curve = curve(line(), one(), 0.05);

    assertThat(curve.before()).isEqualTo(25);
    assertThat(curve.best().orElseThrow().rate()).isCloseTo(0.1, EXACT);
    assertThat(curve.best().orElseThrow().loss()).isCloseTo(0, EXACT);
    assertThat(curve.limit().kind()).isEqualTo(DescentLimit.Kind.RISES_FROM);
    assertThat(curve.limit().rate()).isCloseTo(0.2, EXACT);
    assertThat(curve.zones().stream().map(RateZone::kind))
        .containsExactly(RateKind.SMALL, RateKind.GOOD, RateKind.LARGE, RateKind.RISES);
    assertThat(curve.zones().get(0).to()).isCloseTo(0.1 * (1 - Math.sqrt(0.5)), EXACT);
    assertThat(curve.zones().get(1).to()).isCloseTo(0.1 * (1 + Math.sqrt(0.5)), EXACT);
    assertThat(curve.zones().get(2).to()).isCloseTo(0.2, EXACT);
    for (RatedLoss point : curve.points()) {
      double left = 1 - 10 * point.rate();
      assertThat(point.loss()).isCloseTo(25 * left * left, within(1e-9 * (1 + point.loss())));
    }
    assertThat(curve.kind(0.001)).isEqualTo(RateKind.SMALL);
    assertThat(curve.kind(0.1)).isEqualTo(RateKind.GOOD);
    assertThat(curve.kind(0.19)).isEqualTo(RateKind.LARGE);
    assertThat(curve.kind(0.21)).isEqualTo(RateKind.RISES);
  }

  @Test
  void theAxisHasWholeDecadesWithWhatMattersWellInside() {
    for (double chosen : new double[] {1e-5, 0.05, 30}) {
      List<RatedLoss> points = curve(line(), one(), chosen).points();
      double low = points.get(0).rate();
      double high = points.get(points.size() - 1).rate();
      assertThat(Math.log10(low)).isEqualTo(Math.rint(Math.log10(low)));
      assertThat(Math.log10(high)).isEqualTo(Math.rint(Math.log10(high)));
      assertThat(low).isLessThanOrEqualTo(Math.min(0.1, chosen) / 20);
      assertThat(high).isGreaterThanOrEqualTo(3 * Math.max(0.2, chosen));
    }
  }

  /** By hand: −log σ(z) of one sample falls for ever while z grows. */
  @Test
  void aLossThatFallsForEverHasNoZoneInWhichItRises() {
    RateCurve curve =
        curve(
            unit(Losses.BCE, Activations.SIGMOID),
            new Sample(Matrix.scalar(1), Matrix.scalar(1)),
            1);

    assertThat(curve.zones().stream().map(RateZone::kind))
        .containsExactly(RateKind.SMALL, RateKind.GOOD);
    assertThat(curve.limit().kind()).isEqualTo(DescentLimit.Kind.NEVER_RISES);
  }

  @Test
  void whatOverflowsIsToldFromWhatRises() {
    RateCurve curve = curve(Scenarios.relu().network(), Scenarios.relu().sample(), 1e160);

    assertThat(curve.kind(1e160)).isEqualTo(RateKind.OVERFLOWS);
    assertThat(curve.kind(1)).isEqualTo(RateKind.RISES);
  }

  @Test
  void aStudyThatIsCancelledFindsNothing() {
    Descent descent = Descent.of(Pass.run(Scenarios.relu()));
    assertThat(RateCurve.of(descent, 0.01, () -> true)).isEmpty();
    int[] asked = {0};
    assertThat(RateCurve.of(descent, 0.01, () -> ++asked[0] > 80)).isEmpty();
  }

  /** What the picture shows at the chosen rate is to the bit what the run does next. */
  @Test
  void theChosenRateComesToWhatTheRunDoes() {
    for (Optimiser optimiser : List.of(new Sgd(), Momentum.USUAL, Adam.USUAL)) {
      for (int size : new int[] {0, 2}) {
        Course course = new Course(optimiser, 0.03, new Batches(size, 7));
        Sample all = Scenarios.batch().sample();
        Run run = Run.from(State.before(Scenarios.batch().network()), course, all);
        run.reach(5, () -> false);
        List<RateStudy> found = new ArrayList<>();

        RateStudy.of(run.at(4), course, all, () -> false, found::add);

        RateStudy study = found.get(found.size() - 1);
        assertThat(study.chosen()).isEqualTo(new RatedLoss(0.03, run.loss(5)));
        assertThat(study.whole().before()).isEqualTo(run.loss(4));
        assertThat(study.batch().isEmpty()).isEqualTo(size == 0);
        assertThat(study.outlook()).isPresent();
      }
    }
  }

  /** The step goes down the gradient of its own samples, along which all samples may rise. */
  @Test
  void theLossOfTheBatchIsThatOfItsSamples() {
    Course course = new Course(new Sgd(), 0.03, new Batches(1, 3));
    Sample all = Scenarios.batch().sample();
    State state = State.before(Scenarios.batch().network());
    List<RateStudy> found = new ArrayList<>();

    RateStudy.of(state, course, all, () -> false, found::add);

    Sample batch = course.batches().of(all, 0);
    RateCurve alone = curve(state.network(), batch, 0.03);
    for (RatedLoss point : found.get(0).batch()) {
      alone.points().stream()
          .filter(other -> other.rate() == point.rate())
          .forEach(other -> assertThat(point).isEqualTo(other));
    }
    assertThat(found.get(0).batch()).hasSameSizeAs(found.get(0).whole().points());
    assertThat(found.get(0).batch().get(0).loss()).isNotEqualTo(found.get(0).whole().before());
  }

  /** By hand: after 20 steps the error is (1 − 10 η)²⁰ times what it was. */
  @Test
  void theOutlookOfALineIsAsByHand() {
    Course course = new Course(new Sgd(), 1, Batches.WHOLE);
    List<Double> rates = List.of(0.01, 0.15, 0.19, 0.21, 0.3, 1e20);

    Outlook outlook =
        Outlook.of(State.before(line()), course, one(), 20, rates, () -> false).orElseThrow();

    assertThat(outlook.before()).isEqualTo(25);
    for (int k = 0; k < 5; k++) {
      double expected = 25 * Math.pow(1 - 10 * rates.get(k), 40);
      assertThat(outlook.after().get(k).loss()).isCloseTo(expected, within(1e-9 * (1 + expected)));
    }
    assertThat(outlook.after().get(5).loss()).isInfinite();
    assertThat(outlook.endsAboveFrom()).hasValue(0.21);
    assertThat(Outlook.of(State.before(line()), course, one(), 20, rates, () -> true))
        .isEqualTo(Optional.empty());
  }

  /**
   * By hand: after 20 steps the loss is 25 (1 − 10 η)⁴⁰. Half of that is left at 10 η = 1 −
   * 0.5^(1/40) = 0.0172; beyond 0.2 it rises.
   */
  @Test
  void severalStepsDecideWhatRatesComeTo() {
    Course course = new Course(new Sgd(), 0.05, Batches.WHOLE);
    List<RateStudy> found = new ArrayList<>();
    RateStudy.of(State.before(line()), course, one(), () -> false, found::add);
    RateStudy study = found.get(found.size() - 1);

    assertThat(study.kind()).isEqualTo(RateKind.GOOD);
    assertThat(study.later().orElseThrow().loss()).isCloseTo(25 * Math.pow(0.5, 40), within(1e-20));
    assertThat(study.zones().stream().map(RateZone::kind))
        .containsExactly(RateKind.SMALL, RateKind.GOOD, RateKind.RISES);
    assertThat(study.zones().get(0).to()).isBetween(0.00172 / 1.4, 0.00172 * 1.4);
    assertThat(study.zones().get(1).to()).isCloseTo(0.2, EXACT);
  }

  /** Where steps look at one sample each, what rates come to goes up and down. */
  @Test
  void kindsOfRatesStandInOneOrderAndAreWhatTheyAreCalled() {
    Sample all = Scenarios.batch().sample();
    int mixed = 0;
    for (int seed = 0; seed < 12; seed++) {
      Course course = new Course(new Sgd(), 0.3, new Batches(1, seed));
      Run run = Run.from(State.before(Scenarios.batch().network()), course, all);
      run.reach(40, () -> false);
      List<RateStudy> found = new ArrayList<>();
      RateStudy.of(run.at(40), course, all, () -> false, found::add);
      RateStudy study = found.get(found.size() - 1);
      Outlook outlook = study.outlook().orElseThrow();

      List<RateKind> kinds = study.zones().stream().map(RateZone::kind).toList();
      assertThat(kinds).doesNotHaveDuplicates().isSubsetOf(RateKind.values());
      List<RateKind> order =
          List.of(
              RateKind.SMALL,
              RateKind.GOOD,
              RateKind.FLAT,
              RateKind.LARGE,
              RateKind.RISES,
              RateKind.OVERFLOWS);
      assertThat(kinds).isSortedAccordingTo(Comparator.comparing(order::indexOf));
      double most = study.best().map(best -> outlook.before() - best.loss()).orElse(0.0);
      for (RatedLoss after : outlook.after()) {
        double gain = outlook.before() - after.loss();
        RateKind kind =
            study.zones().stream()
                .filter(zone -> after.rate() <= zone.to())
                .findFirst()
                .orElse(study.zones().get(study.zones().size() - 1))
                .kind();
        if (kind == RateKind.GOOD) {
          assertThat(gain).isPositive().isGreaterThanOrEqualTo(most / 2);
        }
        if (kind == RateKind.RISES || kind == RateKind.OVERFLOWS) {
          assertThat(gain).isNegative();
        }
        mixed += kind == RateKind.LARGE && gain > most / 2 ? 1 : 0;
      }
    }
    assertThat(mixed).as("there are rates that one alone would be misjudged by").isPositive();
  }
}
