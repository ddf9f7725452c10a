package org.chainrule.practice.line;

/** What became of a typed text: a line that has a value, or the reason why it is none. */
public sealed interface LineReading permits Line, Refusal {}
