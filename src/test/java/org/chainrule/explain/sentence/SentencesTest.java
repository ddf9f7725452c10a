package org.chainrule.explain.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Texts;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.RandomNets;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static Explainer explainer(Scenario scenario) {
    return Explainer.of(Pass.run(scenario), Numbers.DEFAULT, 0.05);
  }

  private static String relu(String id) {
    return Texts.sentences(explainer(Scenarios.relu()), id);
  }

  private static String sigmoid(String id) {
    return Texts.sentences(explainer(Scenarios.sigmoid()), id);
  }

  private static String squared(String id) {
    return Texts.sentences(explainer(Scenarios.sigmoid(Losses.MSE)), id);
  }

  private static String kink(String id) {
    return Texts.sentences(explainer(BundledScenarios.load("kink")), id);
  }

  private static String passThrough(double... x) {
    double[][] rows = new double[x.length][];
    for (int k = 0; k < x.length; k++) {
      rows[k] = new double[] {x[k]};
    }
    return Texts.sentences(explainer(RandomNets.passThrough(Activations.RELU, rows)), "yhat");
  }

  @Test
  void theUnitThatIsOffIsNamedInTheForwardPass() {
    assertThat(relu("z2")).contains("Unit 2 is off").contains("(z₁)₂ = −0.5");
  }

  @Test
  void theBlockedGradientIsNamedInTheBackwardPass() {
    assertThat(relu("dl_dz1"))
        .contains("Unit 2 is off")
        .contains("(z₁)₂ = −0.5")
        .contains("blocks the gradient −2 that arrived")
        .contains("No weight into unit 2 learns from this sample.");
  }

  @Test
  void rowsOfZerosAreExplained() {
    assertThat(relu("dl_dW1")).contains("Unit 2 gets no gradient").contains("its row is 0");
    assertThat(relu("dl_dW2")).contains("unit 2 is 0, because z₂ is 0 there");
  }

  @Test
  void aZeroThatCancelledIsToldApart() {
    assertThat(relu("dl_dx"))
        .contains("Entry 1 is 0")
        .contains("cancelled out, not because it was blocked")
        .contains("Training does not need this gradient");
  }

  @Test
  void theLossTellsTheDistances() {
    assertThat(relu("loss"))
        .contains("ŷ₁ = 4 is over its target 3 by 1")
        .contains("ŷ₂ = −2 is under its target −1 by 1")
        .contains("summed over the outputs, not averaged");
  }

  @Test
  void theSlopeOfTheLossTellsTheDirection() {
    assertThat(relu("dl_dyhat")).contains("Unit 1 is too high").contains("Unit 2 is too low");
  }

  @Test
  void unitsThatAreAllOnAreSaidToBe() {
    assertThat(passThrough(1, 2, 3)).contains("All 3 units are on");
    assertThat(passThrough(1)).contains("The unit is on");
  }

  @Test
  void unitsThatAreAllOffAreSaidToBe() {
    assertThat(passThrough(-1, -2)).contains("Every unit of this layer is off");
  }

  @Test
  void aSigmoidWithoutSaturatedUnitsSaysSo() {
    Explainer explainer =
        explainer(RandomNets.passThrough(Activations.SIGMOID, new double[][] {{0.5}, {-1}}));

    assertThat(Texts.sentences(explainer, "yhat")).contains("No unit is flat");
  }

  @Test
  void theKinkIsExplainedInBothDirections() {
    assertThat(kink("z2")).contains("at the kink").contains("ReLU has no derivative there");
    assertThat(kink("dl_dz1"))
        .contains("exactly at the kink")
        .contains("ReLU has no derivative there; 0 is taken");
  }

  @Test
  void aUnitAtTheKinkIsNotSaidToBeOff() {
    assertThat(kink("z2")).contains("Unit 1 stands exactly at 0").doesNotContain("Unit 1 is off");
  }

  @Test
  void flatUnitsAreNamedInTheForwardPass() {
    assertThat(sigmoid("z2")).contains("Units 1 and 3 are flat").contains("0.00247");
  }

  @Test
  void theShareOfTheGradientThatPassesIsTold() {
    assertThat(sigmoid("dl_dz1"))
        .contains("unit 1 passes 0.247 %")
        .contains("unit 2 passes 23.5 %")
        .contains("unit 3 passes 0.0910 %")
        .contains("Units 1 and 3 are flat")
        .contains("σ never passes on more than 25 %");
  }

  @Test
  void aFlatOutputIsHarmlessUnderBce() {
    assertThat(sigmoid("dl_dz3")).contains("Unit 2 is flat").contains("harmless");
  }

  @Test
  void aFlatOutputIsNotHarmlessUnderSquaredError() {
    assertThat(squared("dl_dz3"))
        .contains("unit 2 passes 3.83 %")
        .contains("Unit 2 is flat")
        .doesNotContain("harmless");
  }

  @Test
  void aNumberThatOverflowedIsMentioned() {
    Explainer explainer =
        explainer(RandomNets.passThrough(Activations.IDENTITY, new double[][] {{1e200}}));

    assertThat(Texts.sentences(explainer, "loss")).contains("beyond the largest number");
    assertThat(Texts.sentences(explainer, "z1")).doesNotContain("too large");
  }

  @Test
  void aBatchIsCounted() {
    Explainer xor = explainer(BundledScenarios.load("xor"));

    // z₁ = (−0.5, 0.5, 0.5, 1.5; −1.5, −0.5, −0.5, 0.5): four of eight are not above 0.
    assertThat(Texts.sentences(xor, "z2")).contains("Of 2 units × 4 samples, 4 entries are off");
    assertThat(Texts.sentences(xor, "loss")).contains("mean is taken over the 4 samples");
  }

  @Test
  void aBatchWithoutMarkedUnitsSaysSo() {
    Explainer relu =
        explainer(RandomNets.passThrough(Activations.RELU, new double[][] {{1, 2}, {3, 4}}));
    Explainer sigmoid =
        explainer(RandomNets.passThrough(Activations.SIGMOID, new double[][] {{1, -1}}));

    assertThat(Texts.sentences(relu, "yhat")).contains("Both units are on");
    assertThat(Texts.sentences(sigmoid, "yhat")).contains("No unit is flat");
  }

  /** z₁ of xor is (−0.5, 0.5, 0.5, 1.5; −1.5, −0.5, −0.5, 0.5). */
  @Test
  void theUnitsOfABatchAreNamed() {
    assertThat(xor("z2")).contains("By unit: unit 1 for 1 of 4 samples; unit 2 for 3 of 4 samples");
  }

  /** ŷ = σ(−1, 1, 1, 0) and y = (0, 1, 1, 0). */
  @Test
  void theOutputsOfABatchAreCountedByTheirSide() {
    assertThat(xor("loss"))
        .contains("Of the 4 entries of ŷ, 2 are over their targets, 2 under and 0 equal.")
        .contains("The farthest off is ŷ₁‚₄ = 0.5, over its target 0 by 0.5.");
    assertThat(xor("dl_dyhat")).contains("Of the 4 entries of ŷ, 2 are too high and 2 too low");
  }

  private static String xor(String id) {
    return Texts.sentences(explainer(BundledScenarios.load("xor")), id);
  }

  /** (4, −2, 2) arrives and (4, 0, 2) leaves: √20 of √24. */
  @Test
  void theShareOfTheLengthThatAMaskLeavesIsTold() {
    assertThat(relu("dl_dz1"))
        .contains("The gradient that leaves has 91.3 % of the length of dℓ/dz₂.");
  }

  @Test
  void aUnitThatIsOffForAWholeBatchIsDead() {
    Explainer one =
        explainer(RandomNets.passThrough(Activations.RELU, new double[][] {{-1, -2}, {3, 4}}));
    Explainer all =
        explainer(RandomNets.passThrough(Activations.RELU, new double[][] {{-1, -2}, {-3, -4}}));

    assertThat(Texts.sentences(one, "yhat"))
        .contains("Unit 1 is off for every sample of the batch");
    assertThat(Texts.sentences(one, "dl_dz1"))
        .contains("No weight into unit 1 learns from this batch.");
    assertThat(Texts.sentences(one, "dl_dW1"))
        .contains("Unit 1 gets no gradient from any sample (dℓ/dz₁ is 0 there), so its row is 0");
    assertThat(Texts.sentences(one.with(Convention.NUMERATOR), "dl_dW1"))
        .contains("so its column is 0");
    assertThat(Texts.sentences(all, "dl_dz1"))
        .contains("No weight of this layer or before it learns from this batch.");
  }

  /** σ′(9) is about 0.0001. */
  @Test
  void flatEntriesOfABatchAreCountedOnTheWayBack() {
    Explainer explainer =
        explainer(RandomNets.passThrough(Activations.SIGMOID, new double[][] {{9, 0}}));

    assertThat(Texts.sentences(explainer, "dl_dz1"))
        .contains(
            "1 of 2 entries is flat: in a tail of the curve, with a slope under the threshold of"
                + " 0.05.");
  }

  @Test
  void aFlatOutputOfABatchIsHarmlessUnderBce() {
    Layer layer = new Layer(Matrix.scalar(1), Matrix.scalar(0), Activations.SIGMOID);
    Sample sample =
        new Sample(Matrix.of(new double[][] {{9, 0}}), Matrix.of(new double[][] {{0, 1}}));
    Explainer explainer =
        explainer(new Scenario("", new Network(List.of(layer), Losses.BCE), sample));

    assertThat(Texts.sentences(explainer, "dl_dz1"))
        .contains("1 of 2 entries is flat, and with this loss that is harmless");
  }

  @Test
  void everySentenceReadsWithoutMarkup() {
    for (long seed = 0; seed < 30; seed++) {
      Explainer explainer = explainer(RandomNets.wide(seed));
      for (Step step : explainer.trace().steps()) {
        String text = Texts.sentences(explainer, step.id());
        assertThat(text)
            .as("%s of net %d", step.id(), seed)
            .doesNotContain("$", "**", "\\", "{", "}", "null");
      }
    }
  }

  @Test
  void theSameNumbersGiveTheSameSentences() {
    long seed = new Random(3).nextLong();
    Explainer one = explainer(RandomNets.wide(seed));
    Explainer other = explainer(RandomNets.wide(seed));
    Trace trace = one.trace();

    for (Step step : trace.steps()) {
      assertThat(one.step(step)).isEqualTo(other.step(other.trace().step(step.number())));
    }
  }

  @Test
  void ofEachGradientItIsSaidWhyItIsSo() {
    assertThat(relu("dl_dW1"))
        .contains(
            "In its layer the entry of W₁ in row i, column j reaches only unit i of z₁, and that"
                + " through entry j of x: so what comes back to it is the gradient of unit i times"
                + " entry j.");
    assertThat(relu("dl_dz2"))
        .contains("Each entry of z₂ feeds every unit of the layer")
        .contains("That is why W₂ stands transposed");
    assertThat(xor("dl_dW1")).contains("times entry j, in each sample.");
    assertThat(xor("dl_db1")).contains("is added to every sample and moves the loss through each");
  }

  /** Layer 2 is off, but z₂ skips it; with z₃ added too, even the weights of layer 2 learn. */
  @Test
  void pastALayerThatIsOffASkipLeadsBack() {
    assertThat(skipping(Variable.Role.ACTIVATION, 1, "dl_dz3"))
        .contains("No weight of this layer learns from this sample; those before it may, through");
    assertThat(skipping(Variable.Role.INPUT, 0, "dl_dz3"))
        .contains("No weight of this layer or before it learns from this sample.");
    assertThat(skipping(Variable.Role.LINEAR, 2, "dl_dz3_1")).doesNotContain("learns");
  }

  private static String skipping(Variable.Role role, int layer, String step) {
    Layer on = new Layer(Matrix.scalar(1), Matrix.scalar(0), Activations.RELU);
    Layer off =
        new Layer(Matrix.scalar(-1), Matrix.scalar(0), Activations.RELU)
            .withAdded(Optional.of(new Variable(role, layer)));
    Layer last = new Layer(Matrix.scalar(1), Matrix.scalar(0), Activations.IDENTITY);
    Network network = new Network(List.of(on, off, last), Losses.MSE);
    Trace trace = Pass.run(network, new Sample(Matrix.scalar(2), Matrix.scalar(1)));
    return Texts.sentences(Explainer.of(trace, Numbers.DEFAULT, 0.05), step);
  }

  /** Beside a penalty the loss of the outputs has a name of its own, with its numbers too. */
  @Test
  void theLossOfTheOutputsIsNotCalledTheLossBesideAPenalty() {
    Layer layer =
        new Layer(Matrix.of(new double[][] {{1}, {2}}), Matrix.column(0, 0), Activations.IDENTITY);
    Network network =
        new Network(List.of(layer), Losses.MSE, Reduction.MEAN, Optional.of(new L2(0.5, true)));
    Trace trace = Pass.run(network, new Sample(Matrix.scalar(1), Matrix.column(0, 0)));
    Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05);

    assertThat(Texts.displays(explainer.at(3, Optional.empty()).blocks()))
        .noneMatch(formula -> formula.startsWith("\\ell=1+4"))
        .anyMatch(formula -> formula.endsWith("=1+4=5"));
  }
}
