package org.chainrule.study.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.study.landscape.Labelling.Kind;
import org.junit.jupiter.api.Test;

class LabellingTest {

  private static Network net(int outputs, Activation activation) {
    Matrix weight = Matrix.generate(outputs, 2, (row, column) -> row == column ? 1 : -1);
    return new Network(
        List.of(new Layer(weight, Matrix.generate(outputs, 1, (r, c) -> 0), activation)),
        Losses.MSE);
  }

  private static Sample sample(double[]... targets) {
    return new Sample(
        Matrix.generate(2, targets[0].length, (row, column) -> row + column), Matrix.of(targets));
  }

  @Test
  void oneOutputStandsBetweenTwoTargets() {
    Labelling labelling = Labelling.of(net(1, Activations.TANH), sample(new double[] {-1, 3, -1}));

    assertThat(labelling.kind()).isEqualTo(Kind.TWO_SIDES);
    assertThat(labelling.border()).isEqualTo(1);
    assertThat(labelling.reach()).isEqualTo(2);
    assertThat(labelling.classOf(Matrix.of(new double[][] {{0.5, 1.5}}), 0)).isZero();
    assertThat(labelling.classOf(Matrix.of(new double[][] {{0.5, 1.5}}), 1)).isEqualTo(1);
    assertThat(
            labelling.right(
                Matrix.of(new double[][] {{0, 0, 2}}), Matrix.of(new double[][] {{-1, 3, -1}})))
        .isEqualTo(1);
  }

  /** A plane with one sample still lets somebody put samples of the other side. */
  @Test
  void theOtherTargetIsThatOfTheActivation() {
    assertThat(Labelling.of(net(1, Activations.SIGMOID), sample(new double[] {1})).targets())
        .containsExactly(Matrix.scalar(0), Matrix.scalar(1));
    assertThat(Labelling.of(net(1, Activations.SIGMOID), sample(new double[] {0})).targets())
        .containsExactly(Matrix.scalar(0), Matrix.scalar(1));
    assertThat(Labelling.of(net(1, Activations.TANH), sample(new double[] {1})).targets())
        .containsExactly(Matrix.scalar(-1), Matrix.scalar(1));
    assertThat(Labelling.of(net(1, Activations.TANH), sample(new double[] {-1})).targets())
        .containsExactly(Matrix.scalar(-1), Matrix.scalar(1));
  }

  @Test
  void severalOutputsStandForClasses() {
    Labelling labelling =
        Labelling.of(
            net(3, Activations.SOFTMAX),
            sample(new double[] {1, 0}, new double[] {0, 0}, new double[] {0, 1}));

    assertThat(labelling.kind()).isEqualTo(Kind.CLASSES);
    assertThat(labelling.targets())
        .containsExactly(Matrix.column(1, 0, 0), Matrix.column(0, 1, 0), Matrix.column(0, 0, 1));
  }

  @Test
  void otherTargetsAreNumbers() {
    assertThat(
            Labelling.of(
                    net(2, Activations.IDENTITY), sample(new double[] {3}, new double[] {-1.5}))
                .kind())
        .isEqualTo(Kind.VALUES);
    assertThat(Labelling.of(net(1, Activations.IDENTITY), sample(new double[] {1, 2, 3, 2})))
        .isEqualTo(
            new Labelling(
                Kind.VALUES, List.of(Matrix.scalar(1), Matrix.scalar(2), Matrix.scalar(3))));
    assertThat(
            Labelling.of(
                    net(2, Activations.SIGMOID), sample(new double[] {1, 0}, new double[] {1, 1}))
                .kind())
        .isEqualTo(Kind.VALUES);
  }

  /** By hand: ŷ₁ = x₁ − x₂ and ŷ₂ = x₂ − x₁, so that the classes meet where x₁ = x₂. */
  @Test
  void classesMeetWhereNoOutputLeads() {
    Network network = net(2, Activations.IDENTITY);
    Sample sample = sample(new double[] {1, 0}, new double[] {0, 1});
    List<PlaneStudy> found = new ArrayList<>();

    PlaneStudy.of(
        Pass.run(network, sample),
        new Window(-2, 2, -2, 2),
        OptionalInt.empty(),
        () -> false,
        found::add);

    PlaneStudy study = found.get(0);
    int last = study.relief().side() - 1;
    for (int k = 0; k <= last; k++) {
      assertThat(study.lead(0).get(last - k, k)).isZero();
    }
    assertThat(study.lead(0).get(last, last)).isEqualTo(8);
    assertThat(study.lead(1).get(last, last)).isEqualTo(-8);
    assertThat(study.range(0)).containsExactly(-4, 4);
    assertThat(study.showsClasses()).isTrue();
  }

  /** By hand: dℓ/dŷ = 2 (ŷ − y) and dℓ/dW = dℓ/dŷ xᵀ. */
  @Test
  void theSteepestEntriesComeFirst() {
    Network network = net(1, Activations.IDENTITY);
    Sample sample = new Sample(Matrix.column(1, 3), Matrix.scalar(0));

    assertThat(SurfaceStudy.steepest(Pass.run(network, sample)))
        .startsWith(Target.cell(Name.weight(1), 0, 1));
    assertThat(SurfaceStudy.entries(network)).hasSize(3);
  }

  /** By hand: ℓ = (w₁ − w₂ − 1)² over both weights of one unit at x = (1, −1). */
  @Test
  void theSurfaceOfALineIsAValley() {
    Layer layer =
        new Layer(Matrix.of(new double[][] {{2, 0.5}}), Matrix.column(0), Activations.IDENTITY);
    Network network = new Network(List.of(layer), Losses.MSE);
    Sample sample = new Sample(Matrix.column(1, -1), Matrix.scalar(1));
    Target across = Target.cell(Name.weight(1), 0, 0);
    Target up = Target.cell(Name.weight(1), 0, 1);
    List<SurfaceStudy> found = new ArrayList<>();

    SurfaceStudy.of(
        Pass.run(network, sample),
        across,
        up,
        new Window(0, 4, -1.5, 2.5),
        () -> false,
        found::add);

    SurfaceStudy study = found.get(found.size() - 1);
    assertThat(study.loss()).isEqualTo(0.25);
    assertThat(study.low()).isZero();
    assertThat(study.high()).isEqualTo(20.25);
    assertThat(study.relief().at(0, 2, 0.5)).isEqualTo(0.25);
    assertThat(study.relief().at(0, 4, -1.5)).isEqualTo(20.25);
  }
}
