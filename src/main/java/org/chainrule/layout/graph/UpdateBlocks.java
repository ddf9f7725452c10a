package org.chainrule.layout.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.formula.Formulas;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.GraphLayout.Note;
import org.chainrule.layout.graph.MatrixBlock.LabelSide;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/**
 * The row of the weights and biases that an optimiser has moved, each under its gradient, from
 * which an arrow leads down to it. They stand on one line under the names of the gradients.
 */
final class UpdateBlocks {

  /** What an arrow takes to each side, with the sign beside it. */
  static final double SIGN_ROOM = 2.2;

  private static final double AIR = ArrowShapes.AIR;
  private static final double ARROW = 1.5;
  private static final double SIGN = 1.2;

  private final Trace trace;
  private final BlockSizes sizes;
  private final GraphBlocks blocks;
  private final List<Arrow> arrows = new ArrayList<>();

  UpdateBlocks(Trace trace, BlockSizes sizes, GraphBlocks blocks) {
    this.trace = trace;
    this.sizes = sizes;
    this.blocks = blocks;
  }

  /** Places those that there are, under the gradients, which stand already; returns the ways. */
  List<Arrow> place() {
    List<Quantity> updated =
        trace.network().parameters().stream()
            .map(Name::of)
            .map(Name::updated)
            .map(trace::find)
            .flatMap(Optional::stream)
            .toList();
    double top = 0;
    for (Quantity each : updated) {
      top = Math.max(top, below(each) + ARROW + 2 * AIR);
    }
    for (Quantity each : updated) {
      place(each, top);
    }
    return arrows;
  }

  private void place(Quantity updated, double top) {
    Name parameter = updated.name().value();
    double middle = gradient(updated).centerX();
    double cell = cell(parameter);
    double width = cell * sizes.columns(updated);
    Box box = new Box(middle - width / 2, top, width, sizes.height(sizes.rows(updated)));
    blocks.add(updated, box, LabelSide.BELOW, false);
    int step = trace.shownFrom(updated.name());
    Point from = new Point(middle, below(updated) + AIR);
    Point to = new Point(middle, top - AIR);
    arrows.add(
        new Arrow(Arrow.Kind.UPDATE, List.of(from, to), step).carrying(parameter.gradient()));
    Point beside = new Point(middle + SIGN, (from.y() + to.y()) / 2);
    blocks.add(new Sign(Formulas.letter("−η"), beside, step));
  }

  /** As wide as the cells of the gradient over it, unless its numbers need more. */
  private double cell(Name parameter) {
    MatrixBlock gradient = blocks.get(parameter.gradient());
    double over = gradient.box().width() / gradient.columns();
    boolean alike = sizes.isTurned(parameter) == sizes.isTurned(parameter.gradient());
    return alike ? Math.max(over, sizes.moved(parameter)) : sizes.moved(parameter);
  }

  private Box gradient(Quantity updated) {
    return blocks.box(updated.name().value().gradient());
  }

  /** Where a gradient ends with its name and what is said of it. */
  private double below(Quantity updated) {
    double note = sizes.note(updated.name().value().gradient()) > 0 ? Note.AIR + Note.HEIGHT : 0;
    return gradient(updated).bottom() + sizes.spacing().label() + note;
  }
}
