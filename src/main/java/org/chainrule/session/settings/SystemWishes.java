package org.chainrule.session.settings;

/**
 * What a person has set for all programs on a computer, as far as this one heeds it.
 *
 * @param contrast whether colours are to differ strongly
 * @param motion whether things may move
 */
public record SystemWishes(boolean contrast, boolean motion) {

  /** A computer on which nobody has asked for anything. */
  public static final SystemWishes NONE = new SystemWishes(false, true);
}
