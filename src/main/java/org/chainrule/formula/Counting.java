package org.chainrule.formula;

import java.util.Optional;

/** Finds what an index of a sum counts. */
public final class Counting {

  private Counting() {}

  /** Returns the first thing that has this index, without it. */
  public static Optional<Formula> first(Formula formula, Formula index) {
    if (formula instanceof Formula.Scripted scripted
        && scripted.low().filter(index::equals).isPresent()) {
      return Optional.of(scripted.base());
    }
    return Parts.of(formula).stream()
        .map(part -> first(part, index))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
