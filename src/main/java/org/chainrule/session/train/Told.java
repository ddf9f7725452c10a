package org.chainrule.session.train;

import java.util.List;
import java.util.Optional;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.study.finding.Finding;

/**
 * What the numbers of a run tell.
 *
 * @param run the run, without those that it branches off
 * @param findings in the order of its states
 */
public record Told(KeptRun run, List<Finding> findings) {

  /** The random nets of the depth study that tell more of what was found last, if any do. */
  public Optional<Stack> alike() {
    return findings.stream()
        .filter(Finding.Uneven.class::isInstance)
        .map(Finding.Uneven.class::cast)
        .reduce((before, last) -> last)
        .flatMap(Finding.Uneven::alike);
  }
}
