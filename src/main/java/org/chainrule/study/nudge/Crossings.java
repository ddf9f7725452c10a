package org.chainrule.study.nudge;

import java.util.List;

/**
 * The kinks of the loss along a line.
 *
 * @param all those that were found, in order
 * @param complete whether the search came to its end; a large net may have more kinks than it is
 *     worth to wait for
 */
public record Crossings(List<Crossing> all, boolean complete) {

  /** Copies the list. */
  public Crossings {
    all = List.copyOf(all);
  }

  /** Those at the entry as it is. */
  public List<Crossing> here() {
    return all.stream().filter(crossing -> crossing.epsilon() == 0).toList();
  }

  /** Those that a change crosses or ends at, the nearest first; not those where it begins. */
  public List<Crossing> onTheWay(double epsilon) {
    List<Crossing> passed =
        all.stream()
            .filter(
                crossing ->
                    crossing.epsilon() * Math.signum(epsilon) > 0
                        && Math.abs(crossing.epsilon()) <= Math.abs(epsilon))
            .sorted((a, b) -> Double.compare(Math.abs(a.epsilon()), Math.abs(b.epsilon())))
            .toList();
    return passed;
  }
}
