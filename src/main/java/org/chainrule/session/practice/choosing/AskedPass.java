package org.chainrule.session.practice.choosing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.pass.quantity.Target;

/**
 * A pass as it is shown to be asked about.
 *
 * @param explainer its words and numbers, by which it is laid out
 * @param silent whether nothing is said of what units do, as that would tell what is asked
 * @param cursor the number of the last step that is shown
 * @param about what is framed in it, if anything is
 * @param spots what the keyboard and screen readers find in it
 */
public record AskedPass(
    Explainer explainer, boolean silent, int cursor, Optional<Target> about, List<Spot> spots) {

  /** The words and numbers that are shown. */
  public Explainer shown() {
    return silent ? explainer.silent() : explainer;
  }

  /**
   * Something that can be answered by a click on it.
   *
   * @param id what the id of its node ends with
   * @param at where it stands
   * @param reading what a screen reader says for it
   */
  public record Spot(String id, Target at, Supplier<String> reading) {}
}
