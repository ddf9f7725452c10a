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
  private static final double LABEL = Lanes.LABEL;
  private static final double DETOUR = ArrowShapes.DETOUR;
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
    double x = rememberedFrom(Name.of(network.layerInput(k)));
    double y = head == null ? weight.centerY() : head.box().centerY();
    double end = head == null ? weight.x() - AIR : head.box().x() - labelOf(head) - AIR;
    shapes.add(
        new Arrow(
            Arrow.Kind.REMEMBERED,
            List.of(
                new Point(x, input.centerY() + AIR),
                new Point(x, y),
                new Point(Math.max(x, end), y)),
            shapes.step(gradient)));
  }

  /** Right of a value and its gradient; of a sum's part the name is the widest. */
  private double rememberedFrom(Name input) {
    Name first = trace.firstGradient(input);
    double right = shapes.rightOf(input) + DETOUR;
    double name = shapes.box(first).centerX() + labels.name().applyAsDouble(first) / 2;
    return first.form() == Name.Form.CONTRIBUTION ? Math.max(right, name) : right;
  }

  private void fork(Box delta, Box bias, Box weight, int k) {
    double down = bias.centerX();
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
            new Point(down, bias.y() - FORK),
            new Point(bias.x() - AIR, bias.y() - FORK),
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
    return Math.max(LABEL, labels.name().applyAsDouble(head.name()));
  }
}
