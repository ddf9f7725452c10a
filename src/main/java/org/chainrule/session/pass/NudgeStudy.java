package org.chainrule.session.pass;

import org.chainrule.study.nudge.LossCurve;
import org.chainrule.study.nudge.Nudge;

/**
 * What is known of the line of an entry.
 *
 * @param nudge the entry and its slope
 * @param curve the loss along the line, as far as a person looks
 */
public record NudgeStudy(Nudge nudge, LossCurve curve) {}
