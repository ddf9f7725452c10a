package org.chainrule.layout.train;

import java.util.List;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.Plot;

/**
 * The loss over two weights, with the ways that runs took.
 *
 * @param relief the loss, or its decimal logarithm
 * @param logarithmic whether it is that
 * @param paths the ways
 * @param now where the state is that is looked at
 */
public record SurfaceChart(ReliefChart relief, boolean logarithmic, List<Path> paths, Point now) {

  private static final double TOP = 6.5;

  /**
   * The way of a run.
   *
   * @param mark by which colour and mark it is drawn
   * @param letter what tells the run from the others in one letter
   * @param name what the run is called
   * @param strong whether it is the run that is looked at
   * @param points where it was, from its beginning
   */
  public record Path(int mark, String letter, String name, boolean strong, List<Point> points) {
    /** Copies the list. */
    public Path {
      points = List.copyOf(points);
    }
  }

  /** Copies the list. */
  public SurfaceChart {
    paths = List.copyOf(paths);
  }

  /** Returns where the plane stands within a panel. */
  public Plot plot(Box area) {
    return relief.plot(area, TOP);
  }
}
