package org.chainrule.practice.making;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.UnitState;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/**
 * Gives any net small whole numbers with which its pass can be done by hand, as far as that can be.
 * Mistakes need not be told apart in it, as they are in what {@link NetMaker} makes; what is frozen
 * stays as it is.
 *
 * @param scenario the net
 */
public record HandNumbers(Scenario scenario) {

  /** So many changes are tried to make the pass easier, fewer in large nets. */
  private static final int TRIES = 2000;

  private static final int ENTRIES_TRIED = 1_000_000;

  /** Of so many inputs a unit takes in only every other one. */
  private static final int MANY = 4;

  private static final int LARGEST = 2;
  private static final int LARGEST_DIFFERENCE = 3;

  /** Farther out a curved activation is flat, and nobody needs a table. */
  private static final double FARTHEST = 4;

  /** The numbers of a net in the making. */
  private record Draft(Matrix x, List<Layer> layers, Matrix target) {}

  /**
   * Returns the net with other numbers.
   *
   * @param seed the same gives the same numbers on every machine
   * @param cancelled whether nobody waits for them any more
   * @throws CancellationException if nobody does
   */
  public Scenario drawn(long seed, BooleanSupplier cancelled) {
    Random random = new Random(seed);
    Draft draft = draft(random);
    int missed = missed(draft);
    int tries = Math.min(TRIES, ENTRIES_TRIED / entries());
    for (int k = 0; k < tries && missed > 0; k++) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("nobody waits for these numbers any more");
      }
      Draft changed = changed(draft, random);
      int now = missed(changed);
      if (now <= missed) {
        draft = changed;
        missed = now;
      }
    }
    return made(draft);
  }

  private int entries() {
    Sample sample = scenario.sample();
    return sample.count() * scenario.network().outputs()
        + scenario.network().layers().stream()
            .mapToInt(layer -> (sample.count() + layer.inputs()) * layer.outputs())
            .sum();
  }

  private Draft draft(Random random) {
    Sample sample = scenario.sample();
    Matrix x = filled(sample.x(), random, LARGEST, false);
    List<Layer> layers =
        scenario.network().layers().stream().map(old -> fresh(old, random)).toList();
    return new Draft(x, layers, target(random));
  }

  private static Layer fresh(Layer old, Random random) {
    Layer layer = old;
    if (!old.frozen().contains(Role.WEIGHT)) {
      layer = layer.withWeight(filled(old.weight(), random, LARGEST, old.inputs() > MANY));
    }
    return old.bias().isEmpty() || old.frozen().contains(Role.BIAS)
        ? layer
        : layer.withBias(filled(old.bias().get(), random, LARGEST, false));
  }

  private static Matrix filled(Matrix like, Random random, int largest, boolean sparse) {
    return Matrix.generate(
        like.rows(),
        like.columns(),
        (i, j) -> sparse && random.nextBoolean() ? 0 : whole(random, largest));
  }

  private static int whole(Random random, int largest) {
    int magnitude = 1 + random.nextInt(largest);
    return random.nextBoolean() ? magnitude : -magnitude;
  }

  /** What y is, or how far ŷ is from it where that can be chosen. */
  private Matrix target(Random random) {
    Matrix y = scenario.sample().y();
    if (isOfClasses()) {
      int[] classes = random.ints(y.columns(), 0, y.rows()).toArray();
      return Matrix.generate(y.rows(), y.columns(), (i, s) -> classes[s] == i ? 1 : 0);
    }
    return isDifference() || !loss().hasTargets()
        ? filled(y, random, LARGEST_DIFFERENCE, false)
        : y.map(any -> random.nextInt(2));
  }

  private Loss loss() {
    return scenario.network().loss();
  }

  private Activation output() {
    return scenario.network().last().activation();
  }

  private boolean isOfClasses() {
    return output().elementwise().isEmpty();
  }

  /** Of probabilities and of what is bounded, y is 0 or 1. */
  private boolean isDifference() {
    return loss().hasTargets()
        && !loss().needsProbabilities()
        && Recipe.isPiecewiseLinear(output());
  }

  /** The same with a row of weights, a bias, an input or a target drawn anew. */
  private Draft changed(Draft draft, Random random) {
    int places = draft.layers().size() + 2;
    int place = random.nextInt(places);
    if (place == places - 1) {
      return new Draft(draft.x(), draft.layers(), target(random));
    }
    if (place == places - 2) {
      Matrix x = changed(draft.x(), filled(draft.x(), random, LARGEST, false), random);
      return new Draft(x, draft.layers(), draft.target());
    }
    Layer old = draft.layers().get(place);
    Layer other = fresh(old, random);
    int row = random.nextInt(old.outputs());
    List<Layer> layers = new ArrayList<>(draft.layers());
    layers.set(
        place,
        old.with(
            row(old.weight(), other.weight(), row),
            old.bias().map(bias -> row(bias, other.bias().orElseThrow(), row))));
    return new Draft(draft.x(), layers, draft.target());
  }

  private static Matrix row(Matrix old, Matrix other, int row) {
    return Matrix.generate(
        old.rows(), old.columns(), (i, j) -> i == row ? other.get(i, j) : old.get(i, j));
  }

  private static Matrix changed(Matrix old, Matrix other, Random random) {
    return row(old, other, random.nextInt(old.rows()));
  }

  private Scenario made(Draft draft) {
    Network network = scenario.network().withLayers(draft.layers());
    Matrix y = draft.target();
    if (isDifference()) {
      Matrix yhat = Pass.run(network, new Sample(draft.x(), y)).quantity(Name.yhat()).value();
      double scale = scale(network);
      y = yhat.zip(draft.target(), (is, by) -> rounded(is) - scale * by);
    }
    return new Scenario(scenario.name(), network, new Sample(draft.x(), y), scenario.unknown());
  }

  private double rounded(double yhat) {
    return isExact(scenario.network().depth()) ? yhat : Math.rint(yhat);
  }

  /** By what the difference of ŷ and y is made larger, so that a mean divides it evenly. */
  private double scale(Network network) {
    boolean growing = loss().slope(3, 0) != loss().slope(2, 0);
    int samples = loss().meanOverSamples(network.batch()) ? scenario.sample().count() : 1;
    return growing ? samples * (loss().meanOverOutputs() ? network.outputs() : 1) : 1;
  }

  /** Whether nothing is curved up to a layer. */
  private boolean isExact(int layer) {
    return IntStream.rangeClosed(1, layer)
        .allMatch(k -> Recipe.isPiecewiseLinear(scenario.network().layer(k).activation()));
  }

  /** Returns how many numbers of a pass are not easy to work with. */
  private int missed(Draft draft) {
    Scenario made = made(draft);
    Trace trace = Pass.run(made);
    int depth = made.network().depth();
    int missed = made.sample().y().count(y -> !HandNumber.isShort(y));
    for (Step step : Question.steps(trace)) {
      missed += step.result().value().count(value -> !isEasy(value));
    }
    for (int layer = 1; layer <= depth; layer++) {
      Activation activation = made.network().layer(layer).activation();
      Matrix z = trace.quantity(Name.linearOutput(layer)).value();
      if (!Recipe.isPiecewiseLinear(activation)) {
        missed += z.count(place -> Math.abs(place) > FARTHEST);
      }
      missed += layer < depth ? stopped(activation, z) : 0;
    }
    return missed;
  }

  private boolean isEasy(double value) {
    return HandNumber.isShort(value)
        || !isExact(scenario.network().depth()) && HandNumber.isLegible(value);
  }

  /** Of a layer not more than half is stopped, and no unit stands at a kink. */
  private static int stopped(Activation activation, Matrix z) {
    int missed = 0;
    for (int sample = 0; sample < z.columns(); sample++) {
      Matrix column = z.columnAt(sample);
      missed += column.count(place -> activation.stateAt(place, Marks.FLAT) == UnitState.KINK);
      int stopped = column.count(place -> isStopped(activation.stateAt(place, Marks.FLAT)));
      missed += Math.max(0, stopped - z.rows() / 2);
    }
    return missed;
  }

  private static boolean isStopped(UnitState state) {
    return state == UnitState.OFF || state == UnitState.FLAT;
  }
}
