package org.chainrule.fuzz;

import java.util.Random;
import java.util.stream.Stream;

/**
 * One kind of input that is drawn at random, mostly spoilt, and what must hold of it.
 *
 * @param <T> an input
 */
public interface Hunt<T> {

  /** What may come of an input. */
  enum Outcome {
    TAKEN,
    REFUSED
  }

  /** What it hunts in, as the system property names it. */
  String name();

  /** How many inputs each build draws. */
  int inTheBuild();

  /** The most that judging one input may allocate, in bytes. */
  default long mostBytes() {
    return 300_000_000;
  }

  /** Draws an input, the same for the same numbers. */
  T draw(Random random) throws Exception;

  /**
   * Gives the program an input.
   *
   * @throws AssertionError if something does not hold of what comes; so it is with any exception
   */
  Outcome judge(T input) throws Exception;

  /** Smaller inputs that may show the same fault, the smallest first. */
  Stream<T> smaller(T input);

  /** The input as a person can give it again. */
  String show(T input);
}
