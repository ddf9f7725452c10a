package org.chainrule.arrays;

/**
 * The text of a table, which can be read in several ways.
 *
 * @param text all of it, with its comments and headings
 */
public record TableText(String source, String name, String text) implements Found {}
