package org.chainrule.study.landscape;

/**
 * A part of a plane.
 *
 * @param left the least abscissa
 * @param right the greatest, larger
 * @param bottom the least ordinate
 * @param top the greatest, larger
 */
public record Window(double left, double right, double bottom, double top) {

  /** How far it reaches from left to right. */
  public double width() {
    return right - left;
  }

  /** How far it reaches upwards. */
  public double height() {
    return top - bottom;
  }

  /** Whether a point lies in it or on its edge. */
  public boolean contains(double x, double y) {
    return x >= left && x <= right && y >= bottom && y <= top;
  }

  /** Returns it about its middle, larger or smaller by this factor. */
  public Window scaled(double factor) {
    double x = left / 2 + right / 2;
    double y = bottom / 2 + top / 2;
    double across = width() / 2 * factor;
    double up = height() / 2 * factor;
    return new Window(x - across, x + across, y - up, y + up);
  }

  /** Returns it moved by these shares of its width and height. */
  public Window moved(double across, double up) {
    return new Window(
        left + across * width(),
        right + across * width(),
        bottom + up * height(),
        top + up * height());
  }
}
