package org.chainrule.formula.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chainrule.formula.Formula;

/**
 * What a typed text says, and where each part of it stands there.
 *
 * @param formula what it says
 * @param places where a part stands in the text; of equal parts the first
 */
public record Reading(Formula formula, Map<Formula, Span> places) {

  /** Copies the places. */
  public Reading {
    places = Map.copyOf(places);
  }

  /** Returns where a part of the formula stands in the text, if it stands there as it is. */
  public Optional<Span> place(Formula part) {
    return Optional.ofNullable(places.get(part));
  }

  /** Returns the same text read with other formulas in the place of its parts. */
  public Reading map(UnaryOperator<Formula> change) {
    Map<Formula, Span> changed = new HashMap<>();
    places.forEach((part, span) -> changed.merge(change.apply(part), span, Reading::first));
    return new Reading(change.apply(formula), changed);
  }

  private static Span first(Span one, Span other) {
    return one.start() <= other.start() ? one : other;
  }
}
