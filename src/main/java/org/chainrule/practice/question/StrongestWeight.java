package org.chainrule.practice.question;

import java.util.List;
import java.util.Optional;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.ground.Ground;

/**
 * Which weight of a layer changes the loss most, if each is moved by the same small amount? That
 * with the largest |dℓ/dW|.
 *
 * @param layer the layer, from 1
 */
public record StrongestWeight(Trace trace, int layer) implements Question {

  private static final int MOST_WEIGHTS = 64;

  /** What is as large as the largest up to this part may look as large. */
  private static final double CLEARLY_LESS = 0.97;

  /** A change of this part of what the tangent says is one that it tells well. */
  private static final double STRAIGHT = 0.2;

  private static final int SMALLEST = 6;

  /** Asks it where a weight stands out. */
  static Optional<StrongestWeight> of(Trace trace, int layer) {
    StrongestWeight question = new StrongestWeight(trace, layer);
    return question.canBeAsked() ? Optional.of(question) : Optional.empty();
  }

  private boolean canBeAsked() {
    Ground ground = ground();
    int weights = trace.network().layer(layer).inputs() * trace.network().layer(layer).outputs();
    return weights > 1
        && weights <= MOST_WEIGHTS
        && ground.isFinite()
        && ground.isSmooth()
        && largest() > 0
        && ground.weights(layer).filter(weight -> !isClearlyLess(weight)).count() == 1
        && probe() > 0;
  }

  private Ground ground() {
    return new Ground(trace);
  }

  /** The largest |dℓ/dW| of the layer. */
  public double largest() {
    return trace.quantity(Name.weight(layer).gradient()).value().maxMagnitude();
  }

  private boolean isLargest(Target weight) {
    return Math.abs(slope(weight)) >= (1 - Ground.ROUNDING) * largest();
  }

  private boolean isClearlyLess(Target weight) {
    return Math.abs(slope(weight)) < CLEARLY_LESS * largest();
  }

  /** Returns dℓ/dW of a weight. */
  public double slope(Target weight) {
    return ground().slope(weight);
  }

  /** The loss. */
  public double loss() {
    return ground().loss();
  }

  /**
   * Returns by how much a weight is moved to show what it does: a power of ten by which the loss
   * changes nearly as the gradient says, of all weights that change it most; 0 if there is none.
   */
  public double probe() {
    for (int power = 1; power <= SMALLEST; power++) {
      double probe = Math.pow(10, -power);
      if (ground().weights(layer).filter(this::isLargest).allMatch(at -> isTold(at, probe))) {
        return probe;
      }
    }
    return 0;
  }

  private boolean isTold(Target weight, double probe) {
    double told = slope(weight) * probe;
    return Math.abs(lossAfter(weight, probe) - loss() - told) <= STRAIGHT * Math.abs(told);
  }

  /** Returns the loss after a weight has been changed by so much, by running the net again. */
  public double lossAfter(Target weight, double change) {
    return ground().lossAfter(weight, change);
  }

  @Override
  public int shown() {
    return ground().before(Name.weight(layer));
  }

  @Override
  public List<Choice> choices() {
    return ground().weights(layer).map(weight -> (Choice) new Choice.Weight(weight)).toList();
  }

  @Override
  public boolean isRight(Choice choice) {
    return choice instanceof Choice.Weight weight && isLargest(weight.cell());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.strongestWeight(this);
  }
}
