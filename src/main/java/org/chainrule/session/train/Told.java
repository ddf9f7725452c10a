package org.chainrule.session.train;

import java.util.List;
import org.chainrule.study.finding.Finding;

/**
 * What the numbers of a run tell.
 *
 * @param run the run, without those that it branches off
 * @param findings in the order of its states
 */
public record Told(KeptRun run, List<Finding> findings) {}
