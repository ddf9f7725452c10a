package org.chainrule.network;

import java.util.List;
import java.util.Optional;

/** The losses that Chainrule knows. */
public final class Losses {

  /** The squared error ‖ŷ − y‖₂², a sum over the outputs. */
  public static final Loss MSE = new SquaredError();

  /** The binary cross-entropy −(1/d) Σ [y log ŷ + (1 − y) log(1 − ŷ)], a mean over the outputs. */
  public static final Loss BCE = new BinaryCrossEntropy();

  /** The cross-entropy −Σ y log ŷ, a sum over the outputs; it fuses with softmax. */
  public static final Loss CROSS_ENTROPY = new CrossEntropy();

  /** The absolute error, a mean over the outputs. */
  public static final Loss MAE = new AbsoluteError();

  /** The Huber loss with δ = 1, a mean over the outputs. */
  public static final Loss HUBER = new HuberLoss(1);

  private static final List<Loss> ALL = List.of(MSE, BCE, CROSS_ENTROPY, MAE, HUBER);

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
