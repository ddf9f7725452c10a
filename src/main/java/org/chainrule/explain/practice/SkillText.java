package org.chainrule.explain.practice;

import org.chainrule.explain.prose.Prose;
import org.chainrule.words.Words;

/** Says what a person can do, and what to practise next. */
public final class SkillText {

  private SkillText() {}

  /** Returns what an operation is called that is practised. */
  public static String operation(String key) {
    return Words.of("practice.operation." + key);
  }

  /** Returns how often in a row an operation was right, of how often it is to be. */
  public static Prose right(String operation, int right, int wanted) {
    return Prose.of(
        "practice.record.weak",
        operation(operation),
        String.valueOf(right),
        String.valueOf(wanted));
  }

  /**
   * Returns by which mistake an operation often went wrong.
   *
   * @param mistake its id, and perhaps behind a dot the way in which it was made
   */
  public static Prose often(String operation, String mistake) {
    String key = "mistake." + mistake;
    return Words.has(key)
        ? Prose.of("practice.record.weak.mistake", operation(operation), Prose.of(key))
        : Prose.plain(operation(operation));
  }
}
