package org.chainrule.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.pass.Mark;
import org.chainrule.pass.Marks;
import org.chainrule.pass.Name;
import org.chainrule.pass.Node;
import org.chainrule.pass.Phase;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Stage;
import org.chainrule.pass.Trace;

/** Finds the ways of the arrows between blocks that stand already. */
final class ArrowRouter {

  private static final double AIR = 0.35;
  private static final double LABEL = 1.75;
  private static final double DETOUR = 1.05;
  private static final double FORK = 1.05;
  private static final double SIGN_DISTANCE = 0.95;
  private static final double SIGN_HALF = 0.6;
  private static final double SHORTEST = 0.5;
  private static final Set<Mark> WORDS =
      EnumSet.of(Mark.OFF, Mark.DEAD, Mark.KINK, Mark.FLAT, Mark.BLOCKED);

  private final Marks marks;
  private final LabelSize labels;
  private final Trace trace;
  private final Network network;
  private final GraphBlocks blocks;
  private final Lanes lanes;
  private final List<Arrow> arrows = new ArrayList<>();
  private final List<Sign> signs = new ArrayList<>();

  ArrowRouter(Marks marks, LabelSize labels, GraphBlocks blocks, Lanes lanes) {
    this.marks = marks;
    this.labels = labels;
    this.trace = marks.trace();
    this.network = trace.network();
    this.blocks = blocks;
    this.lanes = lanes;
  }

  List<Arrow> arrows() {
    return arrows;
  }

  List<Sign> signs() {
    return signs;
  }

  void route() {
    routeSum(Name.x());
    trace.program().nodes().forEach(this::route);
    arrows.addAll(new ArcRouter(trace, blocks, lanes, arrows).arcs());
  }

  private void route(Node node) {
    switch (node.stage().kind()) {
      case LINEAR -> routeLinear(node.stage().layer());
      case ACTIVATION -> {
        routeActivation(node);
        routeGradients(node.stage().layer());
      }
      case ADDITION -> routeAddition(node);
      case LOSS -> routeLoss(node);
      case PENALTY -> routePenalty(node);
      case TOTAL -> routeTotal(node);
    }
    routeSum(Name.of(node.result()));
  }

  private void routeLinear(int k) {
    Name z = Name.linearOutput(k);
    Box node = node(Stage.linear(k), Phase.FORWARD);
    int step = step(z);
    forward(box(Name.of(network.layerInput(k))), node, Name.of(network.layerInput(k)), step);
    forward(node, box(z), z, step);
    Box weight = box(Name.weight(k));
    down(
        blocks.find(Name.bias(k)).map(MatrixBlock::box).map(weight::around).orElse(weight),
        node,
        step);

    Name gradient = trace.firstGradient(Name.of(network.layerInput(k)));
    Box transpose = box(Name.weight(k).transpose());
    multiplied("\\cdot", z.gradient(), transpose, transpose, step(gradient));
    back(transpose, box(gradient), gradient, step(gradient));
  }

  private void routeActivation(Node made) {
    int k = made.stage().layer();
    Name z = Name.linearOutput(k);
    Name output = Name.of(made.result());
    Name gradient = trace.firstGradient(z);
    Box node = node(made.stage(), Phase.FORWARD);
    straight(Arrow.Kind.FORWARD, z, startOf(z), node, step(output));
    forward(node, box(output), output, step(output));

    int step = step(gradient);
    List<Quantity> derivatives = trace.derivatives(k);
    if (derivatives.isEmpty()) {
      routeFused(k, step);
      return;
    }
    MatrixBlock slope = blocks.get(derivatives.get(0).name());
    boolean elementwise = slope.name().equals(z.slope());
    Box factor = startOf(slope.name());
    multiplied(elementwise ? "\\odot" : "\\cdot", output.gradient(), slope.box(), factor, step);
    straight(Arrow.Kind.BACKWARD, gradient, startOf(gradient), slope.box(), step);
    remembered(words(z), slope.box(), slope.box().y() - LABEL, step);
  }

  /** Where the loss fuses with the activation, its gradient goes past dℓ/dŷ. */
  private void routeFused(int k, int step) {
    Name delta = Name.linearOutput(k).gradient();
    Box node = node(Stage.activation(k), Phase.BACKWARD);
    Box slope = box(Name.yhat().gradient());
    Box loss = node(Stage.loss(k), Phase.BACKWARD);
    double below = Math.max(Math.max(slope.bottom(), node.bottom()), loss.bottom()) + 0.9;
    arrows.add(
        new Arrow(
            Arrow.Kind.BACKWARD,
            List.of(
                new Point(loss.centerX(), loss.bottom() + AIR),
                new Point(loss.centerX(), below),
                new Point(node.centerX(), below),
                new Point(node.centerX(), node.bottom() + AIR)),
            step));
    straight(Arrow.Kind.BACKWARD, delta, startOf(delta), node, step);
    rememberedPast(words(Name.yhat()), slope.y() - LABEL - AIR, node, step);
  }

