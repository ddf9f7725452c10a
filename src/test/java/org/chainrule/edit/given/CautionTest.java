package org.chainrule.edit.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainrule.Scenarios;
import org.chainrule.edit.Nets;
import org.chainrule.edit.SetActivation;
import org.chainrule.edit.SetAdded;
import org.chainrule.edit.SetOutputs;
import org.chainrule.edit.SetSamples;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;

class CautionTest {

  private static final Set<Activation> PROBABILITIES =
      Set.of(Activations.SIGMOID, Activations.SOFTMAX);

  private static List<String> texts(Scenario scenario) {
    return Caution.of(scenario).stream().map(Caution::text).toList();
  }

  @Test
  void theSolutionSheetHasNone() {
    assertThat(Caution.of(Scenarios.relu())).isEmpty();
    assertThat(Caution.of(Scenarios.sigmoid())).isEmpty();
  }

  @Test
  void aLossThatNeedsProbabilitiesIsCarefulAboutWhatStandsBeforeIt() {
    for (Activation activation : Activations.all()) {
      for (Loss loss : Losses.all()) {
        Scenario scenario = Nets.with(Scenarios.sigmoid(), loss, new double[][] {{0}, {1}});
        List<Caution> cautions = Caution.of(new SetActivation(2, activation).apply(scenario));

        boolean fits = !loss.needsProbabilities() || PROBABILITIES.contains(activation);
        assertThat(cautions).as(loss.id() + " after " + activation).hasSize(fits ? 0 : 1);
      }
    }
  }

  @Test
  void saysWhatCanLeaveTheRange() {
    Scenario scenario = new SetActivation(2, Activations.TANH).apply(Scenarios.sigmoid());

    assertThat(Caution.of(scenario))
        .containsExactly(
            new Caution(
                Name.yhat(), "This loss needs outputs between 0 and 1, and tanh can leave them"));
  }

  @Test
  void aSumCanLeaveTheRangeWhateverItsActivationGives() {
    Scenario skipped =
        new SetAdded(2, Optional.of(new Variable(Variable.Role.LINEAR, 2)))
            .apply(Scenarios.sigmoid());

    assertThat(Caution.of(skipped))
        .extracting(Caution::text)
        .containsExactly(
            "This loss needs outputs between 0 and 1, and a sum of σ with what is added to it can"
                + " leave them");
  }

  @Test
  void saysWhichTargetIsNoProbability() {
    Scenario scenario = Nets.with(Scenarios.sigmoid(), Losses.BCE, new double[][] {{0.5}, {1.25}});

    assertThat(Caution.of(scenario))
        .containsExactly(
            new Caution(
                Name.y(),
                "This loss needs targets between 0 and 1, but y has 1.25 in row 2, column 1"));
  }

  @Test
  void targetsOfTheCrossEntropyAddUpToOne() {
    Scenario two = new SetSamples(2, Filling.ZEROS).apply(Scenarios.sigmoid());
    Scenario softmax = new SetActivation(2, Activations.SOFTMAX).apply(two);

    assertThat(
            texts(Nets.with(softmax, Losses.CROSS_ENTROPY, new double[][] {{1, 0.25}, {0, 0.5}})))
        .containsExactly(
            "This loss needs targets that add up to 1, but those of sample 2 add up to 0.75");
    assertThat(
            texts(
                Nets.with(softmax, Losses.CROSS_ENTROPY, new double[][] {{0.1, 0.3}, {0.9, 0.7}})))
        .isEmpty();
    assertThat(texts(Nets.with(softmax, Losses.BCE, new double[][] {{1, 0.25}, {0, 0.5}})))
        .isEmpty();
  }

  /** In binary 0.3 + 0.6 + 0.1 is 0.9999999999999999. */
  @Test
  void aSumMayBeOneUpToRounding() {
    Scenario three = new SetOutputs(3, Filling.ZEROS).apply(Scenarios.sigmoid());
    Scenario softmax = new SetActivation(2, Activations.SOFTMAX).apply(three);

    assertThat(
            texts(Nets.with(softmax, Losses.CROSS_ENTROPY, new double[][] {{0.3}, {0.6}, {0.1}})))
        .isEmpty();
  }

  @Test
  void oneCautionAboutTheTargetsIsEnough() {
    Scenario softmax = new SetActivation(2, Activations.SOFTMAX).apply(Scenarios.sigmoid());

    assertThat(texts(Nets.with(softmax, Losses.CROSS_ENTROPY, new double[][] {{2}, {0}})))
        .containsExactly("This loss needs targets between 0 and 1, but y has 2 in row 1, column 1");
  }
}
