package org.chainrule.explain.sentence;

import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.activation.UnitState;
import org.chainrule.network.loss.Loss;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.study.nudge.Nudge;
import org.chainrule.study.nudge.SideSlope;

/**
 * Tells where the loss has no derivative with respect to an entry, so that the gradient of the pass
 * holds on one side at most.
 */
public record KinkSlopes(Marks marks) {

  /** Slopes that differ by less, relative to the larger, differ by rounding. */
  private static final double ROUNDING = 1e-9;

  /**
   * Returns the slopes of the loss from both sides, if one of them is not what the pass gives.
   *
   * @param entry of a variable, not of its gradient
   * @param slope what the pass gives
   */
  public Optional<Nudge.Sides> at(Target entry, double slope) {
    if (unitAtKink(entry.name()).isEmpty() && !lossHasKink()) {
      return Optional.empty();
    }
    Nudge.Sides sides = SideSlope.both(trace(), entry);
    return Optional.of(sides)
        .filter(both -> Double.isFinite(both.left()) && Double.isFinite(both.right()))
        .filter(both -> differ(both.left(), slope) || differ(both.right(), slope));
  }

  private static boolean differ(double first, double second) {
    return Math.abs(first - second) > ROUNDING * Math.max(Math.abs(first), Math.abs(second));
  }

  /** Whether both are the same, so that only the pass gives something else. */
  static boolean agree(Nudge.Sides sides) {
    return !differ(sides.left(), sides.right());
  }

  /** The first layer with a unit at a kink, on the way from this variable to the loss. */
  Optional<Integer> unitAtKink(Name variable) {
    return IntStream.rangeClosed(firstActivation(variable), trace().network().depth())
        .filter(this::hasKink)
        .boxed()
        .findFirst();
  }

  private boolean hasKink(int layer) {
    int samples = trace().sample().count();
    return IntStream.range(0, trace().network().layer(layer).outputs() * samples)
        .anyMatch(k -> marks.unitState(layer, k / samples, k % samples) == UnitState.KINK);
  }

  /** The layer whose activation is the first that a variable goes through. */
  private static int firstActivation(Name name, int depth) {
    return switch (name.role()) {
      case INPUT -> 1;
      case WEIGHT, BIAS, LINEAR -> name.layer();
      case BRANCH, ACTIVATION -> name.layer() + 1;
      case OUTPUT, TARGET, DATA_LOSS, PENALTY, LOSS -> depth + 1;
    };
  }

  private int firstActivation(Name name) {
    return firstActivation(name, trace().network().depth());
  }

  /** Whether an output stands at its target, where the loss has a kink. */
  boolean lossHasKink() {
    Matrix yhat = trace().quantity(Name.yhat()).value();
    Matrix y = trace().sample().y();
    Loss loss = trace().network().loss();
    return !trace().fused()
        && IntStream.range(0, y.rows() * y.columns())
            .filter(k -> entry(yhat, k) == entry(y, k))
            .anyMatch(k -> LossSlopeSentences.hasKink(loss, entry(y, k)));
  }

  private static double entry(Matrix matrix, int k) {
    return matrix.get(k / matrix.columns(), k % matrix.columns());
  }

  private Trace trace() {
    return marks.trace();
  }
}
