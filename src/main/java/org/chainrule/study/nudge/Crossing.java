package org.chainrule.study.nudge;

import org.chainrule.pass.quantity.Target;

/**
 * A kink of the loss along a line: a unit comes to a place where its activation has no derivative,
 * or an output to where the loss has none.
 *
 * @param epsilon by how much the entry is raised there
 * @param unit the entry of z whose activation has the kink; the entry of ŷ if the loss has it
 */
public record Crossing(double epsilon, Target unit) {}
