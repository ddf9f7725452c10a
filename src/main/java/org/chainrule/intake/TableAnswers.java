package org.chainrule.intake;

import java.util.List;
import java.util.Optional;
import org.chainrule.arrays.table.TableFormat;

/**
 * What a person has said of a table; what was not said is found out, or asked.
 *
 * @param format how it is written
 * @param keepIndex whether a column that only counts the rows is data
 * @param x the columns of x, counted from 0
 * @param y the columns of y, counted from 0
 */
public record TableAnswers(
    TableFormat format,
    Optional<Boolean> keepIndex,
    Optional<List<Integer>> x,
    Optional<List<Integer>> y) {

  /** Nothing was said. */
  public static final TableAnswers OPEN =
      new TableAnswers(TableFormat.OPEN, Optional.empty(), Optional.empty(), Optional.empty());
}
