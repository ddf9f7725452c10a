package org.chainrule.study.nudge;

import java.util.List;

/**
 * The loss along the line of an entry.
 *
 * @param reach the line goes from −reach to reach
 * @param points places along it with the loss there, from left to right; each kink is one of them.
 *     The loss is not finite where the pass overflows
 * @param crossings the kinks along it
 */
public record LossCurve(double reach, List<Sampled> points, Crossings crossings) {

  /** A place along the line: by how much the entry is raised, and Δℓ from where it stands. */
  public record Sampled(double epsilon, double change) {}

  /** Copies the list. */
  public LossCurve {
    points = List.copyOf(points);
  }
}
