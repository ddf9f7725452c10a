package org.chainrule.layout.graph;

import org.chainrule.layout.Box;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Quantity;

/**
 * What is seen of a graph, step by step: each step with what it is made of. The view moves only
 * when the step leaves it, and then by the shortest way to the step with its neighbours, so that
 * the next steps need no move of their own.
 *
 * @param layout the graph
 * @param width how much of it can be seen at once, in its units
 * @param height likewise
 */
public record StepView(GraphLayout layout, double width, double height) {

  /** The part of what is seen that a step takes with its neighbours. */
  private static final double PART = 0.75;

  /** What is to be in view at a step: its result and operands if they fit, else the result. */
  public Box subject(Step step) {
    Box result = layout.surroundings(step.name()).orElseThrow().inside(layout.size());
    Box all = withOperands(layout, step);
    if (all.width() > width) {
      return result;
    }
    return all.height() <= height
        ? all
        : new Box(all.x(), result.y(), all.width(), result.height());
  }

  /** A step with those before and after it, as many as take a part of the view. */
  public Box neighbourhood(Trace trace, int cursor) {
    Box all = subject(trace.step(cursor));
    for (int direction : new int[] {1, -1}) {
      int next = cursor + direction;
      Box wider = all;
      while (takesAPart(wider)) {
        all = wider;
        if (next < 1 || next > trace.steps().size()) {
          break;
        }
        wider = all.around(subject(trace.step(next)));
        next += direction;
      }
    }
    return all;
  }

  private boolean takesAPart(Box box) {
    return box.width() <= PART * width && box.height() <= height;
  }

  /** The width of the widest step of a pass with what it is made of, in units of its graph. */
  public static double widest(GraphLayout layout, Trace trace) {
    return trace.steps().stream()
        .mapToDouble(step -> withOperands(layout, step).width())
        .max()
        .orElse(0);
  }

  private static Box withOperands(GraphLayout layout, Step step) {
    Box result = layout.surroundings(step.name()).orElseThrow();
    Box all = result;
    for (Quantity operand : step.operands()) {
      all = layout.surroundings(operand.name()).map(all::around).orElse(all);
    }
    return all.inside(layout.size());
  }

  /** Returns what is seen after a step of a pass that was gone through from its beginning. */
  public Box at(Trace trace, int cursor) {
    Box seen = inside(new Box(0, 0, width, height));
    for (int step = 1; step <= cursor; step++) {
      seen = next(seen, trace, step);
    }
    return seen;
  }

  /** Returns what is seen at a step when this was seen before it. */
  Box next(Box seen, Trace trace, int step) {
    return seen.holds(subject(trace.step(step)))
        ? seen
        : inside(seen.revealing(neighbourhood(trace, step)));
  }

  /**
   * Not beyond the edges of the graph; what there is of it less than can be seen, in the middle.
   */
  private Box inside(Box seen) {
    return new Box(
        inside(seen.x(), width, layout.size().width()),
        inside(seen.y(), height, layout.size().height()),
        width,
        height);
  }

  private static double inside(double start, double room, double extent) {
    return room >= extent ? (extent - room) / 2 : Math.max(0, Math.min(extent - room, start));
  }
}
