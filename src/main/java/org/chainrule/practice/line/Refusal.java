package org.chainrule.practice.line;

import java.util.List;
import java.util.Optional;
import org.chainrule.formula.Formula;
import org.chainrule.formula.reading.Span;

/**
 * Why a typed text is no line.
 *
 * @param message one line for a person
 * @param place where in the text it shows; empty at its end, or where nothing was typed
 * @param part the part of the formula that has no value, if the text says a formula
 * @param fitting transposes of factors of a product whose shapes do not fit, each of which makes
 *     them fit
 */
public record Refusal(
    String message, Optional<Span> place, Optional<Formula> part, List<Formula> fitting)
    implements LineReading {

  /** Copies the list. */
  public Refusal {
    fitting = List.copyOf(fitting);
  }

  Refusal(String message, Optional<Span> place, Optional<Formula> part) {
    this(message, place, part, List.of());
  }
}
