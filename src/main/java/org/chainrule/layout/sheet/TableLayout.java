package org.chainrule.layout.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.layout.Box;

/**
 * Where the rows and columns of the layer table stand. A unit is the size of the text.
 *
 * @param rows the number of rows under the header
 * @param columns where each column begins and how wide it is
 * @param width the extent of the whole
 */
public record TableLayout(int rows, List<Box> columns, double width) {

  /** The height of a row. */
  public static final double ROW = 2.1;

  private static final double AIR = 1.0;
  private static final double MARGIN = 0.9;
  private static final double ROUNDING = 1e-9;

  /** Copies the list. */
  public TableLayout {
    columns = List.copyOf(columns);
  }

  /**
   * Lays out columns of at least these widths, the last one taking what is left.
   *
   * @param rows the number of rows under the header
   * @param widths the width that each column's content needs
   * @param room the width of the panel
   */
  public static TableLayout of(int rows, List<Double> widths, double room) {
    return of(rows, widths, widths, room);
  }

  /**
   * The same, with columns that give way where there is less room.
   *
   * @param least the width that each column needs at least
   */
  public static TableLayout of(int rows, List<Double> widths, List<Double> least, double room) {
    double air = AIR * (widths.size() - 1) + 2 * MARGIN;
    double slack = sum(widths) - sum(least);
    double missing = Math.min(slack, Math.max(0, sum(widths) + air - room));
    double share = slack > 0 ? missing / slack : 0;
    return of(
        rows,
        IntStream.range(0, widths.size())
            .mapToObj(k -> widths.get(k) - share * (widths.get(k) - least.get(k)))
            .toList(),
        air,
        room);
  }

  private static double sum(List<Double> widths) {
    return widths.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static TableLayout of(int rows, List<Double> widths, double air, double room) {
    double needed = sum(widths) + air;
    double extra = Math.max(0, room - needed) / widths.size();
    double[] x = {MARGIN};
    List<Box> columns =
        IntStream.range(0, widths.size())
            .mapToObj(
                k -> {
                  double width = widths.get(k) + Math.min(extra, 3);
                  Box column = new Box(x[0], 0, width, (rows + 1) * ROW);
                  x[0] += width + AIR;
                  return column;
                })
            .toList();
    return new TableLayout(rows, columns, needed <= room + ROUNDING ? room : needed);
  }

  /** The height of the whole, with its header. */
  public double height() {
    return (rows + 1) * ROW;
  }

  /** Returns the box of a row under the header. */
  public Box row(int row) {
    return new Box(0, (row + 1) * ROW, width, ROW);
  }

  /** Returns the row at a height. */
  public Optional<Integer> at(double y) {
    int row = (int) Math.floor(y / ROW) - 1;
    return row >= 0 && row < rows ? Optional.of(row) : Optional.empty();
  }
}
