package org.chainrule.layout.sheet;

import org.chainrule.layout.Box;

/**
 * How a screen is divided up in a lecture: the graph over the whole width, under it a strip for
 * what is said, which gets the height that the graph leaves.
 *
 * @param graph where the graph stands
 * @param strip the ground of the strip
 * @param unit the size of the strip's text, in pixels
 */
public record LectureLayout(Box graph, Box strip, double unit) {

  private static final double LEAST_STRIP = 0.18;
  private static final double MOST_STRIP = 0.3;
  private static final double HALF = 0.5;
  private static final double LINES = 8.6;

  /** Digits of 2 % of the height are wanted where the graph is cut anyway. */
  private static final double LARGER = 4.0 / 3;

  private static final double MAP = 0.08;
  private static final double LEAST_TEXT = 0.019;
  private static final double MOST_TEXT = 0.03;

  /** Between the edge of the strip and its text, in sizes of the text. */
  public static final double MARGIN = 0.6;

  /**
   * A digit of a font is so high, in sizes of the font; it is to be 1.5 % of the height at least.
   */
  public static final double LEGIBLE = 0.015 / 0.66;

  /**
   * Divides a screen up.
   *
   * @param screen in pixels
   * @param graph the extent of the graph in its own units
   */
  public static LectureLayout of(Box screen, Box graph) {
    return of(screen, graph, 1);
  }

  /**
   * Divides a screen up for somebody who wants text larger.
   *
   * @param screen in pixels
   * @param graph the extent of the graph in its own units
   * @param larger how much larger, 1 or more
   */
  public static LectureLayout of(Box screen, Box graph, double larger) {
    double whole = screen.width() / graph.width();
    double least = LEGIBLE * larger * screen.height();
    double wanted =
        whole >= least
            ? graph.height() * whole
            : graph.height() * LARGER * least + map(screen.height());
    double left = (screen.height() - wanted) / screen.height();
    double free = Math.max(LEAST_STRIP, Math.min(MOST_STRIP, left));
    double share = Math.min(HALF, larger * free);
    double height = screen.height() * share;
    double text =
        larger * Math.max(LEAST_TEXT, Math.min(MOST_TEXT, free / LINES)) * screen.height();
    double top = screen.bottom() - height;
    return new LectureLayout(
        new Box(screen.x(), screen.y(), screen.width(), top - screen.y()),
        new Box(screen.x(), top, screen.width(), height),
        text);
  }

  /**
   * How many pixels a unit of the graph takes: as many as show all of it where that can be read, or
   * else so many that each step is seen with what it is made of, as large as a whole graph would be
   * if there is room, over a strip for the map of the whole.
   *
   * @param room where the graph stands, in pixels
   * @param size the extent of the graph in its own units
   * @param widest the width of the widest step with what it is made of, likewise
   * @param least the smallest digits that are wanted, in pixels
   * @param map the height of the map, in pixels
   */
  public static double unit(Box room, Box size, double widest, double least, double map) {
    double whole = Math.min(room.width() / size.width(), room.height() / size.height());
    double part = Math.min(room.width() / widest, Math.max(0, room.height() - map) / size.height());
    return whole >= least ? whole : Math.max(least, Math.min(LARGER * least, part));
  }

  /** The height of the map of a graph that is not all seen, on a screen of this height. */
  public static double map(double screen) {
    return MAP * screen;
  }

  /** Where the text of the strip stands. */
  public Box text() {
    double margin = MARGIN * unit;
    return strip.grown(-margin);
  }

  /**
   * Whether all of a graph can be read from the last row.
   *
   * @param size the extent of the graph in its own units
   * @param larger how much larger digits are wanted than those that can just be read
   */
  public boolean isLegible(Box size, double larger) {
    double fit = Math.min(graph.width() / size.width(), graph.height() / size.height());
    return fit >= legible() * larger;
  }

  /** Where the map of a graph stands that is not all seen, at the bottom of its place. */
  public Box map() {
    double height = map(graph.height() + strip.height());
    return new Box(graph.x(), graph.bottom() - height, graph.width(), height);
  }

  /** What the map leaves of the place of the graph. */
  public Box overMap() {
    return new Box(graph.x(), graph.y(), graph.width(), graph.height() - map().height());
  }

  /** The same with the graph where the strip was. */
  public LectureLayout withoutStrip() {
    Box none = new Box(strip.x(), strip.bottom(), strip.width(), 0);
    return new LectureLayout(graph.around(strip), none, unit);
  }

  /** The smallest digits that can be read from the last row, in pixels. */
  public double legible() {
    return LEGIBLE * (graph.height() + strip.height());
  }
}
