package org.chainrule.house.bad.pass.program;

import org.chainrule.house.bad.pass.marks.Mark;

/** A room that knows one above it; and the two go round in a circle. */
public record KnowsMarks(Mark mark) {}
