package org.chainrule.study.train;

/**
 * A unit that lets nothing through, whatever sample is shown: its slope is exactly 0 for all.
 *
 * @param layer its layer, from 1
 * @param unit the unit, from 0
 * @param since the first state of a run from which on that is so, up to the last one so far
 */
public record Off(int layer, int unit, int since) {}
