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
            bias -> fork(delta, bias.box(), weight, k), () -> straightDown(delta, weight, k));
    MatrixBlock head = blocks.find(Name.of(network.layerInput(k)).transpose()).orElse(null);
    Box input = shapes.box(Name.of(network.layerInput(k)));
    double x = blocks.rememberedFrom(Name.of(network.layerInput(k)), trace, labels);
    Box table = head == null ? weight : head.box();
    Point from = new Point(x, input.centerY() + AIR);
    boolean under = Slot.meets(x, table.x(), table.right());
    double before = head == null ? 0 : labelOf(head);
    List<Point> path =
        under
            ? List.of(from, new Point(x, table.y() - AIR))
            : List.of(
                from,
                new Point(x, table.centerY()),
                new Point(table.x() - before - AIR, table.centerY()));
    shapes.add(new Arrow(Arrow.Kind.REMEMBERED, path, shapes.step(gradient)));
  }

  private void fork(Box delta, Box bias, Box weight, int k) {
    double down = bias.centerX();
    double fork = Math.max(bias.y() - FORK, (delta.bottom() + bias.y()) / 2);
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
            new Point(bias.x() - AIR, fork),
            new Point(bias.x() - AIR, weight.centerY()),
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
