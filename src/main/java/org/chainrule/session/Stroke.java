package org.chainrule.session;

import java.util.Arrays;

/** A line that was written on the graph, through points in the graph's units. */
public final class Stroke {

  private static final int FIRST_ROOM = 32;

  private final Board.Colour colour;
  private double[] xs = new double[FIRST_ROOM];
  private double[] ys = new double[FIRST_ROOM];
  private int size;

  Stroke(Board.Colour colour, double x, double y) {
    this.colour = colour;
    add(x, y);
  }

  /** Its colour. */
  public Board.Colour colour() {
    return colour;
  }

  /** How many points it goes through; a dot has one. */
  public int size() {
    return size;
  }

  /** Returns where a point is, from the left. */
  public double x(int point) {
    return xs[point];
  }

  /** Returns where a point is, from above. */
  public double y(int point) {
    return ys[point];
  }

  void add(double x, double y) {
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, 2 * size);
      ys = Arrays.copyOf(ys, 2 * size);
    }
    xs[size] = x;
    ys[size] = y;
    size++;
  }

  /** Goes straight from its first point to this one, and nowhere else. */
  void straighten(double x, double y) {
    size = 1;
    add(x, y);
  }
}
