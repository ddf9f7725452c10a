package org.chainrule.study.landscape;

/**
 * What a rate comes to.
 *
 * @param rate η
 * @param loss ℓ with it; not finite where something overflows
 */
public record RatedLoss(double rate, double loss) {}
