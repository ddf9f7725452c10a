package org.chainrule.layout;

import org.chainrule.formula.Times;

/**
 * A sign of multiplication between two blocks.
 *
 * @param sign the sign
 * @param center where it stands
 * @param step the number of the step that multiplies
 */
public record Sign(Times.Sign sign, Point center, int step) {}
