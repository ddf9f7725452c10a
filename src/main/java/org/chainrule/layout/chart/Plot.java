package org.chainrule.layout.chart;

import java.util.List;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * Where numbers stand between two axes, each with a linear scale.
 *
 * @param box the area between the axes
 * @param across the abscissas that it shows, from left to right
 * @param up the ordinates that it shows, from bottom to top
 */
public record Plot(Box box, Interval across, Interval up) {

  private static final int FEWEST_TICKS = 2;
  private static final int MOST_ABSCISSAS = 9;
  private static final int MOST_ORDINATES = 6;

  /** Returns where a point of the plot stands in the panel; it may be outside the box. */
  public Point at(double abscissa, double ordinate) {
    double x = box.x() + (abscissa - across.from()) / across.width() * box.width();
    double y = box.bottom() - (ordinate - up.from()) / up.width() * box.height();
    return new Point(x, y);
  }

  /** Returns the abscissas that get a tick, where a label takes so much room. */
  public List<Double> abscissas(double room) {
    return across.ticks(count(box.width() / room, MOST_ABSCISSAS));
  }

  /** Returns the ordinates that get a tick, where a label takes so much room. */
  public List<Double> ordinates(double room) {
    return up.ticks(count(box.height() / room, MOST_ORDINATES));
  }

  private static int count(double fitting, int most) {
    return (int) Math.max(FEWEST_TICKS, Math.min(most, fitting));
  }
}
