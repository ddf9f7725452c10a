package org.chainrule.layout.graph;

import java.util.List;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.network.Network;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/** Finds the ways to the gradients of weights and biases. */
final class GradientRouter {

  private static final double AIR = ArrowShapes.AIR;
  private static final double FORK = 1.05;
  private static final double OVER_TABLE = 0.6;

  private final Trace trace;
  private final Network network;
  private final LabelSize labels;
  private final GraphBlocks blocks;
  private final ArrowShapes shapes;

  GradientRouter(Trace trace, LabelSize labels, GraphBlocks blocks, ArrowShapes shapes) {
    this.trace = trace;
    this.network = trace.network();
    this.labels = labels;
    this.blocks = blocks;
    this.shapes = shapes;
  }

  /** The gradient of W forks off before Wᵀ and meets the remembered input; that of b goes down. */
  void route(int k) {
    MatrixBlock block = blocks.get(Name.linearOutput(k).gradient());
    Box delta = block.turned() ? block.box().around(block.wordRoom()) : block.box();
    Name gradient = trace.firstGradient(Name.weight(k));
    Box weight = shapes.box(gradient);
    blocks
        .find(Name.bias(k).gradient())
        .ifPresentOrElse(
            bias -> fork(delta, bias, weight, k), () -> straightDown(delta, weight, k));
    MatrixBlock head = blocks.find(Name.of(network.layerInput(k)).transpose()).orElse(null);
    Box input = shapes.box(Name.of(network.layerInput(k)));
    double x = blocks.rememberedFrom(Name.of(network.layerInput(k)), trace);
    Point from = new Point(x, input.centerY() + AIR);
    List<Point> path =
        head == null
            ? toTable(from, weight, weight.x() - AIR)
            : toHead(from, head.box(), head.box().x() - labelOf(head) - AIR);
    shapes.add(new Arrow(Arrow.Kind.REMEMBERED, path, shapes.step(gradient)));
  }

  /** Comes from the left, or from above. */
  private static List<Point> toTable(Point from, Box table, double left) {
    return Slot.meets(from.x(), table.x(), table.right())
        ? List.of(from, new Point(from.x(), table.y() - AIR))
        : List.of(from, new Point(from.x(), table.centerY()), new Point(left, table.centerY()));
  }

  /** What heads the rows stands before the table, over which the way comes to it. */
  private static List<Point> toHead(Point from, Box head, double left) {
    if (from.x() <= head.right()) {
      return toTable(from, head, left);
    }
    double turn = head.y() - OVER_TABLE;
    return List.of(
        from,
        new Point(from.x(), turn),
        new Point(head.centerX(), turn),
        new Point(head.centerX(), head.y() - AIR / 2));
  }

  private void fork(Box delta, MatrixBlock block, Box weight, int k) {
    Box bias = block.box();
    double down = bias.centerX();
    double fork = Math.max(bias.y() - FORK, (delta.bottom() + bias.y()) / 2);
    boolean pastName = weight.centerY() > bias.bottom();
    double left = Math.min(bias.x(), pastName ? blocks.nameLeft(block.name()) : bias.x()) - AIR;
    shapes.add(
        new Arrow(
                Arrow.Kind.BACKWARD,
                List.of(new Point(down, delta.bottom() + AIR), new Point(down, bias.y() - AIR)),
                shapes.step(Name.bias(k).gradient()))
            .carrying(Name.bias(k).gradient()));
    toWeight(
        k,
        List.of(
            new Point(down, delta.bottom() + AIR),
            new Point(down, fork),
            new Point(left, fork),
            new Point(left, weight.centerY()),
            new Point(weight.right() + AIR, weight.centerY())));
  }

  private void straightDown(Box delta, Box weight, int k) {
    toWeight(
        k,
        List.of(
            new Point(delta.centerX(), delta.bottom() + AIR),
            new Point(delta.centerX(), weight.centerY()),
            new Point(weight.right() + AIR, weight.centerY())));
  }

  private void toWeight(int k, List<Point> path) {
    int step = shapes.step(trace.firstGradient(Name.weight(k)));
    shapes.add(
        new Arrow(Arrow.Kind.BACKWARD, path, step).carrying(Name.linearOutput(k).gradient()));
  }

  private double labelOf(MatrixBlock head) {
    return Math.max(shapes.spacing().label(), labels.name().applyAsDouble(head.name()));
  }
}
