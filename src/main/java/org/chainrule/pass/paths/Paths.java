package org.chainrule.pass.paths;

import java.util.List;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * The paths from the loss back to one entry, the largest first; over all paths they add up to the
 * gradient of the entry (the chain rule, written out).
 *
 * @param gradient the entry of the gradient
 * @param largest the largest paths by their magnitude; all paths, if they are few
 * @param count how many paths there are; exact up to 2⁵³
 * @param carrying how many of them have no factor 0
 */
public record Paths(Entry gradient, List<Path> largest, double count, double carrying) {

  /** As many paths as a person is shown at most. */
  public static final int MOST = 20;

  /** Copies the list. */
  public Paths {
    largest = List.copyOf(largest);
  }

  /**
   * Finds the paths to an entry, at most {@link #MOST} of them.
   *
   * @param variable a weight, a bias, x or any other variable that the pass has a gradient of
   * @throws IllegalArgumentException if the pass has no gradient of it
   */
  public static Paths to(Trace trace, Name variable, int row, int column) {
    return to(trace, variable, row, column, MOST);
  }

  /** Finds the paths to an entry, at most {@code most} of them. */
  public static Paths to(Trace trace, Name variable, int row, int column, int most) {
    Step step =
        trace
            .stepOf(variable.gradient())
            .orElseThrow(() -> new IllegalArgumentException("no gradient of " + variable));
    PathGraph graph = new PathGraph(trace, Target.cell(step.name(), row, column));
    return new Paths(
        new Entry(step.result(), row, column),
        new PathSearch(graph.root()).largest(most),
        graph.root().count(),
        graph.root().carrying());
  }

  /** Whether every path is among the largest. */
  public boolean complete() {
    return largest.size() == count;
  }

  /** What the paths that are not shown add: the gradient less those that are; 0 if none is left. */
  public double remainder() {
    return complete() ? 0 : gradient.value() - largest.stream().mapToDouble(Path::value).sum();
  }
}
