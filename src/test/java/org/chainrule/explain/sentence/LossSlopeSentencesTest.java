package org.chainrule.explain.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.explain.sheet.OneLayer;
import org.chainrule.explain.sheet.Texts;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.junit.jupiter.api.Test;

/** What is said of the way an output should move. */
class LossSlopeSentencesTest {

  private static String said(double[][] z, Activation f, Loss loss, double[][] y) {
    return Texts.sentences(OneLayer.of(z, f, loss, y), "dl_dyhat");
  }

  /** softmax(1, 2, −1) = (0.259, 0.705, 0.035); dℓ/dŷ = −y/ŷ is negative throughout. */
  @Test
  void anOutputOverItsTargetIsNotSaidToBeTooLow() {
    assertThat(
            said(
                OneLayer.column(1, 2, -1),
                Activations.SOFTMAX,
                Losses.CROSS_ENTROPY,
                OneLayer.column(0.5, 0.2, 0.1)))
        .contains("Units 1 and 3 are too low: raising them would lower the loss.")
        .contains("Unit 2 is over its target, and still raising it alone would lower this loss.")
        .contains("Softmax lets no output move alone: what one of them gains, the others lose.")
        .contains("told by dℓ/dz₁");
  }

  /** A one-hot target: −y/ŷ is 0 with each of the six others. */
  @Test
  void outputsOfABatchThatTheLossDoesNotLookAtAreCountedApart() {
    assertThat(
            said(
                new double[][] {{1, 0, 2}, {0, 1, 0}, {0, 0, 1}},
                Activations.SOFTMAX,
                Losses.CROSS_ENTROPY,
                new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}))
        .contains("Of the 3 entries of ŷ whose target is not 0, 0 are too high and 3 too low")
        .contains("6 entries get 0: their targets are 0")
        .contains("Softmax lets no output move alone")
        .doesNotContain("9 outputs")
        .doesNotContain("does not move");
  }

  /** softmax(0, 0) is (½, ½): over a target of 0.25 and at one of 0.5. */
  @Test
  void outputsOfABatchThatGoAgainstTheirTargetsAreCounted() {
    assertThat(
            said(
                new double[][] {{0, 0}, {0, 0}},
                Activations.SOFTMAX,
                Losses.CROSS_ENTROPY,
                new double[][] {{0.25, 0.5}, {0.75, 0.5}}))
        .contains("Of the 4 entries of ŷ, 0 are too high and 1 too low")
        .contains("1 entry is over its target, and still raising it alone would lower this loss.")
        .contains("2 entries are at their targets to the last digit");
  }

  /** At the kink of |ŷ − y| moving the output either way raises the loss. */
  @Test
  void entriesOfABatchAtTheKinkOfTheLossAreSaidToBe() {
    assertThat(
            said(
                new double[][] {{1, 0}, {3, 0}},
                Activations.IDENTITY,
                Losses.MAE,
                new double[][] {{1, 2}, {2, 0}}))
        .contains("Of the 4 entries of ŷ, 1 is too high and 1 too low")
        .contains(
            "2 entries stand exactly at their targets, where this loss has no derivative; 0 is"
                + " taken.")
        .doesNotContain("does not move");
  }

  /** (ŷ − y)² is flat at its target. */
  @Test
  void anEntryOfABatchAtItsTargetUnderSquaredErrorDoesNotMoveTheLoss() {
    assertThat(
            said(
                new double[][] {{1, 2}}, Activations.IDENTITY, Losses.MSE, new double[][] {{1, 1}}))
        .contains("1 entry meets its target: the loss does not move with it.");
  }

  /** An output that moves alone needs no word on the others. */
  @Test
  void behindAnElementwiseActivationNothingIsSaidOfTheOthers() {
    assertThat(
            said(
                OneLayer.column(1, 2),
                Activations.SIGMOID,
                Losses.CROSS_ENTROPY,
                OneLayer.column(0, 1)))
        .contains("Unit 1 gets 0: its target is 0")
        .doesNotContain("move alone");
  }
}
