package org.chainrule.layout.depth;

import java.util.List;
import java.util.Optional;

/**
 * What a map shows.
 *
 * @param title of which stacks it is
 * @param depths the depths of the rows, from the bottom
 * @param scales the weight scales of the columns
 * @param shares the cells, row by row
 * @param picked the cell that was picked, if it is one of this map's
 * @param inStead what is said instead of the cells, as long as nothing has begun to fill them
 */
public record MapSheet(
    String title,
    List<Integer> depths,
    List<Double> scales,
    List<Shares> shares,
    Optional<MapGrid.Cell> picked,
    Optional<String> inStead) {

  /**
   * What became of the nets of a cell.
   *
   * @param vanished the share whose gradient vanished, 0 to 1
   * @param exploded the share whose gradient exploded
   * @param known whether any net has been run
   */
  public record Shares(double vanished, double exploded, boolean known) {}

  /** Copies the lists. */
  public MapSheet {
    depths = List.copyOf(depths);
    scales = List.copyOf(scales);
    shares = List.copyOf(shares);
  }

  /** Returns the shares of a cell. */
  public Shares at(int row, int column) {
    return shares.get(row * scales.size() + column);
  }
}
