package org.chainrule.layout.depth;

import java.util.Optional;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * Where the cells of a map stand: deeper stacks higher, larger weights further right.
 *
 * @param box all cells
 * @param rows how many depths
 * @param columns how many weight scales
 */
public record MapGrid(Box box, int rows, int columns) {

  /** What stands to the left of the cells takes this. */
  public static final double LEFT = 2.6;

  private static final double TOP = 3.4;
  private static final double BOTTOM = 2.7;
  private static final double GAP = 0.6;
  private static final double WIDEST = 2.6;

  /** A cell, counted from 0, row 0 at the bottom. */
  public record Cell(int row, int column) {}

  /** Returns the grid of one of several maps that share a panel's width. */
  public static MapGrid in(Box area, int index, int maps, int rows, int columns) {
    double share = area.width() / maps;
    double cell =
        Math.min(
            WIDEST,
            Math.min((share - LEFT - GAP) / columns, (area.height() - TOP - BOTTOM) / rows));
    double side = Math.max(0.3, cell);
    return new MapGrid(
        new Box(area.x() + index * share + LEFT, area.y() + TOP, side * columns, side * rows),
        rows,
        columns);
  }

  /** Returns the box of a cell. */
  public Box cell(int row, int column) {
    double width = box.width() / columns;
    double height = box.height() / rows;
    return new Box(box.x() + column * width, box.bottom() - (row + 1) * height, width, height);
  }

  /** Returns the cell at a place. */
  public Optional<Cell> at(Point place) {
    if (!box.contains(place.x(), place.y())) {
      return Optional.empty();
    }
    int row = (int) ((box.bottom() - place.y()) / box.height() * rows);
    int column = (int) ((place.x() - box.x()) / box.width() * columns);
    return Optional.of(new Cell(Math.min(rows - 1, row), Math.min(columns - 1, column)));
  }
}
