package org.chainrule.session;

import org.chainrule.study.LossCurve;
import org.chainrule.study.Nudge;

/**
 * What is known of the line of an entry.
 *
 * @param nudge the entry and its slope
 * @param curve the loss along the line, as far as a person looks
 */
public record NudgeStudy(Nudge nudge, LossCurve curve) {}
