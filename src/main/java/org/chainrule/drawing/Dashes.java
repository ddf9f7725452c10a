package org.chainrule.drawing;

/** How long the pieces of a broken line are, so that both backends break it at the same places. */
final class Dashes {

  private static final double DASH = 5;
  private static final double GAP = 4;

  private Dashes() {}

  /** Returns drawn and empty lengths in turn, none for an unbroken line. */
  static double[] of(Line line) {
    return switch (line.pattern()) {
      case SOLID -> new double[0];
      case DASHED -> new double[] {DASH, GAP};
      case DOTTED -> new double[] {line.width(), 2 * line.width()};
    };
  }
}
