package org.chainrule.practice.making;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Sample;

/**
 * A net in the making, as a row of numbers that can be changed one by one: x, then W and b of each
 * layer, then what the target is made of.
 */
final class Draft {

  private final Recipe recipe;
  private final List<Kind> kinds;
  private final double[] numbers;

  /** What a number is to the net. */
  private enum Kind {
    INPUT(2, 6),
    WEIGHT(2, 6),
    BIAS(2, 6),
    /** How far ŷ is from y. */
    DIFFERENCE(2, 8),
    /** An entry of y itself. */
    TARGET(2, 6),
    /** An entry of y that is 0 or 1. */
    BIT(0, 0),
    /** Which entry of a column of y is 1, counted from 0. */
    ONE_HOT(0, 0);

    /** Of three numbers so many are whole. */
    private final int whole;

    /** The largest, in halves. */
    private final int halves;

    Kind(int whole, int halves) {
      this.whole = whole;
      this.halves = halves;
    }

    private boolean isChoice() {
      return this == BIT || this == ONE_HOT;
    }
  }

  private Draft(Recipe recipe, List<Kind> kinds, double[] numbers) {
    this.recipe = recipe;
    this.kinds = kinds;
    this.numbers = numbers;
  }

  /** A net of whole and half numbers, drawn by chance; none of them is 0. */
  static Draft drawn(Recipe recipe, Random random) {
    List<Kind> kinds = kinds(recipe);
    double[] numbers = new double[kinds.size()];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = draw(kinds.get(k), recipe, random);
    }
    return new Draft(recipe, kinds, numbers);
  }

  private static List<Kind> kinds(Recipe recipe) {
    List<Kind> kinds = new ArrayList<>();
    add(kinds, recipe.sizes().get(0) * recipe.samples(), Kind.INPUT);
    for (int layer = 1; layer <= recipe.depth(); layer++) {
      int outputs = recipe.sizes().get(layer);
      add(kinds, outputs * recipe.sizes().get(layer - 1), Kind.WEIGHT);
      add(kinds, outputs, Kind.BIAS);
    }
    Kind target = target(recipe);
    add(kinds, (target == Kind.ONE_HOT ? 1 : recipe.outputs()) * recipe.samples(), target);
    return kinds;
  }

  private static Kind target(Recipe recipe) {
    if (recipe.output().elementwise().isEmpty()) {
      return Kind.ONE_HOT;
    }
    if (!recipe.loss().hasTargets()) {
      return Kind.TARGET;
    }
    if (recipe.isExact()) {
      return Kind.DIFFERENCE;
    }
    boolean bounded = !Recipe.isPiecewiseLinear(recipe.output());
    return bounded || recipe.loss().needsProbabilities() ? Kind.BIT : Kind.TARGET;
  }

  private static void add(List<Kind> kinds, int count, Kind kind) {
    for (int k = 0; k < count; k++) {
      kinds.add(kind);
    }
  }

  private static double draw(Kind kind, Recipe recipe, Random random) {
    if (kind.isChoice()) {
      return random.nextInt(kind == Kind.BIT ? 2 : recipe.outputs());
    }
    boolean whole = random.nextInt(3) < kind.whole;
    int magnitude =
        whole ? 2 * (1 + random.nextInt(kind.halves / 2)) : 2 * random.nextInt(kind.halves / 2) + 1;
    return (random.nextBoolean() ? magnitude : -magnitude) / 2.0;
  }

  /** Returns the same net with one of its numbers drawn anew, or two. */
  Draft changed(Random random) {
    double[] others = numbers.clone();
    int count = 1 + random.nextInt(2);
    for (int k = 0; k < count; k++) {
      int place = random.nextInt(others.length);
      others[place] = draw(kinds.get(place), recipe, random);
    }
    return new Draft(recipe, kinds, others);
  }

  /**
   * Returns a net close to this one that has nothing by accident: what is equal in it is equal
   * because of how a net is made.
   */
  Draft blurred(Random random, double by) {
    double[] others = numbers.clone();
    for (int k = 0; k < others.length; k++) {
      if (!kinds.get(k).isChoice()) {
        others[k] += by * (random.nextDouble() - 0.5);
      }
    }
    return new Draft(recipe, kinds, others);
  }

  /** The network. */
  Network network() {
    List<Layer> layers = new ArrayList<>();
    int at = recipe.sizes().get(0) * recipe.samples();
    for (int layer = 1; layer <= recipe.depth(); layer++) {
      int outputs = recipe.sizes().get(layer);
      int inputs = recipe.sizes().get(layer - 1);
      Matrix weight = block(at, outputs, inputs);
      Matrix bias = block(at + outputs * inputs, outputs, 1);
      layers.add(new Layer(weight, bias, recipe.activation(layer)));
      at += outputs * (inputs + 1);
    }
    return new Network(layers, recipe.loss());
  }

  private Matrix block(int from, int rows, int columns) {
    return Matrix.generate(rows, columns, (i, j) -> numbers[from + i * columns + j]);
  }

  /** What it is run on. */
  Sample sample(Network network) {
    Matrix x = block(0, recipe.sizes().get(0), recipe.samples());
    return new Sample(x, target(network, x));
  }

  private Matrix target(Network network, Matrix x) {
    Kind kind = kinds.get(kinds.size() - 1);
    int rows = recipe.outputs();
    int columns = recipe.samples();
    if (kind == Kind.ONE_HOT) {
      int from = numbers.length - columns;
      return Matrix.generate(rows, columns, (i, j) -> numbers[from + j] == i ? 1 : 0);
    }
    Matrix given = block(numbers.length - rows * columns, rows, columns);
    if (kind != Kind.DIFFERENCE) {
      return given;
    }
    Matrix output = x;
    for (Layer layer : network.layers()) {
      Matrix z = layer.weight().timesPlus(output, layer.bias().orElseThrow());
      output = layer.activation().apply(z);
    }
    double scale = recipe.scale();
    return output.zip(given, (yhat, difference) -> yhat - scale * difference);
  }

  /** The numbers that were chosen and that nothing blurs: which entries of y are 1. */
  List<Double> choices() {
    List<Double> choices = new ArrayList<>();
    for (int k = 0; k < numbers.length; k++) {
      if (kinds.get(k).isChoice()) {
        choices.add(numbers[k]);
      }
    }
    return choices;
  }
}
