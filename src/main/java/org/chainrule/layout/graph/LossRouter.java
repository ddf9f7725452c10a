package org.chainrule.layout.graph;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.network.Variable;
import org.chainrule.pass.program.Node;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.quantity.Name;

/** Finds the ways to the loss, to the penalty and back. */
final class LossRouter {

  private static final double AIR = ArrowShapes.AIR;

  private final ArrowShapes shapes;

  LossRouter(ArrowShapes shapes) {
    this.shapes = shapes;
  }

  void route(Node made) {
    Stage stage = made.stage();
    Box node = shapes.node(stage, Phase.FORWARD);
    Name result = Name.of(made.result());
    int step = shapes.step(result);
    shapes.forward(shapes.box(Name.yhat()), node, Name.yhat(), step);
    shapes.forward(node, shapes.box(result), result, step);
    shapes.down(shapes.box(Name.y()), node, step);

    Box slope = shapes.node(stage, Phase.BACKWARD);
    int back = shapes.step(Name.yhat().gradient());
    shapes.back(shapes.box(Name.loss().gradient()), slope, Name.loss().gradient(), back);
    shapes.back(slope, shapes.box(Name.yhat().gradient()), Name.yhat().gradient(), back);
    shapes.remembered(shapes.words(Name.yhat()), slope, slope.y() - AIR / 2, back);
    shapes.add(new Arrow(Arrow.Kind.REMEMBERED, fromTarget(node, slope), back));
  }

  /** From the side of y, or from below it where it reaches over the way down. */
  private List<Point> fromTarget(Box node, Box slope) {
    Box target = shapes.box(Name.y());
    double right = node.right() + AIR * 1.5;
    double entry = slope.right() - 0.8;
    List<Point> path = new ArrayList<>();
    if (target.right() + AIR < right) {
      path.add(new Point(target.right() + AIR, target.centerY()));
      path.add(new Point(right, target.centerY()));
    } else {
      path.add(new Point(right, target.bottom() + AIR));
    }
    path.add(new Point(right, slope.y() - 0.9));
    path.add(new Point(entry, slope.y() - 0.9));
    path.add(new Point(entry, slope.y() - AIR / 2));
    return path;
  }

  void routeTotal(Node made) {
    Box node = shapes.node(made.stage(), Phase.FORWARD);
    int step = shapes.step(Name.loss());
    shapes.forward(shapes.box(Name.dataLoss()), node, Name.dataLoss(), step);
    shapes.forward(node, shapes.box(Name.loss()), Name.loss(), step);
    shapes.down(shapes.box(Name.penalty()), node, step);
  }

  /** The penalty looks at every weight, over all that stands between. */
  void routePenalty(Node made) {
    Box node = shapes.node(made.stage(), Phase.FORWARD);
    int step = shapes.step(Name.penalty());
    shapes.down(node, shapes.box(Name.penalty()), step);
    double top = shapes.spacing().margin() / 2;
    for (Variable operand : made.operands()) {
      Box weight = shapes.box(Name.of(operand));
      shapes.add(
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
}
