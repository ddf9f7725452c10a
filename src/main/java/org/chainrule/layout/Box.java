package org.chainrule.layout;

/** A rectangle: its upper left corner, width and height. */
public record Box(double x, double y, double width, double height) {

  private static final double ROUNDING = 1e-6;

  /** The right edge. */
  public double right() {
    return x + width;
  }

  /** The lower edge. */
  public double bottom() {
    return y + height;
  }

  /** The middle from left to right. */
  public double centerX() {
    return x + width / 2;
  }

  /** The middle from top to bottom. */
  public double centerY() {
    return y + height / 2;
  }

  /** Whether the point lies inside; the right and lower edges do not count. */
  public boolean contains(double px, double py) {
    return px >= x && py >= y && px < right() && py < bottom();
  }

  /** Whether all of another lies inside, but for rounding. */
  public boolean holds(Box other) {
    return other.x >= x - ROUNDING
        && other.y >= y - ROUNDING
        && other.right() <= right() + ROUNDING
        && other.bottom() <= bottom() + ROUNDING;
  }

  /** Whether the two share any area. */
  public boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** Returns this box grown by a margin on every side. */
  public Box grown(double margin) {
    return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
  }

  /** Returns what is left between these margins, at least 1 wide and high. */
  public Box within(double left, double top, double right, double bottom) {
    return new Box(
        x + left, y + top, Math.max(1, width - left - right), Math.max(1, height - top - bottom));
  }

  /** Returns this box moved. */
  public Box moved(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }

  /**
   * Returns this box moved by the shortest way so that another lies in it; where that is too large,
   * so that its upper left corner does.
   */
  public Box revealing(Box other) {
    return new Box(
        revealing(x, width, other.x, other.right()),
        revealing(y, height, other.y, other.bottom()),
        width,
        height);
  }

  private static double revealing(double start, double room, double from, double to) {
    return Math.min(Math.max(start, to - room), from);
  }

  /** Returns what of this box lies inside another, of which it shares some. */
  public Box inside(Box other) {
    double left = Math.max(x, other.x);
    double top = Math.max(y, other.y);
    return new Box(
        left,
        top,
        Math.min(right(), other.right()) - left,
        Math.min(bottom(), other.bottom()) - top);
  }

  /** Returns the smallest box around both. */
  public Box around(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Box(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }
}