  /** The gradient of W forks off before Wᵀ and meets the remembered input; that of b goes down. */
  private void routeGradients(int k) {
    MatrixBlock block = blocks.get(Name.linearOutput(k).gradient());
    Box delta = block.turned() ? block.box().around(block.wordRoom()) : block.box();
    Name gradient = trace.firstGradient(Name.weight(k));
    Box weight = box(gradient);
    blocks
        .find(Name.bias(k).gradient())
        .ifPresentOrElse(
            bias -> fork(delta, bias.box(), weight, k), () -> straightDown(delta, weight, k));
    MatrixBlock head = blocks.find(Name.of(network.layerInput(k)).transpose()).orElse(null);
    Box input = box(Name.of(network.layerInput(k)));
    double x = rightOf(Name.of(network.layerInput(k))) + DETOUR;
    double y = head == null ? weight.centerY() : head.box().centerY();
    double end = head == null ? weight.x() - AIR : head.box().x() - labelOf(head) - AIR;
    arrows.add(
        new Arrow(
            Arrow.Kind.REMEMBERED,
            List.of(
                new Point(x, input.centerY() + AIR),
                new Point(x, y),
                new Point(Math.max(x, end), y)),
            step(gradient)));
  }

  private void fork(Box delta, Box bias, Box weight, int k) {
    double down = bias.centerX();
    arrows.add(
        new Arrow(
                Arrow.Kind.BACKWARD,
                List.of(new Point(down, delta.bottom() + AIR), new Point(down, bias.y() - AIR)),
                step(Name.bias(k).gradient()))
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
    int step = step(trace.firstGradient(Name.weight(k)));
    arrows.add(
        new Arrow(Arrow.Kind.BACKWARD, path, step).carrying(Name.linearOutput(k).gradient()));
  }

  /** The right end of a value, its gradient and what that is the sum of. */
  private double rightOf(Name variable) {
    Name first = trace.firstGradient(variable);
    return Math.max(box(variable).right(), box(first).right());
  }

  /** From the summands of a gradient to the gradient. */
  private void routeSum(Name variable) {
    Name gradient = variable.gradient();
    int uses = trace.program().gradientUses(variable.variable()).size();
    if (uses > 1) {
      back(box(variable.contribution(uses)), box(gradient), gradient, step(gradient));
    }
  }

  /** The gradient of a sum goes back to what the activation gave, as it is. */
  private void routeAddition(Node made) {
    Name branch = Name.of(made.operands().get(0));
    Name result = Name.of(made.result());
    Box node = node(made.stage(), Phase.FORWARD);
    forward(box(branch), node, branch, step(result));
    forward(node, box(result), result, step(result));
    Name gradient = branch.gradient();
    back(box(result.gradient()), box(gradient), gradient, step(gradient));
  }

  private void routeTotal(Node made) {
    Box node = node(made.stage(), Phase.FORWARD);
    int step = step(Name.loss());
    forward(box(Name.dataLoss()), node, Name.dataLoss(), step);
    forward(node, box(Name.loss()), Name.loss(), step);
    down(box(Name.penalty()), node, step);
  }

  /** The penalty looks at every weight, over all that stands between. */
  private void routePenalty(Node made) {
    Box node = node(made.stage(), Phase.FORWARD);
    int step = step(Name.penalty());
    down(node, box(Name.penalty()), step);
    double top = Lanes.MARGIN / 2;
    for (Variable operand : made.operands()) {
      Box weight = box(Name.of(operand));
      arrows.add(
          new Arrow(
              Arrow.Kind.REMEMBERED,
              List.of(
                  new Point(weight.right() + AIR, weight.y() + AIR),
                  new Point(weight.right() + AIR, top),
                  new Point(node.centerX(), top),
                  new Point(node.centerX(), node.y() - AIR)),
              step));
    }
  }

  private double labelOf(MatrixBlock head) {
    return Math.max(LABEL, labels.name().applyAsDouble(head.name()));
  }

  private void routeLoss(Node made) {
    Stage stage = made.stage();
    Box node = node(stage, Phase.FORWARD);
    Name result = Name.of(made.result());
    int step = step(result);
    forward(box(Name.yhat()), node, Name.yhat(), step);
    forward(node, box(result), result, step);
    down(box(Name.y()), node, step);

    Box slope = node(stage, Phase.BACKWARD);
    int back = step(Name.yhat().gradient());
    back(box(Name.loss().gradient()), slope, Name.loss().gradient(), back);
    back(slope, box(Name.yhat().gradient()), Name.yhat().gradient(), back);
    remembered(words(Name.yhat()), slope, slope.y() - AIR / 2, back);
    double right = Math.max(node.right(), slope.right()) + AIR * 1.5;
    Box target = box(Name.y());
    arrows.add(
        new Arrow(
            Arrow.Kind.REMEMBERED,
            List.of(
                new Point(target.right() + AIR, target.centerY()),
                new Point(Math.max(right, target.right() + 2 * AIR), target.centerY()),
                new Point(Math.max(right, target.right() + 2 * AIR), slope.y() - 0.9),
                new Point(slope.right() - 0.8, slope.y() - 0.9),
                new Point(slope.right() - 0.8, slope.y() - AIR / 2)),
            back));
  }

  private void forward(Box from, Box to, Name carried, int step) {
    straight(Arrow.Kind.FORWARD, carried, from.right() + AIR, to.x() - AIR, to.centerY(), step);
  }

  private void back(Box from, Box to, Name carried, int step) {
    straight(Arrow.Kind.BACKWARD, carried, from.x() - AIR, to.right() + AIR, to.centerY(), step);
  }

  private void down(Box from, Box to, int step) {
    arrows.add(
        new Arrow(
            Arrow.Kind.PARAMETER,
            List.of(
                new Point(to.centerX(), from.bottom() + AIR),
                new Point(to.centerX(), to.y() - AIR)),
            step));
  }

  /** From the right of a value in the forward lane down to the top of what uses it. */
  private void remembered(Box from, Box to, double end, int step) {
    route(from, end - 0.75, to, end, step);
  }

  /** The same, turning at a height where it meets no label. */
  private void rememberedPast(Box from, double turn, Box to, int step) {
    route(from, turn, to, to.y() - AIR / 2, step);
  }

  private void route(Box from, double turn, Box to, double end, int step) {
    double x = from.right() + DETOUR;
    arrows.add(
        new Arrow(
            Arrow.Kind.REMEMBERED,
            List.of(
                new Point(x, from.centerY() + AIR),
                new Point(x, turn),
                new Point(to.centerX(), turn),
                new Point(to.centerX(), end)),
            step));
  }

  private void straight(Arrow.Kind kind, Name carried, double from, double to, double y, int step) {
    List<Point> path = List.of(new Point(from, y), new Point(to, y));
    arrows.add(new Arrow(kind, path, step).carrying(carried));
  }

  /**
   * An arrow between a matrix and an operation to its right.
   *
   * @param early the matrix, which the arrow reaches as long as no word stands in its way
   * @param matrix the matrix with the words beside it
   */
  private void straight(Arrow.Kind kind, Name carried, Box matrix, Box operation, int step) {
    Box early = box(carried);
    double y = operation.centerY();
    Point there = new Point(operation.x() - AIR, y);
    Point here = new Point(matrix.right() + AIR, y);
    Point hereEarly = new Point(early.right() + AIR, y);
    boolean forward = kind == Arrow.Kind.FORWARD;
    arrows.add(
        new Arrow(
            kind,
            forward ? List.of(here, there) : List.of(there, here),
            step,
            forward ? List.of(hereEarly, there) : List.of(there, hereEarly),
            Optional.of(carried)));
  }

  /** The sign of multiplication stands before the arriving gradient, the arrow behind it. */
  private void multiplied(String latex, Name carried, Box early, Box factor, int step) {
    Box arriving = box(carried);
    Point center = new Point(arriving.x() - SIGN_DISTANCE, arriving.centerY());
    signs.add(new Sign(latex, center, step));
    double start = center.x() - SIGN_HALF;
    double y = factor.centerY();
    if (start - (factor.right() + AIR) >= SHORTEST) {
      List<Point> path = List.of(new Point(start, y), new Point(factor.right() + AIR, y));
      List<Point> before = List.of(new Point(start, y), new Point(early.right() + AIR, y));
      arrows.add(new Arrow(Arrow.Kind.BACKWARD, path, step, before, Optional.of(carried)));
    }
  }

  private Box box(Name name) {
    return blocks.box(name);
  }

  /** A matrix, with the words beside its rows where one stands in the way of an arrow. */
  private Box startOf(Name name) {
    MatrixBlock block = blocks.get(name);
    boolean middle =
        !block.turned() && block.rows() % 2 == 1 && wordAt(name, block.rows() / 2, block.columns());
    return middle ? block.box().around(block.wordRoom()) : block.box();
  }

  /**
   * A matrix as far as its gradient and the words beside its rows reach, less the way that an arrow
   * keeps free anyway.
   */
  private Box words(Name name) {
    MatrixBlock block = blocks.get(name);
    Box box = block.box();
    double beside = block.turned() ? 0 : block.wordRoom().width();
    double right =
        Math.max(box.right() + Math.max(0, beside - DETOUR + AIR), box(name.gradient()).right());
    return new Box(box.x(), box.y(), right - box.x(), box.height());
  }

  private boolean wordAt(Name name, int row, int columns) {
    return IntStream.range(0, columns)
        .anyMatch(column -> marks.at(name, row, column).stream().anyMatch(WORDS::contains));
  }

  private Box node(Stage stage, Phase phase) {
    return blocks.node(stage, phase);
  }

  private int step(Name name) {
    return trace.stepOf(name).orElseThrow().number();
  }
}
