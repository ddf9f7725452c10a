package org.chainrule.pass.paths;

import java.util.List;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Target;

/**
 * One local factor on a path from the loss back to an entry: how {@code over} moves with {@code
 * under} along that path.
 *
 * @param over the entry in the numerator; the loss at the start of a path
 * @param under the entry in the denominator, of a variable, not of its gradient
 * @param step the step of the backward pass that multiplies by it
 * @param entries where the number stands; none for the factor 1 of a bias
 * @param value the number
 */
public record Factor(Target over, Target under, Step step, List<Entry> entries, double value) {

  /** Copies the list. */
  public Factor {
    entries = List.copyOf(entries);
  }
}
