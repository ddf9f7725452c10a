package org.chainrule.pass.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * Finds the largest paths without walking all of them, whose number grows with the power of the
 * depth: it always goes on from the beginning of a path that can still become the largest (A*; the
 * bound of an entry is reached by its own largest path, so nothing is explored in vain).
 */
final class PathSearch {

  private static final Comparator<Partial> LARGEST_FIRST =
      Comparator.comparingDouble((Partial partial) -> -partial.bound)
          .thenComparing(partial -> -partial.length)
          .thenComparing(partial -> partial.order);

  private final PathGraph.Node root;
  private final PriorityQueue<Partial> open = new PriorityQueue<>(LARGEST_FIRST);
  private long order;

  /** The end of a path, from the entry back towards the loss. */
  private record Partial(
      Partial before,
      PathGraph.Edge edge,
      PathGraph.Node node,
      double logarithm,
      double bound,
      int length,
      long order) {}

  PathSearch(PathGraph.Node root) {
    this.root = root;
  }

  /** Returns the largest paths; those that carry nothing only where they are all that there is. */
  List<Path> largest(int most) {
    List<Path> paths = new ArrayList<>();
    boolean few = root.count() <= most;
    open.add(new Partial(null, null, root, 0, root.bound(), 0, order++));
    while (!open.isEmpty() && paths.size() < most) {
      Partial best = open.remove();
      boolean nothing = best.bound == Double.NEGATIVE_INFINITY;
      if (nothing && !few && !paths.isEmpty()) {
        break;
      }
      if (best.node.edges().isEmpty()) {
        paths.add(path(best));
      } else {
        expand(best);
      }
    }
    paths.sort(Comparator.comparingDouble(path -> -Math.abs(path.value())));
    return paths;
  }

  private void expand(Partial partial) {
    for (PathGraph.Edge edge : partial.node.edges()) {
      double logarithm = PathGraph.join(partial.logarithm, PathGraph.logarithm(edge.value()));
      double bound = PathGraph.join(logarithm, edge.from().bound());
      open.add(
          new Partial(partial, edge, edge.from(), logarithm, bound, partial.length + 1, order++));
    }
  }

  private static Path path(Partial end) {
    List<Factor> factors = new ArrayList<>();
    PathGraph.Node first = end.node;
    Target loss = Target.cell(Name.loss(), 0, 0);
    List<Entry> start = List.of(first.entry());
    factors.add(new Factor(loss, first.at().variable(), first.step(), start, first.value()));
    for (Partial at = end; at.before != null; at = at.before) {
      PathGraph.Node below = at.before.node;
      Target over = at.node.at().variable();
      Target under = below.at().variable();
      // From a contribution to the sum of all it is one variable, and nothing is multiplied.
      if (!over.equals(under)) {
        factors.add(new Factor(over, under, below.step(), at.edge.factors(), at.edge.value()));
      }
    }
    return new Path(factors);
  }
}
