package org.chainrule.practice.marking;

/** How near a typed number is to one that it is compared with, the nearest first. */
public enum Closeness {
  /** It is the number itself. */
  EXACT,
  /** It is the number, rounded to the digits that were typed. */
  ROUNDED,
  /** Its last digit is one off: the numbers on the way were rounded. */
  ROUNDED_ON_THE_WAY,
  /** It is the number, rounded to fewer digits than are shown. */
  COARSE,
  /** It is another number. */
  OFF;

  /** Whether it counts as the number. */
  public boolean counts() {
    return compareTo(COARSE) < 0;
  }

  /** Returns the one that is farther off. */
  Closeness and(Closeness other) {
    return compareTo(other) > 0 ? this : other;
  }
}
