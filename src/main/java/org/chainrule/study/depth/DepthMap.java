package org.chainrule.study.depth;

import java.util.List;

/**
 * A map as far as it is filled.
 *
 * @param plan what was asked
 * @param tallies what became of the gradients in each cell, row by row
 * @param progress how far it is
 */
public record DepthMap(MapPlan plan, List<Tally> tallies, Progress progress) {

  /** Copies the list. */
  public DepthMap {
    tallies = List.copyOf(tallies);
  }

  /** Returns the tally of a cell; rows and columns count from 0. */
  public Tally at(int row, int column) {
    return tallies.get(plan.cell(row, column));
  }

  /** Returns the tally of all nets. */
  public Tally total() {
    return tallies.stream().reduce(Tally.NONE, Tally::plus);
  }
}
