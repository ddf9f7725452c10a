package org.chainrule.study.points;

import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Sample;
import org.chainrule.study.random.CountedRandom;
import org.chainrule.words.Words;

/**
 * A set of points that a seed decides: the same seed gives the same bits on every machine.
 *
 * <p>Of classes, the points are the inputs, and the targets are what suits the net: one-hot for
 * several outputs, for one 0 and 1, or −1 and 1 where the output can be negative. Samples of the
 * classes take turns, so that any number of the first ones holds about as many of each.
 */
public final class PointSet {

  /** The most points that can be asked for. */
  public static final int MOST = 100_000;

  private final String id;
  private final Shape shape;
  private final int inputs;
  private final boolean arms;
  private final double usualNoise;

  private PointSet(String id, Shape shape, int inputs, boolean arms, double usualNoise) {
    this.id = id;
    this.shape = shape;
    this.inputs = inputs;
    this.arms = arms;
    this.usualNoise = usualNoise;
  }

  /** Two classes in the plane. */
  static PointSet twoClasses(String id, Shape shape, double usualNoise) {
    return new PointSet(id, shape, 2, false, usualNoise);
  }

  /** As many classes in the plane as the net tells apart. */
  static PointSet arms(String id, Shape shape, double usualNoise) {
    return new PointSet(id, shape, 2, true, usualNoise);
  }

  /** A number to be predicted from one. */
  static PointSet line(String id, Shape shape, double usualNoise) {
    return new PointSet(id, shape, 1, false, usualNoise);
  }

  /** Its name on the command line and in the message bundle, {@code points.ID}. */
  public String id() {
    return id;
  }

  /** The standard deviation of the noise that suits it. */
  public double usualNoise() {
    return usualNoise;
  }

  /** Says in the user's words why a net cannot learn such points; nothing if it can. */
  public Optional<String> obstacle(Network network) {
    if (!network.loss().hasTargets()) {
      return said("noTargets", Words.of("loss." + network.loss().id()));
    }
    if (network.inputs() != inputs) {
      return said("inputs", inputs, network.inputs());
    }
    return inputs == 1 ? obstacleToNumbers(network) : obstacleToClasses(network);
  }

  private Optional<String> obstacleToNumbers(Network network) {
    if (network.outputs() > 1) {
      return said("oneOutput", network.outputs());
    }
    return network.loss().needsProbabilities()
        ? said("numbers", Words.of("loss." + network.loss().id()))
        : Optional.empty();
  }

  private Optional<String> obstacleToClasses(Network network) {
    boolean elementwise = network.last().activation().elementwise().isPresent();
    if (network.outputs() == 1 && !elementwise) {
      return said("alone", Words.of("activation." + network.last().activation().id()));
    }
    return network.outputs() > 2 && !arms
        ? said("twoClasses", network.outputs())
        : Optional.empty();
  }

  private Optional<String> said(String key, Object... arguments) {
    return Optional.of(Words.of("points.invalid." + key, arguments));
  }

  /**
   * Makes the points.
   *
   * @param network whose inputs and outputs they are for
   * @param count how many, from 1 to {@link #MOST}
   * @param noise the standard deviation of the normal noise: of both coordinates in the plane, of
   *     the target on a line; from 0
   * @throws InvalidPointsException if the net cannot learn them, with {@link #obstacle}
   */
  public Sample sample(Network network, int count, double noise, long seed) {
    Optional<String> obstacle = obstacle(network);
    if (obstacle.isPresent()) {
      throw new InvalidPointsException(obstacle.get());
    }
    if (count < 1 || count > MOST) {
      throw new InvalidPointsException(Words.of("points.invalid.count", MOST, count));
    }
    if (!(noise >= 0 && Double.isFinite(noise))) {
      throw new InvalidPointsException(Words.of("points.invalid.noise", String.valueOf(noise)));
    }
    CountedRandom random = new CountedRandom(seed);
    return inputs == 1 ? numbers(count, noise, random) : classes(network, count, noise, random);
  }

  /** Points about y = x/2 + ½, whose targets every activation reaches. */
  private Sample numbers(int count, double noise, CountedRandom random) {
    double[] x = new double[count];
    double[] y = new double[count];
    for (int k = 0; k < count; k++) {
      x[k] = shape.at(random.nextDouble(), 0, 1)[0];
      y[k] = x[k] / 2 + 0.5 + noise * random.nextGaussian();
    }
    return new Sample(Matrix.column(x).transpose(), Matrix.column(y).transpose());
  }

  private Sample classes(Network network, int count, double noise, CountedRandom random) {
    int kinds = Math.max(2, network.outputs());
    double[][] x = new double[inputs][count];
    for (int k = 0; k < count; k++) {
      int ofKind = (count - k % kinds + kinds - 1) / kinds;
      double[] place = shape.at((k / kinds + 0.5) / ofKind, k % kinds, kinds);
      for (int axis = 0; axis < inputs; axis++) {
        x[axis][k] = place[axis] + noise * random.nextGaussian();
      }
    }
    Targets targets = Targets.of(network);
    return new Sample(
        Matrix.of(x),
        Matrix.generate(network.outputs(), count, (row, k) -> targets.of(row, k % kinds)));
  }
}
