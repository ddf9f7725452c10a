package org.chainrule.layout.graph;

import java.util.function.ToDoubleFunction;
import org.chainrule.pass.quantity.Name;

/**
 * How much room names and formulas take.
 *
 * @param name gives the room that the name of a matrix takes to its left, in units
 * @param rise gives how far a name over its matrix reaches above it, in units
 * @param operation gives the width that an operation needs for its formula by what it computes, in
 *     units
 * @param note gives the width of what is said of a matrix where samples are shown one at a time, in
 *     units; 0 where nothing is
 * @param caption the width of the words at the line between the lanes, in units
 */
public record LabelSize(
    ToDoubleFunction<Name> name,
    ToDoubleFunction<Name> rise,
    ToDoubleFunction<Name> operation,
    ToDoubleFunction<Name> note,
    double caption) {

  private static final ToDoubleFunction<Name> NONE = name -> 0;

  /** Names and formulas that take no more room than usual. */
  public static final LabelSize USUAL = new LabelSize(NONE, NONE, NONE, NONE, 0);
}
