package org.chainrule.pass.paths;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Target;
import org.chainrule.pass.quantity.Term;

/**
 * The entries of gradients that one entry of a gradient is made from, and with which local factors:
 * read off the steps' terms, so that it knows no operation.
 */
final class PathGraph {

  private final Trace trace;
  private final Map<Target, Node> nodes = new HashMap<>();
  private final Node root;

  /** What a term multiplies the gradient of an earlier entry by. */
  record Edge(Node from, List<Entry> factors, double value) {}

  /** An entry of a gradient. */
  static final class Node {

    private final Target at;
    private final Step step;
    private final List<Edge> edges = new ArrayList<>();
    private double bound;
    private double count;
    private double carrying;

    private Node(Target at, Step step) {
      this.at = at;
      this.step = step;
    }

    Target at() {
      return at;
    }

    Step step() {
      return step;
    }

    /** The gradients that it is made from; none where the loss itself gives it. */
    List<Edge> edges() {
      return edges;
    }

    Entry entry() {
      return new Entry(step.result(), at.row(), at.column());
    }

    double value() {
      return step.result().get(at.row(), at.column());
    }

    /** The logarithm of the magnitude of the largest path from the loss to here. */
    double bound() {
      return bound;
    }

    double count() {
      return count;
    }

    double carrying() {
      return carrying;
    }

    private void sumUp() {
      bound = edges.isEmpty() ? logarithm(value()) : Double.NEGATIVE_INFINITY;
      count = edges.isEmpty() ? 1 : 0;
      carrying = edges.isEmpty() && value() != 0 ? 1 : 0;
      for (Edge edge : edges) {
        bound = Math.max(bound, join(logarithm(edge.value), edge.from.bound));
        count += edge.from.count;
        carrying += edge.value == 0 ? 0 : edge.from.carrying;
      }
    }
  }

  PathGraph(Trace trace, Target gradient) {
    this.trace = trace;
    this.root = node(gradient);
    Deque<Node> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      expand(open.remove(), open);
    }
    nodes.values().stream()
        .sorted(Comparator.comparingInt(node -> node.step.number()))
        .forEach(Node::sumUp);
  }

  Node root() {
    return root;
  }

  private void expand(Node node, Deque<Node> open) {
    for (Term term : node.step.terms(node.at.row(), node.at.column())) {
      for (Entry entry : term.entries()) {
        if (entry.quantity().name().isGradient()) {
          int known = nodes.size();
          Node from = node(Target.of(entry));
          node.edges.add(edge(term, entry, from));
          if (nodes.size() > known) {
            open.add(from);
          }
        }
      }
    }
  }

  private static Edge edge(Term term, Entry gradient, Node from) {
    List<Entry> factors = term.entries().stream().filter(entry -> entry != gradient).toList();
    return new Edge(
        from, factors, factors.stream().mapToDouble(Entry::value).reduce(1, (a, b) -> a * b));
  }

  private Node node(Target at) {
    return nodes.computeIfAbsent(
        at, entry -> new Node(entry, trace.stepOf(entry.name()).orElseThrow()));
  }

  /** Of magnitudes, since products of many would under- or overflow; NaN counts as the largest. */
  static double logarithm(double value) {
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : Math.log(Math.abs(value));
  }

  /** The logarithm of a product; a factor 0 makes it 0 whatever the other is. */
  static double join(double a, double b) {
    boolean zero = a == Double.NEGATIVE_INFINITY || b == Double.NEGATIVE_INFINITY;
    return zero ? Double.NEGATIVE_INFINITY : a + b;
  }
}
