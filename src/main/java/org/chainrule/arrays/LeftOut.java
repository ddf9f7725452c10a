package org.chainrule.arrays;

/**
 * Something that is no matrix of numbers: it is listed, and does not keep the rest from being
 * taken.
 *
 * @param shape as a person writes it, such as {@code 2 × 3 × 4}; empty if it has none
 * @param reason why it is left out, a phrase for a person
 */
public record LeftOut(String source, String name, String shape, String reason) implements Found {}
