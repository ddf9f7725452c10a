package org.chainrule.study.depth.stack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.loss.Loss;

/**
 * A stack of equal layers that is filled at random: all are square, and the last one is like the
 * others.
 *
 * @param depth the number of linear layers
 * @param width the number of units a layer, of inputs and of outputs
 * @param activation what follows each linear layer
 * @param initialisation what the weights are drawn from
 * @param scale what each weight is multiplied by after that
 * @param bias each entry of each bias
 * @param loss what is made of ŷ and the target
 */
public record Stack(
    int depth,
    int width,
    Activation activation,
    Initialisation initialisation,
    double scale,
    double bias,
    Loss loss) {

  /** The least depth: with one layer there is no way back. */
  public static final int LEAST_DEPTH = 2;

  /** The greatest depth. */
  public static final int MOST_DEPTH = 100;

  /** The greatest width. */
  public static final int MOST_WIDTH = 256;

  /** The target in every output. */
  public static final double TARGET = 0.5;

  /** So far from overflow that no weight can be infinite. */
  private static final double LARGEST = 1e100;

  /**
   * Checks that all is within its bounds.
   *
   * @throws InvalidStackException if something is not
   */
  public Stack {
    require(depth >= LEAST_DEPTH && depth <= MOST_DEPTH, "depth", LEAST_DEPTH, MOST_DEPTH, depth);
    require(width >= 1 && width <= MOST_WIDTH, "width", 1, MOST_WIDTH, width);
    require(scale >= 0 && scale <= LARGEST, "scale", String.valueOf(scale));
    require(Math.abs(bias) <= LARGEST, "bias", String.valueOf(bias));
    double spread = initialisation.spread(width, width);
    require(spread >= 0 && spread <= LARGEST, "deviation", String.valueOf(spread));
  }

  private static void require(boolean holds, String key, Object... arguments) {
    if (!holds) {
      throw new InvalidStackException(key, arguments);
    }
  }

  /** Every initialisation of stacks, whose weights have a scale, in the order of the choice. */
  public static List<Initialisation> initialisations() {
    return Initialisation.all().stream().filter(Initialisation::scalable).toList();
  }

  /** Returns this stack with another depth. */
  public Stack withDepth(int other) {
    return new Stack(other, width, activation, initialisation, scale, bias, loss);
  }

  /** Returns this stack with another width. */
  public Stack withWidth(int other) {
    return new Stack(depth, other, activation, initialisation, scale, bias, loss);
  }

  /** Returns this stack with another activation. */
  public Stack withActivation(Activation other) {
    return new Stack(depth, width, other, initialisation, scale, bias, loss);
  }

  /** Returns this stack with weights that are drawn from something else. */
  public Stack withInitialisation(Initialisation other) {
    return new Stack(depth, width, activation, other, scale, bias, loss);
  }

  /** Returns this stack with another bias. */
  public Stack withBias(double other) {
    return new Stack(depth, width, activation, initialisation, scale, other, loss);
  }

  /** Returns this stack with another loss. */
  public Stack withLoss(Loss other) {
    return new Stack(depth, width, activation, initialisation, scale, bias, other);
  }

  /** Returns this stack with another weight scale. */
  public Stack withScale(double other) {
    return new Stack(depth, width, activation, initialisation, other, bias, loss);
  }

  /** How wide the weights are spread: the initialisation's spread times the scale. */
  public double spread() {
    return scale * initialisation.spread(width, width);
  }

  /** The number of weights of a layer. */
  public int weightsOfLayer() {
    return width * width;
  }

  /** Returns the weight of a layer, drawn row by row. */
  Matrix weight(RandomGenerator random) {
    return switch (initialisation.kind()) {
      case NORMAL -> Initialisation.normal(spread()).weight(width, width, random);
      case UNIFORM -> Initialisation.uniform(spread()).weight(width, width, random);
      case CONSTANT, IDENTITY, ORTHOGONAL, HALVES ->
          initialisation.weight(width, width, random).map(entry -> scale * entry);
    };
  }
}
