package org.chainrule.study;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Activation;
import org.chainrule.network.Elementwise;

/**
 * Moves one parameter of a net and follows the change, and nothing but the change, to the loss.
 *
 * <p>With Δ for what a move of one weight, bias or input changes: Δa = f(z + Δz) − f(z), the next
 * Δz = W Δa, and Δℓ is the sum of the changes of the loss's entries. Layers before the parameter
 * are not touched, and units that do not move cost nothing. As whole sums never enter, neither does
 * their rounding; what rounding is left is added up in {@link #noise()}.
 *
 * <p>The noise is a first-order bound in the manner of N. J. Higham, Accuracy and Stability of
 * Numerical Algorithms (2nd ed. 2002), ch. 3: each place where a number is rounded, times what the
 * loss changes for a change there.
 */
final class Ripple {

  /** The part of its scale by which a careful move changes a unit at most. */
  private static final double FARTHEST = 0.5;

  private final Baseline rest;
  private final double[][] moved;

  /** Δz of layers with kinks, kept by free moves only. */
  private final double[][] reached;

  private final boolean[] kinked;
  private final boolean[] joint;
  private final LossRipple loss;

  /** Δz for a move of 1, in the first layer that the parameter reaches. */
  private final double[] direction;

  private int firstLayer;
  private int firstUnit;
  private int endUnit;
  private int firstSample;
  private int endSample;

  private Gait gait = Gait.CAREFUL;
  private double noise;
  private Course course;

  Ripple(Baseline rest) {
    this.rest = rest;
    this.moved = new double[rest.depth + 1][];
    this.reached = new double[rest.depth + 1][];
    this.kinked = new boolean[rest.depth + 1];
    this.joint = new boolean[rest.depth + 1];
    int widest = 0;
    for (int k = 1; k <= rest.depth; k++) {
      moved[k] = new double[rest.width(k) * rest.samples];
      widest = Math.max(widest, moved[k].length);
      Optional<Elementwise> activation = rest.activation(k).elementwise();
      kinked[k] = activation.map(f -> !f.kinks().isEmpty()).orElse(false);
      joint[k] = activation.map(Kinks::jointAtZero).orElse(false);
    }
    this.direction = new double[widest];
    this.loss = new LossRipple(rest);
  }

  /** Chooses the weight of a layer, from unit {@code input} to unit {@code unit}. */
  void aimAtWeight(int layer, int unit, int input) {
    aim(layer, unit, unit + 1, 0, rest.samples);
    int inputs = rest.width(layer - 1);
    for (int s = 0; s < rest.samples; s++) {
      direction[s * rest.width(layer) + unit] = rest.a[layer - 1][s * inputs + input];
    }
  }

  /** Chooses the bias of a unit of a layer. */
  void aimAtBias(int layer, int unit) {
    aim(layer, unit, unit + 1, 0, rest.samples);
    for (int s = 0; s < rest.samples; s++) {
      direction[s * rest.width(layer) + unit] = 1;
    }
  }

  /** Chooses an entry of x. */
  void aimAtInput(int input, int sample) {
    int width = rest.width(1);
    aim(1, 0, width, sample, sample + 1);
    System.arraycopy(rest.weights[1], input * width, direction, sample * width, width);
  }

  private void aim(int layer, int unit, int unitsEnd, int sample, int samplesEnd) {
    firstLayer = layer;
    firstUnit = unit;
    endUnit = unitsEnd;
    firstSample = sample;
    endSample = samplesEnd;
  }

  /**
   * Returns the move that changes one of the first z that it reaches by its {@linkplain
   * #scale(double) scale} and none by more; infinite if it reaches none.
   */
  double scale() {
    double scale = Double.POSITIVE_INFINITY;
    int width = rest.width(firstLayer);
    for (int s = firstSample; s < endSample; s++) {
      for (int k = s * width + firstUnit; k < s * width + endUnit; k++) {
        scale = Math.min(scale, scale(rest.z[firstLayer][k]) / Math.abs(direction[k]));
      }
    }
    return scale;
  }

  /** On what scale a function may change at z: that of z, but 1 at least, as σ does around 0. */
  private static double scale(double z) {
    return Math.max(1, Math.abs(z));
  }

  /**
   * Returns the largest summand of the gradient, dℓ/dz of one unit for one sample times its Δz for
   * a move of 1: what a gradient of 0 is 0 in comparison with.
   */
  double largestSummand() {
    double largest = 0;
    int width = rest.width(firstLayer);
    for (int s = firstSample; s < endSample; s++) {
      for (int k = s * width + firstUnit; k < s * width + endUnit; k++) {
        largest = Math.max(largest, rest.sensitivityOfZ[firstLayer][k] * Math.abs(direction[k]));
      }
    }
    return largest;
  }

  /** Moves the parameter by {@code move} from its value and returns Δℓ. */
  double change(double move) {
    noise = 0;
    course = Course.CLEAR;
    start(move);
    for (int k = firstLayer; k <= rest.depth && clear(); k++) {
      if (k < rest.depth || !rest.fused()) {
        activate(k);
      }
      if (k < rest.depth) {
        spread(k);
      }
    }
    return clear() ? measure() : Double.NaN;
  }

  private double measure() {
    loss.setGait(gait);
    double change = loss.change(moved[rest.depth], firstSample, endSample);
    noise += loss.noise();
    course = loss.course();
    return change;
  }

  /** A bound, to first order, on the rounding error of the last change. */
  double noise() {
    return noise;
  }

  /** How the last move went. */
  Course course() {
    return course;
  }

  /** Says how far a move may lead before it is given up. */
  void setGait(Gait newGait) {
    gait = newGait;
  }

