package org.chainrule.practice.line;

import java.util.List;
import java.util.Optional;
import org.chainrule.formula.Formula;
import org.chainrule.formula.reading.Span;
import org.chainrule.formula.value.Shape;

/**
 * Why a typed text is no line.
 *
 * @param message one line for a person
 * @param place where in the text it shows; empty at its end, or where nothing was typed
 * @param part the part of the formula that has no value, if the text says a formula
 * @param fitting transposes of factors of a product whose shapes do not fit, each of which makes
 *     them fit
 * @param byEntries the shape of what the text says if {@code *} goes entry by entry in it, where it
 *     might, but was not taken so
 */
public record Refusal(
    String message,
    Optional<Span> place,
    Optional<Formula> part,
    List<Formula> fitting,
    Optional<Shape> byEntries)
    implements LineReading {

  /** Copies the list. */
  public Refusal {
    fitting = List.copyOf(fitting);
  }

  Refusal(String message, Optional<Span> place, Optional<Formula> part) {
    this(message, place, part, List.of(), Optional.empty());
  }

  Refusal byEntries(Optional<Shape> shape) {
    return new Refusal(message, place, part, fitting, shape);
  }
}
