package org.chainrule.study.nudge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.PlainNet;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.study.check.Nets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NudgeTest {

  private static final int NETS = 40;

  static Stream<Loss> losses() {
    return Losses.all().stream();
  }

  private static Nudge relu(Name name, int row, int column) {
    return Nudge.of(Pass.run(Scenarios.relu()), Target.cell(name, row, column));
  }

  private static Layer layer(double[][] weight, double[] bias, Activation activation) {
    return new Layer(Matrix.of(weight), Matrix.column(bias), activation);
  }

  private static Trace run(Loss loss, double x, double y, Layer... layers) {
    Sample sample = new Sample(Matrix.scalar(x), Matrix.scalar(y));
    return Pass.run(new Network(List.of(layers), loss), sample);
  }

  /**
   * By hand: for W₁ row 1, column 1 raised by ε, ŷ = (4 + ε, −2 − ε) and ℓ = 2 (1 + ε)² up to where
   * z₁ = 2.5 + ε reaches 0.
   */
  @Test
  void anEntryOfTheSheetComesOutAsByHand() {
    Nudge nudge = relu(Name.weight(1), 0, 0);

    assertThat(nudge.value()).isEqualTo(0.5);
    assertThat(nudge.loss()).isEqualTo(2);
    assertThat(nudge.slope()).isEqualTo(4);
    NudgeChange change = nudge.change(0.1);
    assertThat(change.actual()).isCloseTo(0.42, within(1e-15));
    assertThat(change.predicted()).isCloseTo(0.4, within(1e-15));
    assertThat(change.difference()).isCloseTo(0.02, within(1e-15));
    assertThat(nudge.curve(5).crossings())
        .isEqualTo(
            new Crossings(
                List.of(new Crossing(-2.5, Target.cell(Name.linearOutput(1), 0, 0))), true));
  }

  /** By hand: z₁ = (2.5 − ε, −0.5 + 0.5 ε, 0.5 − 0.5 ε) for x row 2 raised by ε. */
  @Test
  void everyKinkAlongAnInputIsFound() {
    Crossings crossings = relu(Name.x(), 1, 0).curve(4).crossings();

    Name z = Name.linearOutput(1);
    assertThat(crossings.all())
        .containsExactlyInAnyOrder(
            new Crossing(1, Target.cell(z, 1, 0)),
            new Crossing(1, Target.cell(z, 2, 0)),
            new Crossing(2.5, Target.cell(z, 0, 0)));
    assertThat(crossings.onTheWay(2)).hasSize(2);
    assertThat(crossings.onTheWay(2.5)).hasSize(3);
    assertThat(crossings.onTheWay(-4)).isEmpty();
    assertThat(crossings.here()).isEmpty();
  }

  /** By hand: the unit that is off comes on at ε = 0.5, then ℓ = 2 (1 − (ε − 0.5)/2)². */
  @Test
  void aDeadUnitsWeightDoesNothingUpToItsKink() {
    Nudge nudge = relu(Name.weight(1), 1, 0);

    assertThat(nudge.slope()).isZero();
    assertThat(nudge.change(0.5).actual()).isZero();
    assertThat(nudge.change(1.5).actual()).isCloseTo(-1.5, within(1e-15));
    assertThat(nudge.curve(nudge.reach()).crossings().all())
        .containsExactly(new Crossing(0.5, Target.cell(Name.linearOutput(1), 1, 0)));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void theCurveIsTheTrueLossAndTheTangentItsGradient(Loss loss) {
    Nets nets = new Nets(7);
    Random random = new Random(11);
    for (int k = 0; k < NETS; k++) {
      Activation last = loss.needsProbabilities() ? probabilities(loss) : Activations.TANH;
      Scenario scenario = nets.endingIn(last, loss, 1 + k % 4, 1 + k % 3, 1);
      Trace trace = Pass.run(scenario);
      Target entry = anyEntry(trace, random);
      Nudge nudge = Nudge.of(trace, entry);
      PlainNet plain = new PlainNet(scenario);
      double before = plain.loss();

      assertThat(nudge.slope())
          .isCloseTo(
              plain.gradients().get(entry.name().gradient().id())[entry.row()][entry.column()],
              within(1e-9));
      for (LossCurve.Sampled point : nudge.curve(nudge.reach()).points()) {
        assertThat(before + point.change())
            .as("%s %s at %s", scenario, entry, point.epsilon())
            .isCloseTo(
                lossAt(scenario, entry, point.epsilon()), within(1e-9 * (1 + Math.abs(before))));
      }
    }
  }

  private static Activation probabilities(Loss loss) {
    return loss.fusedWith(Activations.SOFTMAX).isPresent()
        ? Activations.SOFTMAX
        : Activations.SIGMOID;
  }

  private static Target anyEntry(Trace trace, Random random) {
    int layer = 1 + random.nextInt(trace.network().depth());
    List<Name> names = List.of(Name.x(), Name.weight(layer), Name.bias(layer));
    Name name = names.get(random.nextInt(names.size()));
    Matrix matrix = trace.quantity(name).value();
    return Target.cell(name, random.nextInt(matrix.rows()), random.nextInt(matrix.columns()));
  }

  private static double lossAt(Scenario scenario, Target entry, double epsilon) {
    PlainNet plain = new PlainNet(scenario);
    int layer = entry.name().layer() - 1;
    switch (entry.name().role()) {
      case INPUT -> plain.x[entry.row()][entry.column()] += epsilon;
      case BIAS -> plain.biases.get(layer)[entry.row()] += epsilon;
      default -> plain.weights.get(layer)[entry.row()][entry.column()] += epsilon;
    }
    return plain.loss();
  }

  /** The pass itself, run at many places, sees each unit change its side as often as is said. */
  @Test
  void eachUnitCrossesItsKinkAsOftenAsThePassSays() {
    Nets nets = new Nets(3);
    Random random = new Random(5);
    List<Activation> activations =
        List.of(Activations.RELU, Activations.TANH, Activations.LEAKY_RELU, Activations.RELU);
    int seen = 0;
    for (int k = 0; k < NETS; k++) {
      Scenario scenario = nets.of(new int[] {3, 4, 3, 4, 2}, 2, activations, Losses.MSE, 2);
      Trace trace = Pass.run(scenario);
      Target entry = anyEntry(trace, random);
      Crossings crossings = Nudge.of(trace, entry).curve(2).crossings();

      List<Target> told = crossings.all().stream().map(Crossing::unit).toList();
      List<Target> counted = changesOfSide(scenario, entry, 2, 4000);
      assertThat(told).as("net %s", k).containsExactlyInAnyOrderElementsOf(counted);
      seen += told.size();
      for (Crossing crossing : crossings.all()) {
        Matrix z =
            Pass.run(moved(scenario, entry, crossing.epsilon()))
                .quantity(crossing.unit().name())
                .value();
        assertThat(z.get(crossing.unit().row(), crossing.unit().column()))
            .isCloseTo(0, within(1e-13));
      }
    }
    assertThat(seen).isGreaterThan(2 * NETS);
  }

  private static List<Target> changesOfSide(
      Scenario scenario, Target entry, double reach, int steps) {
    List<Target> changes = new ArrayList<>();
    List<Matrix> before = sides(scenario, entry, -reach);
    for (int k = 1; k <= steps; k++) {
      List<Matrix> after = sides(scenario, entry, -reach + 2 * reach * k / steps);
      for (int index = 0; index < before.size(); index++) {
        Matrix change = after.get(index).zip(before.get(index), (a, b) -> a - b);
        int layer = new int[] {1, 3, 4}[index];
        for (int i = 0; i < change.rows(); i++) {
          for (int s = 0; s < change.columns(); s++) {
            if (change.get(i, s) != 0) {
              changes.add(Target.cell(Name.linearOutput(layer), i, s));
            }
          }
        }
      }
      before = after;
    }
    return changes;
  }

  private static List<Matrix> sides(Scenario scenario, Target entry, double epsilon) {
    Trace trace = Pass.run(moved(scenario, entry, epsilon));
    return Stream.of(1, 3, 4)
        .map(layer -> trace.quantity(Name.linearOutput(layer)).value().map(z -> z > 0 ? 1 : 0))
        .toList();
  }

  private static Scenario moved(Scenario scenario, Target entry, double epsilon) {
    List<Layer> layers = new ArrayList<>(scenario.network().layers());
    int index = entry.name().layer() - 1;
    Matrix x = scenario.sample().x();
    switch (entry.name().role()) {
      case INPUT -> x = raised(x, entry, epsilon);
      case BIAS ->
          layers.set(
              index,
              layers
                  .get(index)
                  .withBias(raised(layers.get(index).bias().orElseThrow(), entry, epsilon)));
      default ->
          layers.set(
              index,
              layers.get(index).withWeight(raised(layers.get(index).weight(), entry, epsilon)));
    }
    Network network = new Network(layers, scenario.network().loss());
    return new Scenario("", network, new Sample(x, scenario.sample().y()));
  }

  private static Matrix raised(Matrix matrix, Target entry, double epsilon) {
    double value = matrix.get(entry.row(), entry.column());
    return matrix.with(entry.row(), entry.column(), value + epsilon);
  }

  /** By hand: ŷ = 2 (1 + ε) meets y = 3 at ε = 0.5. */
  @Test
  void theAbsoluteErrorHasAKinkAtItsTarget() {
    Trace trace = run(Losses.MAE, 2, 3, layer(new double[][] {{1}}, new double[] {0}, id()));

    Nudge nudge = Nudge.of(trace, Target.cell(Name.weight(1), 0, 0));
    assertThat(nudge.curve(1).crossings().all())
        .containsExactly(new Crossing(0.5, Target.cell(Name.yhat(), 0, 0)));
    assertThat(nudge.change(1).actual()).isZero();
  }

  private static Activation id() {
    return Activations.IDENTITY;
  }

  /** By hand: ℓ = (ReLU(2 ε) + 1)², so from the right dℓ/dε = 2 · 1 · 2; the program takes 0. */
  @Test
  void atAKinkBothSidesHaveSlopesOfTheirOwn() {
    Trace trace =
        run(Losses.MSE, 2, -1, layer(new double[][] {{1}}, new double[] {-2}, Activations.RELU));

    Nudge nudge = Nudge.of(trace, Target.cell(Name.weight(1), 0, 0));
    Crossings crossings = nudge.curve(1).crossings();
    assertThat(crossings.here()).hasSize(1);
    assertThat(nudge.slope()).isZero();
    assertThat(nudge.sides(crossings)).contains(new Nudge.Sides(0, 4));
  }

  /** By hand: ℓ = |2 (1 + ε) − 2|. */
  @Test
  void theLossesOwnKinkHasTwoSlopesToo() {
    Trace trace = run(Losses.MAE, 2, 2, layer(new double[][] {{1}}, new double[] {0}, id()));

    Nudge nudge = Nudge.of(trace, Target.cell(Name.weight(1), 0, 0));
    assertThat(nudge.sides(nudge.curve(1).crossings())).contains(new Nudge.Sides(-2, 2));
  }

  /** The slopes beside a kink are those of differences from one side. */
  @ParameterizedTest
  @MethodSource("losses")
  void slopesFromOneSideAreWhatDifferencesFromThatSideGive(Loss loss) {
    Nets nets = new Nets(23);
    for (int k = 0; k < NETS; k++) {
      Activation last = loss.needsProbabilities() ? probabilities(loss) : Activations.LEAKY_RELU;
      Trace trace = Pass.run(nets.endingIn(last, loss, 1 + k % 4, 1 + k % 3, 1));
      Target entry = anyEntry(trace, new Random(k));
      Nudge nudge = Nudge.of(trace, entry);

      double small = 1e-7;
      double right = SideSlope.right(trace, entry);
      assertThat(right).isCloseTo(nudge.change(small).actual() / small, within(1e-4));
      double left = SideSlope.left(trace, entry);
      assertThat(left).isCloseTo(-nudge.change(-small).actual() / small, within(1e-4));
    }
  }

  /** By hand: z₃ = ReLU(ε) + ReLU(−ε) = |ε| comes to 0 and turns back. */
  @Test
  void aUnitThatOnlyTouchesItsKinkIsNotOne() {
    Trace trace =
        run(
            Losses.MSE,
            0,
            5,
            layer(new double[][] {{1}, {-1}}, new double[] {0, 0}, Activations.RELU),
            layer(new double[][] {{1, 1}}, new double[] {0}, Activations.RELU));

    Nudge nudge = Nudge.of(trace, Target.cell(Name.x(), 0, 0));
    assertThat(nudge.curve(1).crossings().all())
        .containsExactlyInAnyOrder(
            new Crossing(0, Target.cell(Name.linearOutput(1), 0, 0)),
            new Crossing(0, Target.cell(Name.linearOutput(1), 1, 0)));
    assertThat(nudge.sides(nudge.curve(1).crossings())).contains(new Nudge.Sides(10, -10));
  }

  /** By hand: z₃ = ReLU(ε − 0.7) stands at its kink up to ε = 0.7 and leaves it there. */
  @Test
  void aUnitThatRestsAtItsKinkHasItWhereItLeaves() {
    Trace trace =
        run(
            Losses.MSE,
            0,
            5,
            layer(new double[][] {{1}}, new double[] {-0.7}, Activations.RELU),
            layer(new double[][] {{1}}, new double[] {0}, Activations.RELU));

    assertThat(Nudge.of(trace, Target.cell(Name.x(), 0, 0)).curve(1).crossings().all())
        .containsExactlyInAnyOrder(
            new Crossing(0.7, Target.cell(Name.linearOutput(1), 0, 0)),
            new Crossing(0.7, Target.cell(Name.linearOutput(2), 0, 0)));
  }

  /** By hand: z₃ = ReLU(ε − 0.5) + ReLU(−ε − 0.5) is 0 from −0.5 to 0.5, and positive elsewhere. */
  @Test
  void aUnitThatRestsAtItsKinkHasItAtBothEnds() {
    Trace trace =
        run(
            Losses.MSE,
            0,
            5,
            layer(new double[][] {{1}, {-1}}, new double[] {-0.5, -0.5}, Activations.RELU),
            layer(new double[][] {{1, 1}}, new double[] {0}, Activations.RELU));

    assertThat(Nudge.of(trace, Target.cell(Name.x(), 0, 0)).curve(1).crossings().all())
        .filteredOn(crossing -> crossing.unit().name().equals(Name.linearOutput(2)))
        .extracting(Crossing::epsilon)
        .containsExactly(-0.5, 0.5);
  }

  /** By hand: the loss of (1e200 ε)² overflows from ε = 1.3e−46 on. */
  @Test
  void whatOverflowsIsSaidAndDoesNotSpread() {
    Trace trace = run(Losses.MSE, 1e200, 0, layer(new double[][] {{0}}, new double[] {0}, id()));

    Nudge nudge = Nudge.of(trace, Target.cell(Name.weight(1), 0, 0));
    assertThat(nudge.finite()).isTrue();
    assertThat(nudge.change(1).actual()).isInfinite();
    assertThat(nudge.change(1e-50).actual()).isCloseTo(1e300, within(1e285));
    assertThat(nudge.curve(1).points()).hasSizeLessThan(4000).anyMatch(p -> p.change() == 0);

    Trace lost = run(Losses.MSE, 1e200, 0, layer(new double[][] {{1}}, new double[] {0}, id()));
    Nudge nowhere = Nudge.of(lost, Target.cell(Name.weight(1), 0, 0));
    assertThat(nowhere.finite()).isFalse();
    assertThat(nowhere.change(0.1).actual()).isNaN();
    assertThat(nowhere.curve(1).crossings().all()).isEmpty();
  }

  /**
   * By hand: 2 (1 + ε)² − 2 = 4 ε + 2 ε², of which the tangent misses a third at 1 and 3/7 at −1.
   */
  @Test
  void theReachIsARoundNumberThatShowsTangentAndBend() {
    assertThat(relu(Name.weight(1), 0, 0).reach()).isEqualTo(1);
    assertThat(relu(Name.weight(1), 1, 0).reach()).isEqualTo(2);
  }

  @Test
  void onlyWhatAPersonGivesCanBeNudged() {
    Trace trace = Pass.run(Scenarios.relu());

    assertThat(Nudge.canMove(trace, Target.cell(Name.weight(2), 1, 2))).isTrue();
    assertThat(Nudge.canMove(trace, Target.cell(Name.weight(2), 1, 3))).isFalse();
    assertThat(Nudge.canMove(trace, Target.cell(Name.weight(3), 0, 0))).isFalse();
    assertThat(Nudge.canMove(trace, Target.whole(Name.weight(2)))).isFalse();
    assertThat(Nudge.canMove(trace, Target.cell(Name.y(), 0, 0))).isFalse();
    Target computed = Target.cell(Name.linearOutput(1), 0, 0);
    assertThatThrownBy(() -> Nudge.of(trace, computed))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
