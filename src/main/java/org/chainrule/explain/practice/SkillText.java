package org.chainrule.explain.practice;

import java.util.Optional;
import org.chainrule.words.Words;

/** Says what a person can do. */
public final class SkillText {

  private SkillText() {}

  /** Returns what an operation is called that is practised. */
  public static String operation(String key) {
    return Words.of("practice.operation." + key);
  }

  /** Returns what is said of a mistake that was made often. */
  public static Optional<String> mistake(String id) {
    String key = "practice.mistake." + id;
    return Words.has(key) ? Optional.of(Words.of(key)) : Optional.empty();
  }
}
