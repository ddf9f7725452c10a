package org.chainrule.practice.line;

import java.util.List;
import org.chainrule.formula.Formula;
import org.chainrule.formula.value.Shape;
import org.chainrule.pass.quantity.Convention;

/**
 * A typed line that has a value.
 *
 * @param text as it was typed
 * @param senses what it may say, the likeliest first; at least one
 */
public record Line(String text, List<Sense> senses) implements LineReading {

  /**
   * One of the things that a line may say, as not every sign is used alike by all, and not every
   * matrix set up alike.
   *
   * @param formula the formula, without the quantity that it computes
   * @param layout in which its symbols are set up
   * @param shape the shape of its value
   */
  public record Sense(Formula formula, Convention layout, Shape shape) {}

  /** Copies the list. */
  public Line {
    senses = List.copyOf(senses);
  }

  /** What it says most likely. */
  public Sense sense() {
    return senses.get(0);
  }
}
