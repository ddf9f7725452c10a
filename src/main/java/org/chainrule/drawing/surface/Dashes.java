package org.chainrule.drawing.surface;

/**
 * How long the pieces of a broken line are, in widths of the line, so that both backends break it
 * at the same places, at any scale.
 */
public final class Dashes {

  private static final double DASH = 4;
  private static final double GAP = 3;

  private Dashes() {}

  /** Returns drawn and empty lengths in turn, none for an unbroken line. */
  public static double[] of(Line line) {
    return switch (line.pattern()) {
      case SOLID -> new double[0];
      case DASHED -> new double[] {DASH * line.width(), GAP * line.width()};
      case DOTTED -> new double[] {line.width(), 2 * line.width()};
    };
  }
}
