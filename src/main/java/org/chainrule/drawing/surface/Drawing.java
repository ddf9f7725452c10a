package org.chainrule.drawing.surface;

import java.util.List;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * What painters draw on. Lengths are in the drawing's units, which {@link #scale} changes; y grows
 * downwards.
 */
public interface Drawing extends Measure {

  /** Remembers transform and clip until {@link #restore}. */
  void save();

  /** Goes back to the transform and clip of the last {@link #save}. */
  void restore();

  /** Moves the origin. */
  void translate(double dx, double dy);

  /** Makes the unit larger. */
  void scale(double factor);

  /** Draws only inside this box from here on. */
  void clip(Box box);

  /** Fills a box with rounded corners. */
  void fill(Box box, double radius, Ink ink);

  /** Draws the edge of a box with rounded corners. */
  void stroke(Box box, double radius, Ink ink, Line line);

  /** Fills a polygon. */
  void fillPolygon(List<Point> corners, Ink ink);

  /** Draws a line through points. */
  void polyline(List<Point> points, Ink ink, Line line);

  /** Fills a circle. */
  void fillCircle(Point center, double radius, Ink ink);

  /** Draws a circle. */
  void strokeCircle(Point center, double radius, Ink ink, Line line);

  /** Fills a box with a matrix of colours, a row of the array a row of cells. */
  void cells(Box box, CellImage image);

  /** Draws a text on one line, its baseline at y. */
  void text(String text, double x, double baseline, TextStyle style, Ink ink);

  /** Draws a formula, its left edge at x. */
  void formula(Formula formula, double x, double baseline, double size, Ink ink);

  /** Notes what a mark in this box means; nothing of that is seen. */
  default void means(Meaning meaning, Box box) {}
}
