package org.chainrule.network.optimiser;

/** What an optimiser keeps of a weight or a bias from step to step, of the shape of that. */
public enum Kept {
  /** Of momentum: the gradients so far, added, each the less the older it is. */
  VELOCITY("v"),
  /** Of Adam: the weighted mean of the gradients so far. */
  MEAN("m"),
  /** Of Adam: the weighted mean of their squares, entry by entry. */
  SQUARE("v");

  private final String letter;

  Kept(String letter) {
    this.letter = letter;
  }

  /** How it is written. */
  public String letter() {
    return letter;
  }
}
