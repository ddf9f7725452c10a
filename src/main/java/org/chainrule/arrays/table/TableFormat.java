package org.chainrule.arrays.table;

import java.util.Optional;

/**
 * What a person has said of how a table is written; what was not said is found out.
 *
 * @param headed whether the first row names the columns
 */
public record TableFormat(
    Optional<Delimiter> delimiter, Optional<NumberStyle> numbers, Optional<Boolean> headed) {

  /** Nothing was said. */
  public static final TableFormat OPEN =
      new TableFormat(Optional.empty(), Optional.empty(), Optional.empty());
}
