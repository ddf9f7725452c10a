package org.chainrule.layout;

/**
 * A sign of multiplication between two blocks.
 *
 * @param latex the sign
 * @param center where it stands
 * @param step the number of the step that multiplies
 */
public record Sign(String latex, Point center, int step) {}
