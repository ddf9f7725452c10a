package org.chainrule.explain.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.naming.Style;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.optimiser.Adam;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.study.landscape.PlaneStudy;
import org.chainrule.study.landscape.RateStudy;
import org.chainrule.study.landscape.SurfaceStudy;
import org.chainrule.study.landscape.Window;
import org.chainrule.study.train.Batches;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.State;
import org.junit.jupiter.api.Test;

class LandscapeTextsTest {

  private static final RateText RATE = new RateText(Numbers.DEFAULT);

  /** ℓ = 25 (1 − 10 η)² after one step, 25 (1 − 10 η)⁴⁰ after 20; see RateCurveTest. */
  private static RateStudy rate(double rate) {
    return rate(1, Activations.IDENTITY, 7, rate);
  }

  /** Of one weight, without a bias worth the name, at x = 2. */
  private static RateStudy rate(double weight, Activation activation, double target, double rate) {
    Layer layer = new Layer(Matrix.scalar(weight), Matrix.column(0), activation);
    List<RateStudy> found = new ArrayList<>();
    RateStudy.of(
        State.before(new Network(List.of(layer), Losses.MSE)),
        new Course(new Sgd(), rate, Batches.WHOLE),
        new Sample(Matrix.scalar(2), Matrix.scalar(target)),
        () -> false,
        found::add);
    return found.get(found.size() - 1);
  }

  /** By hand: dℓ/dW = 2, and W = −1 and b = −1 switch the unit off for good, with ŷ = 0. */
  @Test
  void aLossThatLeapsOnceDoesNotDiverge() {
    assertThat(RATE.said(rate(1, Activations.RELU, 1.5, 1)))
        .isEqualTo("η = 1 is too large: ℓ rises from 0.25 to 2.25, and 20 steps take it to 2.25");
  }

  /**
   * The error is one unit in the last place of 7: a step moves W = 3.5 by less than half of one.
   */
  @Test
  void whatIsTrainedToTheLastDigitIsNotSlow() {
    assertThat(RATE.said(rate(3.5, Activations.IDENTITY, Math.nextUp(7.0), 0.01)))
        .startsWith("No rate lowers ℓ = ")
        .endsWith(" any further in 20 steps: what is left is lost in rounding");
    assertThat(RATE.said(rate(1e-18)))
        .startsWith("With η = 1")
        .endsWith(", 20 steps leave ℓ at 25: what they would change is lost in rounding");
    assertThat(RATE.said(rate(1e-7))).endsWith(" is too small: 20 steps hardly lower ℓ = 25");
  }

  @Test
  void eachRateIsJudgedByItsNumbers() {
    assertThat(RATE.said(rate(0.001)))
        .isEqualTo("η = 0.001 is too small: 20 steps take ℓ from 25 to 16.7 only");
    assertThat(RATE.said(rate(0.02)))
        .isEqualTo("η = 0.02 is good: 20 steps take ℓ from 25 to 0.00332");
    assertThat(RATE.said(rate(0.1999)))
        .isEqualTo("η = 0.200 is too large: 20 steps take ℓ from 25 to 24.0 only");
    assertThat(RATE.said(rate(0.3)))
        .startsWith("η = 0.3 diverges: ℓ rises from 25 to 100, and 20 steps take it to 2.75");
    assertThat(RATE.said(rate(1e200))).endsWith("diverges: within 20 steps a number overflows");
  }

  @Test
  void whoDoesNotSeeTheRatesIsToldOfThem() {
    assertThat(RATE.reading(rate(0.02), 3))
        .startsWith("ℓ(η): the loss after the next step, along the gradient, at iteration 3.")
        .contains("Of the rates that were tried, 0.1 ends lowest after 20 steps, with ℓ = 0.")
        .contains("From η = 0.200 on, the loss is larger after the step than before.")
        .contains("0.00332. Of the");
  }

  @Test
  void theWayIsSaid() {
    List<RateStudy> found = new ArrayList<>();
    RateStudy.of(
        State.before(Scenarios.batch().network()),
        new Course(Adam.USUAL, 0.01, new Batches(2, 1)),
        Scenarios.batch().sample(),
        () -> false,
        found::add);
    assertThat(RATE.title(found.get(0))).contains("Adam’s").endsWith("of its batch");
  }

  private static PlaneStudy plane(OptionalInt output) {
    Layer layer =
        new Layer(Matrix.of(new double[][] {{1, -1}}), Matrix.column(0), Activations.IDENTITY);
    Sample sample =
        new Sample(
            Matrix.of(new double[][] {{1, 0}, {0, 0.5}}), Matrix.of(new double[][] {{1, 0}}));
    List<PlaneStudy> found = new ArrayList<>();
    PlaneStudy.of(
        Pass.run(new Network(List.of(layer), Losses.MSE), sample),
        new Window(-2, 2, -2, 2),
        output,
        () -> false,
        found::add);
    return found.get(0);
  }

  /** By hand: ŷ = x₁ − x₂. */
  @Test
  void thePlaneIsTold() {
    PlaneText text = new PlaneText(Numbers.DEFAULT);
    PlaneStudy study = plane(OptionalInt.empty());
    assertThat(text.said(study)).isEqualTo("2 of 2 samples are on their own side");
    assertThat(text.names(study.labelling())).containsExactly("y = 0", "y = 1");
    assertThat(text.sample(study, 1)).isEqualTo("Sample 2 at (0, 0.5): y = 0, ŷ = −0.5");
    assertThat(text.at(study, 1, 0.5)).isEqualTo("At (1, 0.5): ŷ = 0.5");
    assertThat(text.reading(study, 7))
        .isEqualTo(
            "On which side of the boundary each point falls, at iteration 7, for x₁ from −2 to 2"
                + " and x₂ from −2 to 2. 2 of 2 samples are on their own side.");
    assertThat(text.said(plane(OptionalInt.of(0)))).isEqualTo("From −4 to 4 in this window");
  }

  /** See LabellingTest: ℓ = (w₁ − w₂ − 1)². */
  @Test
  void theSurfaceIsTold() {
    Layer layer =
        new Layer(Matrix.of(new double[][] {{2, 0.5}}), Matrix.column(0), Activations.IDENTITY);
    Trace trace =
        Pass.run(
            new Network(List.of(layer), Losses.MSE),
            new Sample(Matrix.column(1, -1), Matrix.scalar(1)));
    List<SurfaceStudy> found = new ArrayList<>();
    SurfaceStudy.of(
        trace,
        Target.cell(Name.weight(1), 0, 0),
        Target.cell(Name.weight(1), 0, 1),
        new Window(0, 4, -1.5, 2.5),
        () -> false,
        found::add);
    Notation notation = Style.DEFAULT.notation();
    SurfaceText text = new SurfaceText(Numbers.DEFAULT, notation);
    assertThat(text.said(found.get(0))).isEqualTo("ℓ = 0.25 here; from 0 to 20.3 in this window");
    assertThat(text.at(trace, found.get(0), 2, 0.5)).contains("= 2,").endsWith("ℓ = 0.25");
    assertThat(text.title(trace, found.get(0))).contains("all other weights as they are now");
  }
}
