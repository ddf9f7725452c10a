package org.chainrule.study.random;

import java.util.random.RandomGenerator;

/**
 * Random numbers that are a pure function of a seed and of their place in the sequence, so that
 * they can be made in any order: SplitMix64 (Steele, Lea and Flood, 2014), whose k-th number is a
 * mix of the seed plus k times a constant.
 *
 * <p>A normal number takes one place. Nothing here depends on the version of Java.
 */
public final class CountedRandom implements RandomGenerator {

  /** 2⁶⁴ over the golden ratio, odd. */
  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  public static final int MOST_PLACES = 256;
  private static final long[] STEPS = new long[MOST_PLACES];

  static {
    for (int k = 0; k < MOST_PLACES; k++) {
      STEPS[k] = (k + 1) * GAMMA;
    }
  }

  private long state;

  /** A sequence from its start. */
  public CountedRandom(long seed) {
    this(seed, 0);
  }

  /**
   * A sequence from a place on.
   *
   * @param place the first number to give, counted from 0
   */
  public CountedRandom(long seed, long place) {
    this.state = seed + place * GAMMA;
  }

  /** Returns one number of the sequence that a seed begins, counted from 0. */
  public static long at(long seed, long place) {
    return mix(seed + (place + 1) * GAMMA);
  }

  private static long mix(long counted) {
    long z = (counted ^ (counted >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  @Override
  public long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** Returns a number in [0, 1), a multiple of 2⁻⁵³. */
  @Override
  public double nextDouble() {
    return unit(nextLong());
  }

  /**
   * Returns a whole number from 0 up to but not including a bound, each as often as any other. It
   * takes as many places as it needs, and is what Java 17's SplittableRandom gives, while that of
   * another version of Java may give another.
   *
   * @param bound positive
   */
  public int below(int bound) {
    if ((bound & bound - 1) == 0) {
      return nextHalf() & bound - 1;
    }
    while (true) {
      int drawn = nextHalf() >>> 1;
      int rest = drawn % bound;
      // Of the last, incomplete row of multiples none is taken.
      if (drawn - rest + (bound - 1) >= 0) {
        return rest;
      }
    }
  }

  /** Returns 32 bits, by the mix that SplittableRandom has for these. */
  private int nextHalf() {
    state += GAMMA;
    long z = (state ^ (state >>> 33)) * 0x62a9d9ed799705f5L;
    return (int) ((z ^ (z >>> 28)) * 0xcb24d0a5c88c35b3L >>> Integer.SIZE);
  }

  @Override
  public double nextGaussian() {
    return Ziggurat.normal(nextLong());
  }

  private static double unit(long bits) {
    return (bits >>> 11) * 0x1p-53;
  }

  /**
   * Sets the bits of neighbouring places of a sequence.
   *
   * @param place the first one, counted from 0
   * @param count how many, at most {@value #MOST_PLACES}
   */
  public static void bitsOfPlaces(long seed, long place, int count, long[] bits) {
    mixAll(seed + place * GAMMA, STEPS, count, bits);
  }

  /** Sets the bits of one place of each of many sequences. */
  public static void bitsOfSequences(long[] seeds, long place, int count, long[] bits) {
    mixAll((place + 1) * GAMMA, seeds, count, bits);
  }

  /** Nothing but arithmetic from one array to another, which the compiler makes vectors of. */
  private static void mixAll(long base, long[] steps, int count, long[] bits) {
    for (int k = 0; k < count; k++) {
      long z = base + steps[k];
      z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
      z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
      bits[k] = z ^ (z >>> 31);
    }
  }

  /** Turns bits into numbers that are uniform between −bound and bound. */
  public static void uniform(long[] bits, int count, double bound, double[] to) {
    for (int k = 0; k < count; k++) {
      to[k] = bound * (2 * unit(bits[k]) - 1);
    }
  }
}
