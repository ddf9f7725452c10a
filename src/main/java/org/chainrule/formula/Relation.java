package org.chainrule.formula;

/** What is said of two sides. */
public enum Relation {
  EQUAL("="),
  APPROXIMATELY("≈"),
  GREATER(">"),
  LESS("<"),
  AT_LEAST("≥"),
  AT_MOST("≤"),
  BECOMES("←"),
  GOES_TO("→");

  private final String sign;

  Relation(String sign) {
    this.sign = sign;
  }

  /** The sign itself. */
  public String sign() {
    return sign;
  }

  /** Whether it is said which side is the larger. */
  public boolean isOrder() {
    return this == GREATER || this == LESS || this == AT_LEAST || this == AT_MOST;
  }

  /** Whether one side is said to be as large as the other, or nearly. */
  public boolean isEquality() {
    return this == EQUAL || this == APPROXIMATELY;
  }
}
