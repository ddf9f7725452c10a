package org.chainrule.layout.graph;

import java.util.List;
import java.util.Optional;
import org.chainrule.layout.Point;
import org.chainrule.pass.quantity.Name;

/**
 * A way that numbers take.
 *
 * @param kind what travels there
 * @param path corner points, from start to tip
 * @param step the number of the step at which something travels along it
 * @param early the same before that step, when no word beside a row stands in the way yet
 * @param carries which quantity travels along it, if it is one
 */
public record Arrow(
    Kind kind, List<Point> path, int step, List<Point> early, Optional<Name> carries) {

  /** What travels along an arrow. */
  public enum Kind {
    /** A value of the forward pass. */
    FORWARD,
    /** A gradient. */
    BACKWARD,
    /** A parameter or a target going into its layer. */
    PARAMETER,
    /** What the backward pass takes from the forward pass. */
    REMEMBERED,
    /** A gradient that moves its parameter. */
    UPDATE
  }

  /** Copies the points. */
  public Arrow {
    path = List.copyOf(path);
    early = List.copyOf(early);
  }

  /** An arrow that no word gets in the way of. */
  public Arrow(Kind kind, List<Point> path, int step) {
    this(kind, path, step, path, Optional.empty());
  }

  /** This arrow with a quantity that travels along it. */
  Arrow carrying(Name name) {
    return new Arrow(kind, path, step, early, Optional.of(name));
  }

  /** Returns the point at a share t of the way, measured by length. */
  public Point along(double t) {
    double left = t * length();
    for (int k = 1; k < path.size(); k++) {
      Point from = path.get(k - 1);
      Point to = path.get(k);
      double piece = Math.hypot(to.x() - from.x(), to.y() - from.y());
      if (left <= piece || k == path.size() - 1) {
        return piece == 0 ? to : from.towards(to, Math.min(1, left / piece));
      }
      left -= piece;
    }
    return path.get(0);
  }

  private double length() {
    double length = 0;
    for (int k = 1; k < path.size(); k++) {
      length +=
          Math.hypot(path.get(k).x() - path.get(k - 1).x(), path.get(k).y() - path.get(k - 1).y());
    }
    return length;
  }
}
