package org.chainrule.practice.making;

import java.util.List;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.mistake.Mistake;
import org.chainrule.practice.mistake.Wrong;

/**
 * Answers to a question that come out alike, so that the number does not tell which it was.
 *
 * @param at the cell, or the whole matrix where they are alike in all of it
 * @param right whether the right answer is one of them
 * @param wrongs the mistakes whose answers are alike, each in the ways in which they are
 * @param necessary whether they are alike in every net in which the same units are off
 */
public record Coincidence(Target at, boolean right, List<Wrong> wrongs, boolean necessary) {

  /** Copies the list. */
  public Coincidence {
    wrongs = List.copyOf(wrongs);
  }

  /** The mistakes whose answers are alike, each once. */
  public List<Mistake> mistakes() {
    return wrongs.stream().map(Wrong::mistake).distinct().toList();
  }
}
