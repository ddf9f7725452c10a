package org.chainrule.session.train;

import java.util.List;
import java.util.Optional;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.study.finding.Finding;

/**
 * What the numbers of a run tell.
 *
 * @param run the run
 * @param findings in the order of its states, with those of the runs that it branches off
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
