package org.chainrule.layout.graph;

import java.util.List;
import org.chainrule.formula.Times;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.network.Network;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Node;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/** Finds the ways of the arrows between blocks that stand already, node by node. */
final class ArrowRouter {

  private static final double AIR = ArrowShapes.AIR;

  /** How far most names reach over their matrix. */
  private static final double NAME = 1.72;

  private static final double OVER_NAME = 0.15;

  private final Trace trace;
  private final Network network;
  private final LabelSize labels;
  private final GraphBlocks blocks;
  private final Lanes lanes;
  private final ArrowShapes shapes;
  private final GradientRouter gradients;
  private final LossRouter losses;

  ArrowRouter(Marks marks, LabelSize labels, GraphBlocks blocks, Lanes lanes, Spacing spacing) {
    this.trace = marks.trace();
    this.network = trace.network();
    this.labels = labels;
    this.blocks = blocks;
    this.lanes = lanes;
    this.shapes = new ArrowShapes(marks, blocks, spacing);
    this.gradients = new GradientRouter(trace, labels, blocks, shapes);
    this.losses = new LossRouter(shapes);
  }

  List<Arrow> arrows() {
    return shapes.arrows();
  }

  List<Sign> signs() {
    return shapes.signs();
  }

  void route() {
    routeSum(Name.x());
    trace.program().nodes().forEach(this::route);
    new ArcRouter(trace, blocks, lanes, shapes).arcs().forEach(shapes::add);
  }

  private void route(Node node) {
    switch (node.stage().kind()) {
      case LINEAR -> routeLinear(node.stage().layer());
      case ACTIVATION -> {
        routeActivation(node);
        gradients.route(node.stage().layer());
      }
      case ADDITION -> routeAddition(node);
      case OTHER -> routeOther(node);
      case LOSS -> losses.route(node);
      case PENALTY -> losses.routePenalty(node);
      case TOTAL -> losses.routeTotal(node);
    }
    routeSum(Name.of(node.result()));
  }

  private void routeLinear(int k) {
    Name z = Name.linearOutput(k);
    Box node = shapes.node(Stage.linear(k), Phase.FORWARD);
    int step = shapes.step(z);
    shapes.forward(
        shapes.box(Name.of(network.layerInput(k))), node, Name.of(network.layerInput(k)), step);
    shapes.forward(node, shapes.box(z), z, step);
    Box weight = shapes.box(Name.weight(k));
    shapes.down(
        blocks.find(Name.bias(k)).map(MatrixBlock::box).map(weight::around).orElse(weight),
        node,
        step);

    Name gradient = trace.firstGradient(Name.of(network.layerInput(k)));
    Box transpose = shapes.box(Name.weight(k).transpose());
    shapes.multiplied(Times.Sign.DOT, z.gradient(), transpose, transpose, shapes.step(gradient));
    shapes.back(transpose, shapes.box(gradient), gradient, shapes.step(gradient));
  }

  /** Through its first operand; a further one would need a way of its own. */
  private void routeOther(Node node) {
    Name input = Name.of(node.operands().get(0));
    Name result = Name.of(node.result());
    Box forward = shapes.node(node.stage(), Phase.FORWARD);
    shapes.forward(shapes.box(input), forward, input, shapes.step(result));
    shapes.forward(forward, shapes.box(result), result, shapes.step(result));

    Name gradient = trace.firstGradient(input);
    Name arriving = result.gradient();
    Box back = shapes.node(node.stage(), Phase.BACKWARD);
    shapes.back(shapes.box(arriving), back, arriving, shapes.step(gradient));
    shapes.back(back, shapes.box(gradient), gradient, shapes.step(gradient));
  }

  private void routeActivation(Node made) {
    int k = made.stage().layer();
    Name z = Name.linearOutput(k);
    Name output = Name.of(made.result());
    Name gradient = trace.firstGradient(z);
    Box node = shapes.node(made.stage(), Phase.FORWARD);
    shapes.straight(Arrow.Kind.FORWARD, z, shapes.startOf(z), node, shapes.step(output));
    shapes.forward(node, shapes.box(output), output, shapes.step(output));

    int step = shapes.step(gradient);
    List<Quantity> derivatives = trace.derivatives(k);
    if (derivatives.isEmpty()) {
      routeFused(k, step);
      return;
    }
    MatrixBlock slope = blocks.get(derivatives.get(0).name());
    boolean elementwise = slope.name().equals(z.slope());
    Box factor = shapes.startOf(slope.name());
    shapes.multiplied(
        elementwise ? Times.Sign.CIRCLE : Times.Sign.DOT,
        output.gradient(),
        slope.box(),
        factor,
        step);
    shapes.straight(Arrow.Kind.BACKWARD, gradient, shapes.startOf(gradient), slope.box(), step);
    shapes.remembered(shapes.words(z), slope.box(), slope.box().y() - over(slope.name()), step);
  }

  /** How far over a matrix with its name a way ends. */
  private double over(Name name) {
    double rise = labels.rise().applyAsDouble(name) + OVER_NAME;
    return Math.max(rise, Math.max(NAME, shapes.spacing().label()));
  }

  /** Where the loss fuses with the activation, its gradient goes past dℓ/dŷ. */
  private void routeFused(int k, int step) {
    Name delta = Name.linearOutput(k).gradient();
    Box node = shapes.node(Stage.activation(k), Phase.BACKWARD);
    Box slope = shapes.box(Name.yhat().gradient());
    Box loss = shapes.node(Stage.loss(k), Phase.BACKWARD);
    double below = Math.max(Math.max(slope.bottom(), node.bottom()), loss.bottom()) + 0.9;
    shapes.add(
        new Arrow(
            Arrow.Kind.BACKWARD,
            List.of(
                new Point(loss.centerX(), loss.bottom() + AIR),
                new Point(loss.centerX(), below),
                new Point(node.centerX(), below),
                new Point(node.centerX(), node.bottom() + AIR)),
            step));
    shapes.straight(Arrow.Kind.BACKWARD, delta, shapes.startOf(delta), node, step);
    shapes.rememberedPast(
        shapes.words(Name.yhat()), slope.y() - shapes.spacing().label() - AIR, node, step);
  }

  /** From the summands of a gradient to the gradient. */
  private void routeSum(Name variable) {
    Name gradient = variable.gradient();
    int uses = trace.program().gradientUses(variable.variable()).size();
    if (uses > 1) {
      shapes.back(
          shapes.box(variable.contribution(uses)),
          shapes.box(gradient),
          gradient,
          shapes.step(gradient));
    }
  }

  /** The gradient of a sum goes back to what the activation gave, as it is. */
  private void routeAddition(Node made) {
    Name branch = Name.of(made.operands().get(0));
    Name result = Name.of(made.result());
    Box node = shapes.node(made.stage(), Phase.FORWARD);
    shapes.forward(shapes.box(branch), node, branch, shapes.step(result));
    shapes.forward(node, shapes.box(result), result, shapes.step(result));
    Name gradient = branch.gradient();
    shapes.back(
        shapes.box(result.gradient()), shapes.box(gradient), gradient, shapes.step(gradient));
  }
}
