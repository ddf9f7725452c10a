package org.chainrule.explain.prose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.formula.Formula;
import org.chainrule.pass.program.Phase;

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

  /** Returns only its head, for as long as the rest is under way. */
  public Explanation begun() {
    Block underWay = new Block.Paragraph(Prose.of("explanation.underWay"));
    return new Explanation(phase, place, headline, List.of(underWay));
  }

  /** Every formula of it. */
  public Stream<Formula> formulas() {
    return blocks.stream().flatMap(Block::formulas);
  }
}
