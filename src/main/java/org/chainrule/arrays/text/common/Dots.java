package org.chainrule.arrays.text.common;

import java.util.List;
import java.util.regex.Pattern;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/** Finds the dots that stand for entries that are left out, as programs print a large array. */
public final class Dots {

  /** The most characters that such dots take. */
  public static final int LONGEST = 4;

  private static final Pattern DOTS = Pattern.compile("\\.{2,}|[\u2026\u22EE\u22EF\u22F1]");

  /** A line of nothing but numbers and dots. */
  private static final Pattern LINE =
      Pattern.compile("(?:[-+\\d.eE,;|\\s]|[\u2026\u22EE\u22EF\u22F1])*+");

  private Dots() {}

  /** Refuses an array with dots in it. */
  public static void refuseIn(String array) throws TypedException {
    if (DOTS.matcher(array).find()) {
      throw new TypedException(Words.of("typed.leftOut"));
    }
  }

  /** Refuses lines of numbers with dots among them; dots within words are fine. */
  public static void refuseIn(List<String> lines) throws TypedException {
    for (String line : lines) {
      if (LINE.matcher(line).matches()) {
        refuseIn(line);
      }
    }
  }
}
