package org.chainrule.drawing.text;

/**
 * How text is set.
 *
 * @param size the font size in the drawing's units
 * @param strong semi-bold, or regular
 * @param align which point of the text stands at the given x
 */
public record TextStyle(double size, boolean strong, Align align) {

  /** Half the height of a digit, in font sizes. */
  private static final double DROP = 0.34;

  /** Which point of a text stands at the given x. */
  public enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  /** Regular text that begins at x. */
  public static TextStyle regular(double size) {
    return new TextStyle(size, false, Align.LEFT);
  }

  /** Semi-bold text that begins at x. */
  public static TextStyle strong(double size) {
    return new TextStyle(size, true, Align.LEFT);
  }

  /** This style with x in the middle. */
  public TextStyle centered() {
    return new TextStyle(size, strong, Align.CENTER);
  }

  /** This style with x at the end. */
  public TextStyle right() {
    return new TextStyle(size, strong, Align.RIGHT);
  }

  /** How far the baseline of digits lies below their middle. */
  public double drop() {
    return DROP * size;
  }
}
