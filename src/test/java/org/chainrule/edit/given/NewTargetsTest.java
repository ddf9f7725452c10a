package org.chainrule.edit.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.Edit;
import org.chainrule.edit.InsertLayer;
import org.chainrule.edit.Nets;
import org.chainrule.edit.SetActivation;
import org.chainrule.edit.SetAdded;
import org.chainrule.edit.SetInputs;
import org.chainrule.edit.SetMatrices;
import org.chainrule.edit.SetMatrix;
import org.chainrule.edit.SetOutputs;
import org.chainrule.edit.SetSamples;
import org.chainrule.edit.SetUnits;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What y becomes where nobody has given it, and that it is said. */
class NewTargetsTest {

  private static final Filling NICE = new Filling(Initialisation.HALVES, 1);
  private static final Scenario SQUARED = Scenarios.relu();
  private static final Scenario BINARY = Scenarios.sigmoid();
  private static final Scenario CLASSES =
      Nets.with(
          new SetActivation(2, Activations.SOFTMAX).apply(BINARY),
          Losses.CROSS_ENTROPY,
          new double[][] {{0}, {1}});

  private static Matrix targets(Scenario before, Edit edit) {
    return edit.apply(before).sample().y();
  }

  private static Optional<String> said(Scenario before, Edit edit) {
    return edit.remark(before, edit.apply(before), Naming.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({
    "mse, ZERO",
    "squared_error_half, ZERO",
    "squared_error_mean, ZERO",
    "bce, HALF",
    "cross_entropy, ONE_HOT",
    "mae, ZERO",
    "huber, ZERO",
    "given, ZERO"
  })
  void theLossDecides(String loss, NewTargets expected) {
    Loss named = Losses.named(loss).orElseThrow();

    assertThat(NewTargets.of(named)).isEqualTo(expected);
  }

  @Test
  void newSamplesAreWhatTheLossTakes() {
    Edit more = new SetSamples(3, NICE);

    assertThat(targets(SQUARED, more)).isEqualTo(Matrix.of(new double[][] {{3, 0, 0}, {-1, 0, 0}}));
    assertThat(targets(BINARY, more))
        .isEqualTo(Matrix.of(new double[][] {{0, 0.5, 0.5}, {1, 0.5, 0.5}}));
    assertThat(targets(CLASSES, more)).isEqualTo(Matrix.of(new double[][] {{0, 1, 1}, {1, 0, 0}}));
    assertThat(said(SQUARED, more)).contains("y of the new samples is 0");
    assertThat(said(BINARY, more)).contains("y of the new samples is 0.5");
    assertThat(said(CLASSES, more)).contains("y of the new samples is one-hot: class 1");
    assertThat(said(SQUARED, new SetSamples(2, NICE))).contains("y of the new sample is 0");
  }

  @Test
  void newOutputsLeaveADistributionOne() {
    Edit more = new SetOutputs(3, NICE);

    assertThat(targets(SQUARED, more)).isEqualTo(Matrix.column(3, -1, 0));
    assertThat(targets(BINARY, more)).isEqualTo(Matrix.column(0, 1, 0.5));
    assertThat(targets(CLASSES, more)).isEqualTo(Matrix.column(0, 1, 0));
    assertThat(said(CLASSES, more)).contains("y of the new output is 0");
    assertThat(said(BINARY, new SetUnits(2, 4, NICE))).contains("y of the new outputs is 0.5");
  }

  /** Whatever is to fill the weights: a person who wants weights of 1 says nothing of targets. */
  @Test
  void theFillingHasNoSayInThem() {
    Filling ones = new Filling(Initialisation.ONES, 0);

    assertThat(targets(CLASSES, new SetSamples(2, ones)))
        .isEqualTo(Matrix.of(new double[][] {{0, 1}, {1, 0}}));
  }

  @Test
  void everyWayToMoreOutputsSaysSo() {
    Scenario skipped =
        new SetAdded(2, Optional.of(Variable.of(Variable.Role.INPUT))).apply(SQUARED);

    assertThat(said(skipped, new SetInputs(3, NICE))).contains("y of the new output is 0");
    assertThat(said(SQUARED, new InsertLayer(3, 3, Activations.TANH, NICE)))
        .contains("y of the new output is 0");
  }

  @Test
  void moreInputsAloneBringTargetsAndTogetherWithThemNone() {
    SetMatrix x = new SetMatrix(Name.x(), Matrix.of(new double[][] {{1, 2}, {3, 4}}), NICE);
    SetMatrix y = new SetMatrix(Name.y(), Matrix.of(new double[][] {{0, 1}, {1, 0}}), NICE);

    assertThat(targets(CLASSES, x)).isEqualTo(Matrix.of(new double[][] {{0, 1}, {1, 0}}));
    assertThat(said(CLASSES, x)).contains("y of the new sample is one-hot: class 1");
    assertThat(said(CLASSES, new SetMatrices(List.of(x)))).isPresent();
    assertThat(said(CLASSES, y)).isEmpty();
    assertThat(said(CLASSES, new SetMatrices(List.of(x, y)))).isEmpty();
  }

  @Test
  void nothingIsSaidWhereNoTargetIsNew() {
    assertThat(said(SQUARED, new SetSamples(1, NICE))).isEmpty();
    assertThat(said(SQUARED, new SetOutputs(1, NICE))).isEmpty();
    assertThat(said(SQUARED, new SetUnits(1, 7, NICE))).isEmpty();
    assertThat(said(SQUARED, new SetInputs(4, NICE))).isEmpty();
  }
}
