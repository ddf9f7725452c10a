package org.chainrule.practice.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.ground.Ground;

/**
 * Is this weight to be raised or lowered for a smaller loss? Against its gradient; where that is 0
 * as the loss does not hear of the weight, it makes no difference.
 *
 * @param weight an entry of a W
 * @param probe by how much it is moved to show what it does
 */
public record Direction(Trace trace, Target weight, double probe) implements Question {

  private static final int MOST_WEIGHTS = 64;
  private static final int SMALLEST = 6;

  /** Less than this part of the largest gradient of the layer may look like none. */
  private static final double SEEN = 0.01;

  /** Which way. */
  public enum Way implements Choice.Said {
    /** To a larger number. */
    RAISE,
    /** To a smaller number. */
    LOWER,
    /** The loss stays as it is either way. */
    EITHER;

    @Override
    public String key() {
      return "way." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Asks it where running the net again with the weight moved both ways leaves no doubt. */
  static Optional<Direction> of(Trace trace, Target weight) {
    Ground ground = new Ground(trace);
    int layer = weight.name().layer();
    boolean few = ground.weights(layer).limit(MOST_WEIGHTS + 1).count() <= MOST_WEIGHTS;
    if (!few || !ground.isFinite() || !ground.isSmooth() || isHardlySeen(ground, weight)) {
      return Optional.empty();
    }
    for (int power = 1; power <= SMALLEST; power++) {
      Direction question = new Direction(trace, weight, Math.pow(10, -power));
      if (question.shows()) {
        return Optional.of(question);
      }
    }
    return Optional.empty();
  }

  private static boolean isHardlySeen(Ground ground, Target weight) {
    double largest = ground.trace().quantity(weight.name().gradient()).value().maxMagnitude();
    double own = Math.abs(ground.slope(weight));
    return largest == 0 || own > 0 && own < SEEN * largest;
  }

  /** Whether the loss does as the gradient says when the weight is moved both ways. */
  private boolean shows() {
    double up = Math.signum(lossAfter(Way.RAISE) - loss());
    double down = Math.signum(lossAfter(Way.LOWER) - loss());
    double sign = Math.signum(slope());
    return up == sign && down == -sign;
  }

  /** Which way the loss becomes smaller. */
  public Way way() {
    return slope() == 0 ? Way.EITHER : slope() > 0 ? Way.LOWER : Way.RAISE;
  }

  /** dℓ/dW of the weight. */
  public double slope() {
    return new Ground(trace).slope(weight);
  }

  /** The weight. */
  public double value() {
    return trace.quantity(weight.name()).get(weight.row(), weight.column());
  }

  /** The loss. */
  public double loss() {
    return new Ground(trace).loss();
  }

  /** Returns the loss after the weight has been moved one way, by running the net again. */
  public double lossAfter(Way way) {
    double change =
        switch (way) {
          case RAISE -> probe;
          case LOWER -> -probe;
          case EITHER -> 0;
        };
    return new Ground(trace).lossAfter(weight, change);
  }

  @Override
  public int shown() {
    return new Ground(trace).before(weight.name());
  }

  @Override
  public Optional<Target> about() {
    return Optional.of(weight);
  }

  @Override
  public List<Choice> choices() {
    return List.of(Way.values());
  }

  @Override
  public boolean isRight(Choice choice) {
    return choice == way();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.direction(this);
  }
}
