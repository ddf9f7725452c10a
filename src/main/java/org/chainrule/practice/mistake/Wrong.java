package org.chainrule.practice.mistake;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;

/**
 * What a mistake makes of a step.
 *
 * @param mistake the mistake
 * @param way in which of several ways it is made, such as {@code tanh} of {@link
 *     Mistake#OTHER_SLOPE}, or {@code 2} where the second product is left out; empty if there is
 *     but one
 * @param formula by what is computed then, in place of the step's own formula; its symbols have the
 *     ids of quantities, as {@link Values} knows them
 * @param values what its symbols and letters stand for, by their ids
 * @param value what comes of it, finite and of the shape of the step's result
 */
public record Wrong(
    Mistake mistake,
    String way,
    Formula formula,
    Function<String, Optional<Matrix>> values,
    Matrix value) {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** The id of the mistake, and behind a dot the way in which it was made, if that has a name. */
  public String id() {
    return way.isEmpty() || isNumbered() ? mistake.id() : mistake.id() + "." + way;
  }

  /** Whether its way has no name among several, but a number, counted from 1. */
  public boolean isNumbered() {
    return NUMBER.matcher(way).matches();
  }
}
