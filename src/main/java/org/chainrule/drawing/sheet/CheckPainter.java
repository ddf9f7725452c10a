package org.chainrule.drawing.sheet;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.drawing.surface.Brackets;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.surface.Tint;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Glossary;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.sheet.CheckLayout;

/**
 * Draws matrices beside each other with what was found of each entry. A unit of the drawing is the
 * size of the text.
 */
public final class CheckPainter {

  private static final double NAME = 0.9;
  private static final double AIR = 1.1;
  private static final double MARK_ROOM = 1.1;

  /** What stands behind the number of an entry, such as ✓; may be empty. */
  @FunctionalInterface
  public interface Marks {
    /** Returns the mark of the entry in row {@code row}, column {@code column}. */
    String at(int row, int column);
  }

  /** Tells some entries from the others. */
  @FunctionalInterface
  public interface Chosen {
    /** Whether the entry in row {@code row}, column {@code column} is one of them. */
    boolean at(int row, int column);
  }

  /**
   * One of the matrices.
   *
   * @param name what it is called, in words
   * @param entry its entries
   * @param scale the magnitude at which its colours end
   * @param marks what stands behind its numbers
   */
  public record Part(String name, Matrix.EntryFunction entry, double scale, Marks marks) {}

  private final Drawing drawing;
  private final CheckLayout layout;
  private final Numbers numbers;

  private CheckPainter(Drawing drawing, CheckLayout layout, Numbers numbers) {
    this.drawing = drawing;
    this.layout = layout;
    this.numbers = numbers;
  }

  /** Returns how wide the cells of a matrix must be for these of its entries. */
  public static double cellWidth(
      Measure measure, Numbers numbers, Part part, int rows, int columns, int row, int column) {
    double widest = 0;
    for (int i = row; i < row + rows; i++) {
      for (int j = column; j < column + columns; j++) {
        double room = part.marks().at(i, j).isEmpty() ? 0 : MARK_ROOM;
        double width =
            measure.textWidth(text(numbers, part.entry().at(i, j)), TextStyle.regular(1));
        widest = Math.max(widest, width + room);
      }
    }
    double name = measure.textWidth(part.name(), TextStyle.regular(NAME));
    return Math.max(widest + AIR, name / columns);
  }

  /**
   * Draws the matrices.
   *
   * @param framed whether an entry needs to be looked at
   * @param selected whether an entry is selected
   */
  public static void paint(
      Drawing drawing,
      CheckLayout layout,
      Numbers numbers,
      List<Part> parts,
      Chosen framed,
      Chosen selected) {
    CheckPainter painter = new CheckPainter(drawing, layout, numbers);
    for (int k = 0; k < parts.size(); k++) {
      painter.matrix(k, parts.get(k));
      painter.frames(k, framed, Role.ALARM);
      painter.frames(k, selected, Role.SELECTED);
    }
  }

  private void matrix(int index, Part part) {
    Box box = layout.boxes().get(index);
    drawing.text(part.name(), box.x(), box.y() - 0.65, TextStyle.regular(NAME), Ink.of(Role.MUTED));
    for (int i = layout.firstRow(); i < layout.firstRow() + layout.rows(); i++) {
      for (int j = layout.firstColumn(); j < layout.firstColumn() + layout.columns(); j++) {
        cell(layout.cell(index, i, j), part, i, j);
      }
    }
    Brackets.paint(drawing, box.x() - 0.15, box.right() + 0.15, box.y(), box.bottom());
  }

  private void cell(Box cell, Part part, int row, int column) {
    double value = part.entry().at(row, column);
    drawing.fill(cell.grown(-0.06), 0.2, Tint.of(value, part.scale()));
    String mark = part.marks().at(row, column);
    double room = mark.isEmpty() ? 0 : MARK_ROOM;
    TextStyle digits = TextStyle.regular(1).centered();
    double baseline = cell.centerY() + digits.drop();
    Ink ink = Ink.of(Role.TEXT);
    drawing.text(text(numbers, value), cell.centerX() - room / 2, baseline, digits, ink);
    if (!mark.isEmpty()) {
      TextStyle style = TextStyle.strong(1).right();
      drawing.text(mark, cell.right() - 0.3, baseline, style, ink);
      Box around = new Box(cell.right() - MARK_ROOM, cell.y(), MARK_ROOM, cell.height());
      Glossary.written(Meaning.Topic.PLOTS, mark)
          .ifPresent(meaning -> drawing.means(meaning, around));
    }
  }

  private static String text(Numbers numbers, double value) {
    return Double.isNaN(value) ? "–" : numbers.plain(value);
  }

  private void frames(int index, Chosen wanted, Role role) {
    for (int i = layout.firstRow(); i < layout.firstRow() + layout.rows(); i++) {
      for (int j = layout.firstColumn(); j < layout.firstColumn() + layout.columns(); j++) {
        if (wanted.at(i, j)) {
          Box cell = layout.cell(index, i, j).grown(role == Role.SELECTED ? 0.02 : -0.08);
          drawing.stroke(cell, 0.2, Ink.of(role), Line.solid(0.18));
        }
      }
    }
  }
}
