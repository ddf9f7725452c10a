package org.chainrule.intake;

import java.util.List;
import java.util.Optional;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.table.Table;
import org.chainrule.pass.quantity.Name;

/**
 * One of the things that were found, and what becomes of it.
 *
 * @param found the thing itself
 * @param shape its shape as a person writes it
 * @param place where it goes; nothing if it is left out, or its columns go to several places
 * @param fate where it goes, which way round, or why it is left out: a phrase for a person
 * @param places where a person may send it, besides leaving it out
 * @param table how a table is read, and which of its columns go to x and to y
 * @param open whether a person has yet to say where it goes; {@code place} is then only a proposal
 */
public record Item(
    Found found,
    String shape,
    Optional<Name> place,
    String fate,
    List<Name> places,
    Optional<Columns> table,
    boolean open) {

  /**
   * A table as it is read.
   *
   * @param x the columns that go to x, counted from 0
   * @param y the columns that go to y, counted from 0
   */
  public record Columns(Table table, List<Integer> x, List<Integer> y) {}
}
