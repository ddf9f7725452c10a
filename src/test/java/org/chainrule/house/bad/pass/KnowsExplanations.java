package org.chainrule.house.bad.pass;

import org.chainrule.house.bad.explain.UsesJavaFx;

/** A pass explains nothing. */
public record KnowsExplanations(UsesJavaFx explanation) {}
