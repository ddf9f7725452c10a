package org.chainrule.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Leaves out the middle of matrices that are large, behind dots. */
public final class Cut extends Rewriter {

  /** The fewest rows or columns that a cut leaves: the first, dots, and the last. */
  public static final int FEWEST = 3;

  private static final int LEFT_OUT = -1;

  private final int rows;
  private final int columns;

  private Cut(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * Returns the formula with no matrix larger than this, its dots counted.
   *
   * @param rows at least {@link #FEWEST}, as the columns
   */
  public static Formula matrices(Formula formula, int rows, int columns) {
    return new Cut(rows, columns).of(formula);
  }

  @Override
  public Formula entries(Formula.Entries matrix) {
    List<Integer> across = kept(matrix.rows().get(0).size(), columns);
    return new Formula.Entries(
        kept(matrix.rows().size(), rows).stream()
            .map(row -> across.stream().map(column -> entry(matrix, row, column)).toList())
            .toList());
  }

  private static Formula entry(Formula.Entries matrix, int row, int column) {
    if (row == LEFT_OUT) {
      return column == LEFT_OUT ? Formula.Dots.DIAGONAL : Formula.Dots.DOWN;
    }
    List<Formula> entries = matrix.rows().get(row);
    if (column == LEFT_OUT) {
      boolean between = entries.get(0) == Formula.Dots.DOWN;
      return between ? Formula.Dots.DIAGONAL : Formula.Dots.CENTRED;
    }
    return entries.get(column);
  }

  private static List<Integer> kept(int count, int most) {
    if (count <= most) {
      return IntStream.range(0, count).boxed().toList();
    }
    List<Integer> kept = new ArrayList<>(IntStream.range(0, most - 2).boxed().toList());
    kept.add(LEFT_OUT);
    kept.add(count - 1);
    return kept;
  }
}
