package org.chainrule.app.about;

/**
 * Something that is to be known of this program on this computer.
 *
 * @param name what it is about
 * @param value what is so
 */
record Fact(String name, String value) {}
