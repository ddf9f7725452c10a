package org.chainrule.explain;

import java.util.List;
import java.util.Optional;
import org.chainrule.pass.Phase;

/**
 * What is said about a step.
 *
 * @param phase the direction of the step; empty before the first
 * @param place where in the pass it is, such as "Backward · step 11 of 14"
 * @param headline the step in words
 * @param blocks the rest, from top to bottom
 */
public record Explanation(
    Optional<Phase> phase, String place, String headline, List<Block> blocks) {

  /** Checks nothing, copies the list. */
  public Explanation {
    blocks = List.copyOf(blocks);
  }
}
