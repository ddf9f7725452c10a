package org.chainrule.practice.marking;

import java.util.OptionalInt;
import org.chainrule.typed.TypedException;
import org.chainrule.typed.TypedNumber;

/**
 * A number that somebody typed as an answer.
 *
 * @param text as it was typed
 * @param value the number
 * @param lastPlace the power of ten of its last digit, such as −2 of 0.25 and of 1.50; nothing of a
 *     fraction, a root or a sum, which are exact
 */
public record Answer(String text, double value, OptionalInt lastPlace) {

  /**
   * Reads an answer.
   *
   * @throws TypedException if it is no number; the message is short enough to stand below a cell
   */
  public static Answer read(String typed) throws TypedException {
    return new Answer(typed.strip(), TypedNumber.parse(typed), TypedNumber.lastPlace(typed));
  }
}
