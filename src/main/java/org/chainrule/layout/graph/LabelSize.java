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
 * @param title gives the width that an operation needs for its name in words by what it computes,
 *     in units
 * @param note gives the width of what is said of a matrix where samples are shown one at a time, in
 *     units; 0 where nothing is
 * @param words the width of the longest word beside a row, as small as it may be, in units
 * @param counted the same where the word is followed by how many of the samples it is said of
 * @param caption the width of the words at the line between the lanes, in units
 */
public record LabelSize(
    ToDoubleFunction<Name> name,
    ToDoubleFunction<Name> rise,
    ToDoubleFunction<Name> operation,
    ToDoubleFunction<Name> title,
    ToDoubleFunction<Name> note,
    double words,
    double counted,
    double caption) {

  private static final ToDoubleFunction<Name> NONE = name -> 0;

  /** Names and formulas that take no more room than usual. */
  public static final LabelSize USUAL = new LabelSize(NONE, NONE, NONE, NONE, NONE, 0, 0, 0);
}
