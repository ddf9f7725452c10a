package org.chainrule.house.bad.words;

/** Writes and spells as the computer's language does. */
public final class FollowsTheComputer {

  private FollowsTheComputer() {}

  /** In Turkish this is no "title", and in Arabic there are other digits. */
  public static String written(int number) {
    return String.format("%d", number) + "TITLE".toLowerCase();
  }
}
