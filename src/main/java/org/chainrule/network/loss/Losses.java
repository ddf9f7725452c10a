package org.chainrule.network.loss;

import java.util.List;
import java.util.Optional;

/** The losses that Chainrule knows. */
public final class Losses {

  /** The squared error ‖ŷ − y‖₂², a sum over the outputs. */
  public static final Loss MSE = new SquaredError("mse", false, false);

  /** Half the squared error, ½‖ŷ − y‖₂², a sum over the outputs; its gradient is ŷ − y. */
  public static final Loss SQUARED_ERROR_HALF = new SquaredError("squared_error_half", true, false);

  /** The squared error (1/d)‖ŷ − y‖₂², a mean over the outputs. */
  public static final Loss SQUARED_ERROR_MEAN = new SquaredError("squared_error_mean", false, true);

  /** The binary cross-entropy −(1/d) Σ [y log ŷ + (1 − y) log(1 − ŷ)], a mean over the outputs. */
  public static final Loss BCE = new BinaryCrossEntropy();

  /** The cross-entropy −Σ y log ŷ, a sum over the outputs; it fuses with softmax. */
  public static final Loss CROSS_ENTROPY = new CrossEntropy();

  /** The absolute error, a mean over the outputs. */
  public static final Loss MAE = new AbsoluteError();

  /** The Huber loss with δ = 1, a mean over the outputs. */
  public static final Loss HUBER = new HuberLoss(1);

  /** The given gradient dℓ/dŷ = y, so that ℓ = Σ y ŷ. */
  public static final Loss GIVEN = new GivenGradient();

  private static final List<Loss> ALL =
      List.of(MSE, SQUARED_ERROR_HALF, SQUARED_ERROR_MEAN, BCE, CROSS_ENTROPY, MAE, HUBER, GIVEN);

  private Losses() {}

  /** Every loss, in the order in which a person is offered them. */
  public static List<Loss> all() {
    return ALL;
  }

  /** Returns the loss of this name in scenario files, if there is one. */
  public static Optional<Loss> named(String id) {
    return ALL.stream().filter(loss -> loss.id().equals(id)).findFirst();
  }
}
