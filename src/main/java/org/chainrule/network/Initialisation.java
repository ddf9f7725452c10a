package org.chainrule.network;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.chainrule.algebra.Matrix;

/**
 * A way to fill the weights of a layer.
 *
 * <p>One entry says all there is to know of it: where it draws from, and how wide, given the fans
 * of the layer. The caller brings the generator, so that the same seed gives the same weights.
 */
public final class Initialisation {

  /** How wide a distribution is, given how many entries the layer takes and gives. */
  @FunctionalInterface
  private interface Spread {
    double of(int fanIn, int fanOut);
  }

  /** What the entries are drawn from. */
  public enum Kind {
    /** One number everywhere. */
    CONSTANT,
    /** 1 on the main diagonal, 0 elsewhere. */
    IDENTITY,
    /** Independent and uniform, symmetric about 0. */
    UNIFORM,
    /** Independent and normal with mean 0. */
    NORMAL,
    /** Orthonormal rows or columns, whichever are fewer; uniformly distributed among those. */
    ORTHOGONAL,
    /** Independent and uniform among the halves within ±2, except 0: fit for a blackboard. */
    HALVES
  }

  /** All 0. */
  public static final Initialisation ZEROS = constant("zeros", 0);

  /** All 1. */
  public static final Initialisation ONES = constant("ones", 1);

  /** The identity, cut off or filled up with 0 where the layer is not square. */
  public static final Initialisation IDENTITY =
      new Initialisation("identity", Kind.IDENTITY, (in, out) -> 1);

  /** Uniform between −1 and 1. */
  public static final Initialisation UNIFORM = uniform(1 / Math.sqrt(3));

  /** Normal with mean 0 and standard deviation 1. */
  public static final Initialisation NORMAL = normal(1);

  /** Normal with the variance 2/(fan in + fan out), after Glorot and Bengio (2010). */
  public static final Initialisation XAVIER =
      new Initialisation("xavier", Kind.NORMAL, (in, out) -> Math.sqrt(2.0 / (in + out)));

  /** Normal with the variance 2/fan in, after He et al. (2015). */
  public static final Initialisation HE =
      new Initialisation("he", Kind.NORMAL, (in, out) -> Math.sqrt(2.0 / in));

  /** Orthogonal, after Saxe et al. (2014). */
  public static final Initialisation ORTHOGONAL =
      new Initialisation("orthogonal", Kind.ORTHOGONAL, (in, out) -> 1);

  private static final int HALVES_TO_TWO = 4;

  /** Halves within ±2, none of them 0, whose mean square is (0.25 + 1 + 2.25 + 4)/4. */
  public static final Initialisation HALVES =
      new Initialisation("halves", Kind.HALVES, (in, out) -> Math.sqrt(1.875));

  private static final List<Initialisation> ALL =
      List.of(HALVES, ZEROS, ONES, IDENTITY, UNIFORM, NORMAL, XAVIER, HE, ORTHOGONAL);

  private final String id;
  private final Kind kind;
  private final Spread spread;

  private Initialisation(String id, Kind kind, Spread spread) {
    this.id = id;
    this.kind = kind;
    this.spread = spread;
  }

  private static Initialisation constant(String id, double value) {
    return new Initialisation(id, Kind.CONSTANT, (in, out) -> value);
  }

  /** Normal with mean 0 and this standard deviation. */
  public static Initialisation normal(double deviation) {
    return new Initialisation("normal", Kind.NORMAL, (in, out) -> deviation);
  }

  /** Uniform, symmetric about 0, with this standard deviation: within ±√3 times it. */
  public static Initialisation uniform(double deviation) {
    return new Initialisation("uniform", Kind.UNIFORM, (in, out) -> deviation);
  }

  /** Every initialisation, in the order in which a person is offered them. */
  public static List<Initialisation> all() {
    return ALL;
  }

  /** Returns the initialisation of this id, if there is one. */
  public static Optional<Initialisation> named(String id) {
    return ALL.stream().filter(candidate -> candidate.id.equals(id)).findFirst();
  }

  /** Its name on the command line and in the message bundle. */
  public String id() {
    return id;
  }

  /** What the entries are drawn from. */
  public Kind kind() {
    return kind;
  }

  /** Whether it draws random numbers, so that a seed matters. */
  public boolean random() {
    return kind != Kind.CONSTANT && kind != Kind.IDENTITY;
  }

  /** Whether its numbers stay what they are meant to be when all are multiplied by a factor. */
  public boolean scalable() {
    return kind != Kind.HALVES;
  }

  /**
   * Returns how wide the entries are spread: the standard deviation of random ones, the value of a
   * constant, the factor of an identity or an orthogonal matrix.
   */
  public double spread(int fanIn, int fanOut) {
    return spread.of(fanIn, fanOut);
  }

  /**
   * Returns a weight matrix, fan out × fan in.
   *
   * @param random draws the entries, row by row
   */
  public Matrix weight(int fanOut, int fanIn, RandomGenerator random) {
    double width = spread(fanIn, fanOut);
    return switch (kind) {
      case CONSTANT -> Matrix.generate(fanOut, fanIn, (row, column) -> width);
      case IDENTITY -> Matrix.generate(fanOut, fanIn, (row, column) -> row == column ? width : 0.0);
      case UNIFORM -> {
        double bound = Math.sqrt(3) * width;
        yield drawn(fanOut, fanIn, () -> bound * (2 * random.nextDouble() - 1));
      }
      case NORMAL -> drawn(fanOut, fanIn, () -> width * random.nextGaussian());
      case ORTHOGONAL -> {
        Matrix normal = drawn(fanOut, fanIn, random::nextGaussian);
        yield normal.orthonormal().map(entry -> width * entry);
      }
      case HALVES -> drawn(fanOut, fanIn, () -> half(random));
    };
  }

  private static double half(RandomGenerator random) {
    int drawn = random.nextInt(2 * HALVES_TO_TWO) - HALVES_TO_TWO;
    return (drawn < 0 ? drawn : drawn + 1) / 2.0;
  }

  private static Matrix drawn(int rows, int columns, DoubleSupplier entry) {
    return Matrix.generate(rows, columns, (row, column) -> entry.getAsDouble());
  }

  @Override
  public String toString() {
    return id;
  }
}
