package org.chainrule.house.bad.export;

import org.scilab.forge.jlatexmath.TeXFormula;

/** Formulas are set in drawing. */
public record UsesFormulas(TeXFormula formula) {}
