package org.chainrule.practice.making;

import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.UnitState;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/**
 * What a pass must be like to be done by hand, whatever mistakes are made in it.
 *
 * @param recipe what kind of net it is
 * @param firstCurved the first layer whose activation is curved, counted from 1; behind the last if
 *     none is
 */
record Demands(Recipe recipe, int firstCurved) {

  /** Farther out nobody needs a table. */
  private static final double FARTHEST = 5;

  /** The demands on nets of a kind. */
  Demands(Recipe recipe) {
    this(
        recipe,
        IntStream.rangeClosed(1, recipe.depth())
            .filter(layer -> !Recipe.isPiecewiseLinear(recipe.activation(layer)))
            .findFirst()
            .orElse(recipe.depth() + 1));
  }

  /** Returns how many numbers of a pass are not as they should be, 0 if it can be done by hand. */
  int missed(Trace trace) {
    int missed = trace.sample().y().count(y -> !HandNumber.isShort(y)) + missedTargets(trace);
    for (Step step : Question.steps(trace)) {
      boolean exact = recipe.isExact() || isExact(step.name());
      missed += step.result().value().count(value -> !isWritable(value, exact));
    }
    for (int layer = 1; layer <= recipe.depth(); layer++) {
      Matrix z = trace.quantity(Name.linearOutput(layer)).value();
      missed += missedPlaces(layer, z) + (layer < recipe.depth() ? missedUnits(layer, z) : 0);
    }
    return missed + (needsStopped() && !hasStopped(trace) ? 1 : 0);
  }

  /**
   * Of targets that are 0 or 1 one is 0, without which half of the loss is not there, and another
   * is 1, if there are two.
   */
  private int missedTargets(Trace trace) {
    if (!recipe.loss().needsProbabilities() || recipe.output().elementwise().isEmpty()) {
      return 0;
    }
    Matrix y = trace.sample().y();
    int ones = y.count(target -> target == 1);
    int all = y.rows() * y.columns();
    return (ones == all ? 1 : 0) + (ones == 0 && all > 1 ? 1 : 0);
  }

  /** Whether a curved activation does not stand before it. */
  private boolean isExact(Name name) {
    return !name.isGradient()
        && (name.role() == Role.LINEAR && name.layer() <= firstCurved
            || name.role() == Role.ACTIVATION && name.layer() < firstCurved);
  }

  private static boolean isWritable(double value, boolean exact) {
    return HandNumber.isShort(value) || !exact && HandNumber.isLegible(value);
  }

  /** A curved activation is looked up in a table, whose places have few digits. */
  private int missedPlaces(int layer, Matrix z) {
    Activation activation = recipe.activation(layer);
    return Recipe.isPiecewiseLinear(activation)
        ? 0
        : z.count(
            place -> Math.abs(place) > FARTHEST || !FunctionTable.isReadable(activation, place));
  }

  /**
   * No unit stands where its activation has no derivative, and of a layer not more than half are
   * stopped: behind such a unit all is 0, whatever mistake is made.
   */
  private int missedUnits(int layer, Matrix z) {
    int missed = 0;
    for (int sample = 0; sample < z.columns(); sample++) {
      Matrix column = z.columnAt(sample);
      missed += column.count(place -> state(layer, place) == UnitState.KINK);
      int stopped = column.count(place -> isStopped(state(layer, place)));
      missed += Math.max(0, stopped - z.rows() / 2);
    }
    return missed;
  }

  private UnitState state(int layer, double z) {
    return recipe.activation(layer).stateAt(z, Marks.FLAT);
  }

  /** A layer of one unit would stop the whole gradient. */
  private boolean needsStopped() {
    return IntStream.range(1, recipe.depth())
        .anyMatch(layer -> recipe.sizes().get(layer) > 1 && canStop(layer));
  }

  private boolean canStop(int layer) {
    return isStopped(state(layer, -FARTHEST)) || isStopped(state(layer, FARTHEST));
  }

  /** Whether a hidden unit is off or flat. */
  private boolean hasStopped(Trace trace) {
    return IntStream.range(1, recipe.depth())
        .anyMatch(
            layer ->
                trace
                        .quantity(Name.linearOutput(layer))
                        .value()
                        .count(z -> isStopped(state(layer, z)))
                    > 0);
  }

  private static boolean isStopped(UnitState state) {
    return state == UnitState.OFF || state == UnitState.FLAT;
  }
}
