package org.chainrule.explain;

/**
 * A typeset formula.
 *
 * @param latex how it is set
 * @param spoken how a screen reader says it
 */
public record Formula(String latex, String spoken) {}
