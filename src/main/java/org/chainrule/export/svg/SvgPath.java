package org.chainrule.export.svg;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/** Writes outlines as SVG has them, in whole numbers, each from where the last one ended. */
final class SvgPath {

  /** An outline is kept this much larger than at font size 1. */
  static final int LARGER = 400;

  private final StringBuilder path = new StringBuilder();
  private long x;
  private long y;
  private long startX;
  private long startY;
  private char last;

  private SvgPath() {}

  /** Returns the path of a shape that has font size 1. */
  static String of(Shape shape) {
    return ofLarge(AffineTransform.getScaleInstance(LARGER, LARGER).createTransformedShape(shape));
  }

  /** Returns the path of a shape that is so much larger already. */
  static String ofLarge(Shape shape) {
    SvgPath path = new SvgPath();
    double[] to = new double[6];
    PathIterator segments = shape.getPathIterator(null);
    for (; !segments.isDone(); segments.next()) {
      path.add(segments.currentSegment(to), to);
    }
    return path.path.toString();
  }

  private void add(int kind, double[] to) {
    switch (kind) {
      case PathIterator.SEG_MOVETO -> {
        command('m', to, 1);
        startX = x;
        startY = y;
      }
      case PathIterator.SEG_LINETO -> line(to);
      case PathIterator.SEG_QUADTO -> command('q', to, 2);
      case PathIterator.SEG_CUBICTO -> command('c', to, 3);
      default -> {
        path.append('z');
        last = 'z';
        x = startX;
        y = startY;
      }
    }
  }

  private void line(double[] to) {
    long dx = Math.round(to[0]) - x;
    long dy = Math.round(to[1]) - y;
    if (dx == 0 && dy == 0) {
      return;
    }
    if (dy == 0) {
      letter('h');
      number(dx);
    } else if (dx == 0) {
      letter('v');
      number(dy);
    } else {
      letter('l');
      number(dx);
      number(dy);
    }
    x += dx;
    y += dy;
  }

  private void command(char command, double[] to, int points) {
    letter(command);
    for (int k = 0; k < 2 * points; k += 2) {
      number(Math.round(to[k]) - x);
      number(Math.round(to[k + 1]) - y);
    }
    x = Math.round(to[2 * points - 2]);
    y = Math.round(to[2 * points - 1]);
  }

  /** A command that is repeated need not be named again, but for a move, which would be a line. */
  private void letter(char command) {
    if (command != last || command == 'm') {
      path.append(command);
    }
    last = command;
  }

  private void number(long number) {
    char before = path.charAt(path.length() - 1);
    if (number >= 0 && Character.isDigit(before)) {
      path.append(' ');
    }
    path.append(number);
  }
}
