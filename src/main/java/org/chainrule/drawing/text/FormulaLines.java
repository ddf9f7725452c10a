package org.chainrule.drawing.text;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.formula.Breaks;
import org.chainrule.formula.Breaks.Level;
import org.chainrule.formula.Breaks.Piece;
import org.chainrule.formula.Formula;

/**
 * Breaks a formula that is too wide into lines: before a sign of equality, where that is not enough
 * before the terms of a sum, and last before the factors of a product.
 */
public final class FormulaLines {

  private static final List<Level> LEVELS = List.of(Level.values());

  private final Measure measure;
  private final double size;
  private final double room;
  private final List<Piece> pieces = new ArrayList<>();

  private FormulaLines(Measure measure, double size, double room) {
    this.measure = measure;
    this.size = size;
    this.room = room;
  }

  /**
   * Returns the formula in lines.
   *
   * @param size at which each line is to fit, if it can be broken that far
   * @param room the width of a line
   */
  public static List<Formula> of(Measure measure, Formula formula, double size, double room) {
    FormulaLines lines = new FormulaLines(measure, size, room);
    lines.add(Breaks.whole(Breaks.onOneLine(formula)), LEVELS);
    return lines.joined();
  }

  /** Adds a piece of the formula, broken at the first of these levels if it is too wide. */
  private void add(Piece piece, List<Level> levels) {
    if (levels.isEmpty() || width(piece) <= room) {
      pieces.add(piece);
      return;
    }
    List<Level> finer = levels.subList(1, levels.size());
    piece.at(levels.get(0)).forEach(part -> add(part, finer));
  }

  private double width(Piece piece) {
    return measure.formula(Breaks.line(List.of(piece)), size).width();
  }

  private List<Formula> joined() {
    List<Double> widths = pieces.stream().map(this::width).toList();
    List<Integer> starts = LineBreaks.of(widths, room);
    List<Formula> lines = new ArrayList<>();
    for (int k = 0; k < starts.size(); k++) {
      int end = k + 1 < starts.size() ? starts.get(k + 1) : pieces.size();
      lines.add(Breaks.line(pieces.subList(starts.get(k), end)));
    }
    return lines;
  }
}
