package org.chainrule.practice.making;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.loss.Loss;

/**
 * What kind of net an exercise is about.
 *
 * @param sizes the entries of x, then the units of each layer
 * @param hidden the activation of all layers but the last
 * @param output the activation of the last layer
 * @param loss what is made of ŷ and y
 * @param samples how many samples the batch has
 */
public record Recipe(
    List<Integer> sizes, Activation hidden, Activation output, Loss loss, int samples) {

  /** More layers make no exercise that anybody does by hand. */
  public static final int MOST_LAYERS = 4;

  /** So many units a layer have room on a sheet. */
  public static final int MOST_UNITS = 6;

  /** So many samples have room on a sheet. */
  public static final int MOST_SAMPLES = 4;

  private static final String BETWEEN = "-";

  /** Copies the list. */
  public Recipe {
    sizes = List.copyOf(sizes);
  }

  /**
   * A kind of net, if it can be done by hand.
   *
   * @throws UnfitRecipeException if it is too large, or its parts do not go together
   */
  public static Recipe of(
      List<Integer> sizes, Activation hidden, Activation output, Loss loss, int samples)
      throws UnfitRecipeException {
    if (sizes.size() < 2 || sizes.size() > MOST_LAYERS + 1) {
      throw new UnfitRecipeException("layers", MOST_LAYERS, written(sizes));
    }
    for (int units : sizes) {
      if (units < 1 || units > MOST_UNITS) {
        throw new UnfitRecipeException("units", MOST_UNITS, written(sizes));
      }
    }
    if (samples < 1 || samples > MOST_SAMPLES) {
      throw new UnfitRecipeException("samples", MOST_SAMPLES, samples);
    }
    if (hidden.elementwise().isEmpty() && sizes.size() > 2) {
      throw new UnfitRecipeException("hidden", hidden.id());
    }
    if (loss.needsProbabilities() && loss.fusedWith(output).isEmpty()) {
      throw new UnfitRecipeException("output", loss.id(), usualOutput(loss).id(), output.id());
    }
    if (output.elementwise().isEmpty() && sizes.get(sizes.size() - 1) == 1) {
      throw new UnfitRecipeException("oneOutput", output.id());
    }
    return new Recipe(sizes, handy(hidden), handy(output), loss, samples);
  }

  /** A slope of 1/100 makes numbers long; with a half they stay short. */
  private static Activation handy(Activation activation) {
    return activation.equals(Activations.LEAKY_RELU) ? activation.with("slope", 0.5) : activation;
  }

  /**
   * Reads the sizes of a net, such as {@code 2-3-2}.
   *
   * @throws UnfitRecipeException if there are none
   */
  public static List<Integer> sizes(String text) throws UnfitRecipeException {
    if (!text.strip().matches("\\d{1,3}(\\s*[-–]\\s*\\d{1,3})+")) {
      throw new UnfitRecipeException("sizes", text);
    }
    return Arrays.stream(text.split("[-–]")).map(size -> Integer.valueOf(size.strip())).toList();
  }

  /** Returns the activation that usually stands before a loss: what it joins with, if anything. */
  public static Activation usualOutput(Loss loss) {
    return Activations.all().stream()
        .filter(activation -> loss.fusedWith(activation).isPresent())
        .findFirst()
        .orElse(Activations.IDENTITY);
  }

  private static String written(List<Integer> sizes) {
    return sizes.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
  }

  /** Returns the sizes as a person writes them. */
  public String net() {
    return written(sizes);
  }

  /** The number of layers. */
  int depth() {
    return sizes.size() - 1;
  }

  /** The number of outputs. */
  int outputs() {
    return sizes.get(depth());
  }

  /** Returns the activation of a layer, counted from 1. */
  Activation activation(int layer) {
    return layer == depth() ? output : hidden;
  }

  /** Whether all numbers of the pass can be short: nothing in it is curved but a square. */
  boolean isExact() {
    return IntStream.rangeClosed(1, depth()).allMatch(layer -> isPiecewiseLinear(activation(layer)))
        && hasShortSlopes();
  }

  /** Whether a function has one slope on each side of 0. */
  static boolean isPiecewiseLinear(Activation activation) {
    return activation.elementwise().filter(Recipe::isPiecewiseLinear).isPresent();
  }

  private static boolean isPiecewiseLinear(Elementwise f) {
    return Stream.of(1.0, -1.0).allMatch(z -> f.slope(z) == f.slope(3 * z));
  }

  private boolean hasShortSlopes() {
    double divisor = samples * (loss.meanOverOutputs() ? outputs() : 1);
    return Stream.of(0.25, 0.5, 3.0)
        .flatMap(yhat -> Stream.of(loss.slope(yhat, 2), loss.slope(yhat, 2) * scale() / divisor))
        .allMatch(HandNumber::isShort);
  }

  /** By what the difference of ŷ and y is made larger, so that a mean divides it evenly. */
  double scale() {
    boolean growing = loss.slope(3, 0) != loss.slope(2, 0);
    return growing ? samples * (loss.meanOverOutputs() ? outputs() : 1) : 1;
  }
}
