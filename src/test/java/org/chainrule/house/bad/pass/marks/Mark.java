package org.chainrule.house.bad.pass.marks;

import org.chainrule.house.bad.pass.program.KnowsMarks;

/** A mark knows the program, which is below it. */
public record Mark(KnowsMarks program) {}
