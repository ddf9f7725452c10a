package org.chainrule.formula.reading;

/**
 * A part of a typed text.
 *
 * @param start the index of its first character, from 0
 * @param end the index behind its last one
 */
public record Span(int start, int end) {}
