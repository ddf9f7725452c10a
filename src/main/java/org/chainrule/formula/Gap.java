package org.chainrule.formula;

/** What separates formulas that stand in a row. */
public enum Gap {
  NOTHING,
  /** A space as between words. */
  SPACE,
  COMMA,
  /** A comma and a wider space. */
  WIDE_COMMA,
  /** A dot, as between the links of a chain. */
  DOT
}
