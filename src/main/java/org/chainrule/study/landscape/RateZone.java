package org.chainrule.study.landscape;

/**
 * Rates of one kind, without a gap.
 *
 * @param kind what they come to
 * @param from the least η
 * @param to the greatest
 */
public record RateZone(RateKind kind, double from, double to) {}
