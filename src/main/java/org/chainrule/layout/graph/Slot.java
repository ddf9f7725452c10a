package org.chainrule.layout.graph;

/**
 * Where a table may stand beside a way that comes down to it: to the right of the way, which then
 * turns to what stands before the table; or under it, so that the way meets its upper edge.
 *
 * @param left where the table may begin
 * @param way where the way comes down
 * @param width of the table
 * @param before what stands before the table, to its left
 */
record Slot(double left, double way, double width, double before) {

  private static final double INSIDE = 0.5;
  private static final double HEAD = 0.6;

  /** The least place to the right of the way. */
  private double beside() {
    return Math.max(left, way + HEAD + ArrowShapes.AIR + before);
  }

  /** The least place under the way. */
  private double under() {
    return Math.max(left, way + INSIDE - width);
  }

  private boolean fitsUnder() {
    return under() <= way - INSIDE;
  }

  /** Returns the least left edge that the table can have. */
  double least() {
    return fitsUnder() ? under() : beside();
  }

  /**
   * Returns the left edge that is nearest to the wanted one.
   *
   * @param most how far to the right the table may stand; at least {@link #least()}
   */
  double nearest(double wanted, double most) {
    double right = Math.max(beside(), Math.min(wanted, most));
    if (!fitsUnder()) {
      return right;
    }
    double under = Math.max(under(), Math.min(wanted, Math.min(most, way - INSIDE)));
    boolean fits = beside() <= most;
    return fits && Math.abs(right - wanted) < Math.abs(under - wanted) ? right : under;
  }

  /** Whether a way meets the upper edge of a table that stands there. */
  static boolean meets(double way, double left, double right) {
    return way > left && way < right;
  }
}