  /** The layers that the parameter reaches and whose activations have kinks. */
  IntStream kinkedLayers() {
    return IntStream.rangeClosed(firstLayer, rest.depth).filter(k -> kinked[k]);
  }

  /** The first of the samples that the parameter reaches, from 0. */
  int firstSample() {
    return firstSample;
  }

  /** The end of the samples that the parameter reaches. */
  int endSample() {
    return endSample;
  }

  /** Follows moves in these samples only, from {@code first} to before {@code end}. */
  void restrictTo(int first, int end) {
    firstSample = first;
    endSample = end;
  }

  /** About how many multiplications a move takes. */
  long work() {
    long perSample = endUnit - firstUnit;
    for (int k = firstLayer + 1; k <= rest.depth; k++) {
      perSample += (long) rest.width(k) * (rest.width(k - 1) + 1);
    }
    return perSample * (endSample - firstSample);
  }

  /** Where the last move, a free one, took z of a unit in a layer with kinks, unit by unit. */
  double reachedZ(int layer, int place) {
    return rest.z[layer][place] + reached[layer][place];
  }

  /** Where the last move took an entry of ŷ; of a loss that is computed from it. */
  double reachedOutput(int place) {
    return rest.a[rest.depth][place] + moved[rest.depth][place];
  }

  private boolean clear() {
    return course == Course.CLEAR;
  }

  private void start(double move) {
    int width = rest.width(firstLayer);
    double[] delta = moved[firstLayer];
    for (int s = firstSample; s < endSample; s++) {
      Arrays.fill(delta, s * width, (s + 1) * width, 0);
      for (int k = s * width + firstUnit; k < s * width + endUnit; k++) {
        delta[k] = move * direction[k];
      }
    }
  }

  /** Turns Δz of a layer into Δa, in place. */
  private void activate(int layer) {
    Activation activation = rest.activation(layer);
    Optional<Elementwise> elementwise = activation.elementwise();
    int width = rest.width(layer);
    if (gait == Gait.FREE && kinked[layer]) {
      reached[layer] = moved[layer].clone();
    }
    if (elementwise.isPresent()) {
      activate(elementwise.get(), layer, firstSample * width, endSample * width);
      return;
    }
    for (int s = firstSample; s < endSample && clear(); s++) {
      activateTogether(activation, layer, s);
    }
  }

  private void activate(Elementwise activation, int layer, int from, int to) {
    double[] delta = moved[layer];
    double[] z = rest.z[layer];
    double[] a = rest.a[layer];
    for (int k = from; k < to && clear(); k++) {
      if (delta[k] == 0) {
        continue;
      }
      double movedZ = z[k] + delta[k];
      course = course(activation, layer, z[k], movedZ);
      double movedA = activation.value(movedZ);
      delta[k] = movedA - a[k];
      noise += rounding(layer, k, movedZ, Rounding.FUNCTION * movedA);
    }
  }

  private Course course(Elementwise activation, int layer, double z, double movedZ) {
    if (gait == Gait.FREE) {
      return Course.CLEAR;
    }
    boolean careful = gait == Gait.CAREFUL;
    if (careful && tooFar(z, movedZ)) {
      return Course.TOO_FAR;
    }
    if (kinked[layer] && Kinks.between(activation, z, movedZ)) {
      return Kinks.at(activation, z) ? Course.STUCK : Course.CROSSED;
    }
    return careful && joint[layer] && z > 0 != movedZ > 0 ? Course.TOO_FAR : Course.CLEAR;
  }

  private static boolean tooFar(double z, double movedZ) {
    return Math.abs(movedZ - z) > FARTHEST * scale(z);
  }

  private void activateTogether(Activation activation, int layer, int sample) {
    int width = rest.width(layer);
    int from = sample * width;
    if (LossRipple.unmoved(moved[layer], from, from + width)) {
      return;
    }
    double[] delta = moved[layer];
    Matrix movedZ = rest.movedZ(layer, sample, moved[layer]);
    for (int i = 0; i < width && gait == Gait.CAREFUL; i++) {
      if (tooFar(rest.z[layer][from + i], movedZ.get(i, 0))) {
        course = Course.TOO_FAR;
        return;
      }
    }
    Matrix movedA = activation.apply(movedZ);
    // The exponent of pᵢ is a difference of numbers as large as z.
    double conditioning = Rounding.FUNCTION + 2 * movedZ.maxMagnitude();
    for (int i = 0; i < width; i++) {
      double value = movedA.get(i, 0);
      delta[from + i] = value - rest.a[layer][from + i];
      noise += rounding(layer, from + i, movedZ.get(i, 0), conditioning * value);
    }
  }

  private double rounding(int layer, int place, double movedZ, double weightedA) {
    return Rounding.UNIT
        * (rest.sensitivityOfZ[layer][place] * Math.abs(movedZ)
            + rest.sensitivityOfA[layer][place] * Math.abs(weightedA));
  }

  /** Computes Δz of the next layer, W Δa, from the units that moved. */
  private void spread(int layer) {
    int inputs = rest.width(layer);
    int outputs = rest.width(layer + 1);
    double[] weight = rest.weights[layer + 1];
    double[] next = moved[layer + 1];
    for (int s = firstSample; s < endSample; s++) {
      Arrays.fill(next, s * outputs, (s + 1) * outputs, 0);
      for (int i = 0; i < inputs; i++) {
        double change = moved[layer][s * inputs + i];
        if (change != 0) {
          addScaled(weight, i * outputs, change, next, s * outputs, outputs);
        }
      }
    }
  }

  private static void addScaled(
      double[] from, int start, double factor, double[] to, int place, int length) {
    for (int k = 0; k < length; k++) {
      to[place + k] += factor * from[start + k];
    }
  }
}
