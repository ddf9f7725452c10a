package org.chainrule.layout.graph;

import org.chainrule.formula.Formula;
import org.chainrule.layout.Point;

/**
 * A sign of multiplication or addition between two blocks.
 *
 * @param sign the sign
 * @param center where it stands
 * @param step the number of the step that multiplies or adds
 */
public record Sign(Formula.Letter sign, Point center, int step) {}
