package org.chainrule.drawing.graph;

import java.util.Optional;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.pass.quantity.Quantity;

/**
 * Writes the numbers of cells: set smaller, or all of a matrix with fewer digits, where its cells
 * are narrow, and left out where none could be read.
 */
final class CellDigits {

  /** How many pixels large a letter must be to be read. */
  static final double LEGIBLE = 6;

  /** What is too wide with all of its digits is written with no fewer than these. */
  private static final int FEWEST = 3;

  private static final TextStyle DIGITS = TextStyle.regular(1).centered();
  private static final int MOST_SAMPLED = 64;
  private static final double LEAST_SHRINKING = 0.7;
  private static final double MOST_SHRINKING = 0.5;
  private static final double GHOST_SIZE = 0.85;

  private final Drawing drawing;
  private final Numbers numbers;
  private final double pixels;

  CellDigits(Drawing drawing, Numbers numbers, double pixels) {
    this.drawing = drawing;
    this.numbers = numbers;
    this.pixels = pixels;
  }

  /**
   * Returns how the numbers of a matrix are written in cells like this one: as everywhere else, or
   * all with fewer digits where they would have no room; empty if none could be read. Either all
   * numbers of a matrix are shown, or none: a few would look like a pattern.
   *
   * @param unit the size of its digits
   */
  Optional<Numbers> in(Quantity quantity, Box cell, double unit) {
    int fewest = Math.min(FEWEST, numbers.digits());
    for (int digits = numbers.digits(); digits >= fewest; digits--) {
      Numbers shorter = new Numbers(digits);
      double size = smallest(quantity, shorter, cell, unit);
      double least = digits == fewest ? MOST_SHRINKING : LEAST_SHRINKING;
      if (size >= least * unit && size * pixels >= LEGIBLE) {
        return Optional.of(shorter);
      }
    }
    return Optional.empty();
  }

  private double smallest(Quantity quantity, Numbers written, Box cell, double unit) {
    int count = quantity.rows() * quantity.columns();
    int stride = Math.max(1, count / MOST_SAMPLED);
    double smallest = unit;
    for (int k = 0; k < count; k += stride) {
      double value = quantity.get(k / quantity.columns(), k % quantity.columns());
      smallest = Math.min(smallest, fitted(written.plain(value), cell, unit));
    }
    return smallest;
  }

  /**
   * Writes a number.
   *
   * @param plate whether the digits stand on a clean plate
   */
  void paint(String text, Box cell, double unit, boolean plate, Ink ink) {
    double size = fitted(text, cell, unit);
    if (plate) {
      double width = drawing.textWidth(text, DIGITS) * size + 0.24 * unit;
      Box under = new Box(cell.centerX() - width / 2, cell.centerY() - size / 2, width, size);
      drawing.fill(under, 0.15 * unit, Ink.of(Role.SURFACE));
    }
    write(text, cell.centerX(), cell.centerY(), size, ink);
  }

  /** Writes the value before the last edit, which stands above the new one and is smaller. */
  void paintBefore(String value, Box upper, boolean plate) {
    String text = value + " →";
    double size = Math.min(GHOST_SIZE, fitted(text, upper, 1));
    double width = drawing.textWidth(text, DIGITS) * size;
    if (plate) {
      Box under = new Box(upper.centerX() - width / 2, upper.y(), width, upper.height());
      drawing.fill(under, 0.1, Ink.of(Role.SURFACE));
    }
    write(text, upper.centerX(), upper.centerY() + 0.1, size, Ink.of(Role.TEXT));
  }

  private void write(String text, double x, double middle, double size, Ink ink) {
    TextStyle style = TextStyle.regular(size).centered();
    drawing.text(text, x, middle + style.drop(), style, ink);
  }

  private double fitted(String text, Box cell, double unit) {
    double room = cell.width() - 0.16 * unit;
    return Math.min(unit, room / drawing.textWidth(text, DIGITS));
  }
}
