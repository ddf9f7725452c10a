package org.chainrule.edit.given;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Layer;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/**
 * How new entries are filled. The result depends on the initialisation, the seed, and the name and
 * size of the matrix, and on nothing else: the numbers come from {@link Random}, whose algorithm
 * the JDK specifies.
 *
 * <p>Weights are drawn with the fans of their layer. Biases that come along with a layer are 0, or
 * the constant where the initialisation is one. The inputs and targets have no fans, so both count
 * as 1.
 *
 * @param initialisation what is drawn
 * @param seed which of the many draws; matters only to random initialisations
 */
public record Filling(Initialisation initialisation, long seed) {

  /** Fills with 0. */
  public static final Filling ZEROS = new Filling(Initialisation.ZEROS, 0);

  /** Fills with halves and small whole numbers. */
  public static final Filling NICE = new Filling(Initialisation.HALVES, 1);

  /** Returns another draw of the same initialisation. */
  public Filling withNextSeed() {
    return new Filling(initialisation, seed + 1);
  }

  /** Returns new weights of a layer, outputs × inputs. */
  public Matrix weight(int layer, int outputs, int inputs) {
    return drawn(Name.weight(layer), outputs, inputs, inputs, outputs);
  }

  /** Returns the new bias of a layer whose weights are filled too, outputs × 1. */
  public Matrix bias(int outputs) {
    boolean constant = initialisation.kind() == Initialisation.Kind.CONSTANT;
    double value = constant ? initialisation.spread(1, 1) : 0;
    return Matrix.generate(outputs, 1, (row, column) -> value);
  }

  /** Returns a new bias for a layer, drawn as weights are, outputs × 1. */
  public Matrix drawnBias(int layer, int outputs, int inputs) {
    return drawn(Name.bias(layer), outputs, 1, inputs, outputs);
  }

  /**
   * Returns a layer in which the units from a row on are new: awake if they were drawn at random,
   * and as they are if a person asked for certain numbers.
   *
   * @param before the layers in front of it
   * @param x the inputs of the net
   * @param from the first new row, from 0
   */
  public Layer woken(Layer layer, List<Layer> before, Matrix x, int from) {
    return initialisation.random() ? Waking.awake(layer, before, x, from) : layer;
  }

  /**
   * Returns a layer whose weights are drawn anew: as it is if a unit of it is on for some sample,
   * else awake.
   *
   * @param before the layers in front of it
   * @param x the inputs of the net
   */
  public Layer alive(Layer layer, List<Layer> before, Matrix x) {
    return initialisation.random() ? Waking.alive(layer, before, x) : layer;
  }

  /** Returns a new x or y, a column a sample. */
  public Matrix data(Name name, int rows, int samples) {
    return drawn(name, rows, samples, 1, 1);
  }

  private Matrix drawn(Name name, int rows, int columns, int fanIn, int fanOut) {
    double spread = initialisation.spread(fanIn, fanOut);
    Initialisation entries =
        switch (initialisation.kind()) {
          case NORMAL -> Initialisation.normal(spread);
          case UNIFORM -> Initialisation.uniform(spread);
          case CONSTANT, IDENTITY, ORTHOGONAL, HALVES -> initialisation;
        };
    return entries.weight(rows, columns, generator(name)).map(entry -> entry + 0.0);
  }

  /** A generator for each matrix, so that two of one edit do not hold the same numbers. */
  private RandomGenerator generator(Name name) {
    return new Random(mixed(seed + mixed(name.id().hashCode())));
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014): near seeds end up far apart. */
  private static long mixed(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Returns what the filling is called, with its seed if that matters. */
  public String words() {
    String name = Words.of("edit.filling." + initialisation.id());
    return initialisation.random()
        ? Words.of("edit.filling.seeded", name, String.valueOf(seed))
        : name;
  }
}
