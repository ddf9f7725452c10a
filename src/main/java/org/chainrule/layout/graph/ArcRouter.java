package org.chainrule.layout.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.pass.program.Node;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Program;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/**
 * Finds the ways of values that skip layers: over the forward lane to where they are added, and of
 * their gradients under the backward lane. Each has a height of its own, and hops over what comes
 * down across its way.
 */
final class ArcRouter {

  private static final double AIR = 0.35;
  private static final double HOP = 0.35;

  private final Trace trace;
  private final GraphBlocks blocks;
  private final Lanes lanes;
  private final double detour;
  private final List<Arrow> routed;

  /** The arcs between blocks that stand, among arrows that are routed already. */
  ArcRouter(Trace trace, GraphBlocks blocks, Lanes lanes, ArrowShapes shapes) {
    this.trace = trace;
    this.blocks = blocks;
    this.lanes = lanes;
    this.detour = shapes.spacing().detour();
    this.routed = new ArrayList<>(shapes.arrows());
  }

  /** Returns two arcs for each addition: there, and back. */
  List<Arrow> arcs() {
    List<Arrow> arcs = new ArrayList<>();
    int level = 0;
    for (Node node : trace.program().nodes()) {
      if (node.stage().kind() == Stage.Kind.ADDITION) {
        add(arcs, forward(node, lanes.forwardBand() + level * Lanes.ARC));
        add(arcs, backward(node, lanes.backwardBand() + level * Lanes.ARC));
        level++;
      }
    }
    return arcs;
  }

  private void add(List<Arrow> arcs, Arrow arc) {
    arcs.add(arc);
    routed.add(arc);
  }

  private Arrow forward(Node node, double height) {
    Name added = Name.of(node.operands().get(1));
    Box sum = blocks.node(node.stage(), Phase.FORWARD);
    MatrixBlock block = blocks.get(added);
    Box value = block.box();
    double words = block.turned() ? 0 : Math.max(0, block.wordRoom().width() - detour + AIR);
    double x = Math.max(value.right() + words + detour, blocks.noteRight(added) + AIR);
    List<Point> path = new ArrayList<>();
    path.add(new Point(x, value.centerY() - AIR));
    path.addAll(across(x, sum.centerX(), height));
    path.add(new Point(sum.centerX(), sum.y() - AIR));
    int step = trace.stepOf(Name.of(node.result())).orElseThrow().number();
    return new Arrow(Arrow.Kind.FORWARD, path, step).carrying(added);
  }

  /** From where the gradient is copied, under the sum, to the contribution that it is. */
  private Arrow backward(Node node, double height) {
    Name contribution = contribution(node);
    Box sum = blocks.node(node.stage(), Phase.FORWARD);
    MatrixBlock block = blocks.get(contribution);
    Box target = block.box().around(block.wordRoom());
    List<Point> path = new ArrayList<>();
    path.add(new Point(sum.centerX(), lanes.backwardCenter()));
    path.addAll(across(sum.centerX(), block.box().centerX(), height));
    path.add(new Point(block.box().centerX(), target.bottom() + AIR));
    int step = trace.stepOf(contribution).orElseThrow().number();
    return new Arrow(Arrow.Kind.BACKWARD, path, step).carrying(contribution);
  }

  private Name contribution(Node node) {
    Name added = Name.of(node.operands().get(1));
    List<Program.Use> uses = trace.program().gradientUses(added.variable());
    return added.contribution(uses.indexOf(new Program.Use(node, 1)) + 1);
  }

  /** Along a height from one place to another, over the arrows that cross it. */
  private List<Point> across(double from, double to, double height) {
    List<Point> path = new ArrayList<>(List.of(new Point(from, height)));
    double direction = Math.signum(to - from);
    for (double x : crossings(Math.min(from, to), Math.max(from, to), height, direction)) {
      path.add(new Point(x - direction * HOP, height));
      path.add(new Point(x - direction * HOP / 2, height - HOP));
      path.add(new Point(x + direction * HOP / 2, height - HOP));
      path.add(new Point(x + direction * HOP, height));
    }
    path.add(new Point(to, height));
    return path;
  }

  private List<Double> crossings(double left, double right, double height, double direction) {
    List<Double> crossings = new ArrayList<>();
    for (Arrow arrow : routed) {
      for (int k = 1; k < arrow.path().size(); k++) {
        Point from = arrow.path().get(k - 1);
        Point to = arrow.path().get(k);
        boolean between = from.x() > left + 2 * HOP && from.x() < right - 2 * HOP;
        boolean through =
            Math.min(from.y(), to.y()) < height && Math.max(from.y(), to.y()) > height;
        if (from.x() == to.x() && between && through && isFresh(crossings, from.x())) {
          crossings.add(from.x());
        }
      }
    }
    crossings.sort(Comparator.comparingDouble(x -> direction * x));
    return crossings;
  }

  /** Arrows that share a way are hopped over once. */
  private static boolean isFresh(List<Double> crossings, double x) {
    return crossings.stream().noneMatch(known -> Math.abs(known - x) < 2 * HOP);
  }
}
