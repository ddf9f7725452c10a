package org.chainrule.study.random;

/**
 * Standard normal numbers by the ziggurat method of Marsaglia and Tsang (2000), with 1024 boxes of
 * equal area. A number follows from 64 random bits alone: 10 choose the box, 52 the place in it, as
 * Doornik (2005) has it. Where these do not decide, they are the seed of further bits.
 *
 * <p>All that is not exact by IEEE 754 is left to {@link StrictMath}, so that the same bits give
 * the same number on every Java.
 */
public final class Ziggurat {

  private static final int BOXES = 1024;

  /** Where the tail begins, for boxes that end exactly at the top. */
  private static final double TAIL = 4.038849846109505;

  /** The area of a box. */
  private static final double AREA = 0.001226324646353088;

  private static final int PLACE_SHIFT = 12;
  private static final long ONE = 0x3ff0000000000000L;
  private static final double MIDDLE = 1.5;

  private static final long DETACHED = 0x5851f42d4c957f2dL;

  /** The right edge of each box; the lowest one is as wide as if it had no tail. */
  private static final double[] EDGE = new double[BOXES + 1];

  /** The density at the edges, without its factor. */
  private static final double[] HEIGHT = new double[BOXES + 1];

  /** The width of each box, to both sides of 0. */
  private static final double[] WIDTH = new double[BOXES];

  static {
    EDGE[0] = AREA / density(TAIL);
    EDGE[1] = TAIL;
    HEIGHT[1] = density(TAIL);
    for (int box = 2; box < BOXES; box++) {
      HEIGHT[box] = HEIGHT[box - 1] + AREA / EDGE[box - 1];
      EDGE[box] = Math.sqrt(-2 * StrictMath.log(HEIGHT[box]));
    }
    HEIGHT[BOXES] = 1;
    for (int box = 0; box < BOXES; box++) {
      WIDTH[box] = 2 * EDGE[box];
    }
  }

  private Ziggurat() {}

  /** Returns the number that follows from these bits. */
  static double normal(long bits) {
    int box = (int) bits & BOXES - 1;
    double x = place(bits) * WIDTH[box];
    return Math.abs(x) < EDGE[box + 1] ? x : beyond(bits, box, x);
  }

  /** Puts the numbers that follow from many bits into an array, each multiplied by a factor. */
  public static void fill(long[] bits, int count, double factor, double[] to, int[] undecided) {
    int open = 0;
    for (int k = 0; k < count; k++) {
      int box = (int) bits[k] & BOXES - 1;
      double x = place(bits[k]) * WIDTH[box];
      to[k] = factor * x;
      if (!(Math.abs(x) < EDGE[box + 1])) {
        undecided[open++] = k;
      }
    }
    for (int m = 0; m < open; m++) {
      int k = undecided[m];
      to[k] = factor * normal(bits[k]);
    }
  }

  /**
   * Returns a number in [−½, ½), made without turning an integer into a double: Java 17 lets each
   * such conversion wait for the one before it.
   */
  private static double place(long bits) {
    return Double.longBitsToDouble(bits >>> PLACE_SHIFT | ONE) - MIDDLE;
  }

  /** Decides outside of the part of a box that lies below the curve. */
  private static double beyond(long bits, int firstBox, double firstX) {
    CountedRandom more = new CountedRandom(bits ^ DETACHED);
    int box = firstBox;
    double x = firstX;
    while (true) {
      if (box == 0) {
        return Math.copySign(tail(more), x);
      }
      double y = HEIGHT[box] + more.nextDouble() * (HEIGHT[box + 1] - HEIGHT[box]);
      if (y < density(x)) {
        return x;
      }
      long next = more.nextLong();
      box = (int) next & BOXES - 1;
      x = place(next) * WIDTH[box];
      if (Math.abs(x) < EDGE[box + 1]) {
        return x;
      }
    }
  }

  /** Returns a number from the tail, after Marsaglia (1964). */
  private static double tail(CountedRandom more) {
    double x;
    double y;
    do {
      x = -StrictMath.log(1 - more.nextDouble()) / TAIL;
      y = -StrictMath.log(1 - more.nextDouble());
    } while (2 * y < x * x);
    return TAIL + x;
  }

  private static double density(double x) {
    return StrictMath.exp(-x * x / 2);
  }
}
