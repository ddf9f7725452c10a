package org.chainrule.formula;

/** Which brackets, and whether they grow with what they enclose. */
public enum Bracket {
  ROUND(false),
  SQUARE(false),
  TALL_ROUND(true),
  TALL_SQUARE(true),
  /** |a|, the magnitude. */
  BARS(true);

  private final boolean tall;

  Bracket(boolean tall) {
    this.tall = tall;
  }

  /** Whether they grow with what they enclose. */
  public boolean isTall() {
    return tall;
  }

  /** The same brackets, growing. */
  public Bracket grown() {
    return switch (this) {
      case ROUND, TALL_ROUND -> TALL_ROUND;
      case SQUARE, TALL_SQUARE -> TALL_SQUARE;
      case BARS -> BARS;
    };
  }
}
