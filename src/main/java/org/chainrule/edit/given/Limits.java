package org.chainrule.edit.given;

/**
 * How large an edit can make a scenario. A file may hold a larger one; an edit then still changes
 * its numbers and makes it smaller, but not larger. Only a net of more layers is left to the
 * command line.
 */
public final class Limits {

  /** The most layers of a net. */
  public static final int LAYERS = 100;

  /** The most units of a layer, and the most entries of x. */
  public static final int UNITS = 1024;

  /** The most samples of a batch. */
  public static final int SAMPLES = 4096;

  private Limits() {}

  /** Checks a number of layers, {@code now} being how many there are. */
  public static void requireLayers(int wanted, int now) {
    require("layers", wanted, now, LAYERS);
  }

  /** Checks a number of units, {@code now} being how many there are. */
  public static void requireUnits(int wanted, int now) {
    require("units", wanted, now, UNITS);
  }

  /** Checks a number of entries of x, {@code now} being how many there are. */
  public static void requireInputs(int wanted, int now) {
    require("inputs", wanted, now, UNITS);
  }

  /** Checks a number of entries of ŷ, {@code now} being how many there are. */
  public static void requireOutputs(int wanted, int now) {
    require("outputs", wanted, now, UNITS);
  }

  /** Checks a number of samples, {@code now} being how many there are. */
  public static void requireSamples(int wanted, int now) {
    require("samples", wanted, now, SAMPLES);
  }

  private static void require(String what, int wanted, int now, int most) {
    if (wanted < 1 || wanted > Math.max(most, now)) {
      throw new RefusedEditException(what, String.valueOf(most), String.valueOf(wanted));
    }
  }
}
