package org.chainrule.drawing;

import org.chainrule.explain.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.pass.Quantity;

/**
 * Writes the numbers of cells: set smaller, or with fewer digits, where a cell is narrow, and left
 * out where none could be read.
 */
final class CellDigits {

  /** How many pixels large a letter must be to be read. */
  static final double LEGIBLE = 6;

  /** What is too wide with all of its digits is written with so many. */
  static final Numbers SHORT = new Numbers(2);

  private static final TextStyle DIGITS = TextStyle.regular(1).centered();
  private static final int MOST_SAMPLED = 64;
  private static final double LEAST_SHRINKING = 0.8;
  private static final double MOST_SHRINKING = 0.6;
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
   * Whether numbers can be read in cells like this one. Either all numbers of a matrix are shown,
   * or none: a few would look like a pattern.
   *
   * @param unit the size of its digits
   */
  boolean haveRoom(Quantity quantity, Box cell, double unit) {
    int count = quantity.rows() * quantity.columns();
    int stride = Math.max(1, count / MOST_SAMPLED);
    for (int k = 0; k < count; k += stride) {
      double value = quantity.get(k / quantity.columns(), k % quantity.columns());
      double size = fitted(SHORT.plain(value), cell, unit);
      if (size < MOST_SHRINKING * unit || size * pixels < LEGIBLE) {
        return false;
      }
    }
    return true;
  }

  /**
   * Writes the number if there is room for it, or a shorter one.
   *
   * @param plate whether the digits stand on a clean plate
   */
  void paint(double value, Box cell, double unit, boolean plate, Ink ink) {
    String text = numbers.plain(value);
    double size = fitted(text, cell, unit);
    if (size < LEAST_SHRINKING * unit) {
      text = SHORT.plain(value);
      size = fitted(text, cell, unit);
    }
    if (plate) {
      double width = drawing.textWidth(text, DIGITS) * size + 0.24 * unit;
      Box under = new Box(cell.centerX() - width / 2, cell.centerY() - size / 2, width, size);
      drawing.fill(under, 0.15 * unit, Ink.of(Role.SURFACE));
    }
    write(text, cell.centerX(), cell.centerY(), size, ink);
  }

  /** Writes the value before the last edit, which stands above the new one and is smaller. */
  void paintBefore(double value, Box upper, boolean plate) {
    String text = numbers.plain(value) + " →";
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
