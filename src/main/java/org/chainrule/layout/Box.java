package org.chainrule.layout;

/** A rectangle: its upper left corner, width and height. */
public record Box(double x, double y, double width, double height) {

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
