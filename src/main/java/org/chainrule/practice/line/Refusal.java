package org.chainrule.practice.line;

import java.util.Optional;
import org.chainrule.formula.Formula;
import org.chainrule.formula.reading.Span;

/**
 * Why a typed text is no line.
 *
 * @param message one line for a person
 * @param place where in the text it shows; empty at its end, or where nothing was typed
 * @param part the part of the formula that has no value, if the text says a formula
 */
public record Refusal(String message, Optional<Span> place, Optional<Formula> part)
    implements LineReading {}
