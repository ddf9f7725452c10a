package org.chainrule.view.graph;

import java.util.Optional;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;

/**
 * Where what the graph is about now stands in it: what is selected, or else the current step.
 *
 * @param trace the pass
 * @param cursor how far it has come, or is about to come
 * @param selection what is selected then
 * @param layout where everything stands, in the graph's units
 */
record GraphSubject(Trace trace, int cursor, Optional<Target> selection, GraphLayout layout) {

  /** Where a graph is looked at before the first step: its beginning. */
  private static final Box BEGINNING = new Box(0, 0, 1, 1);

  /** The subject when a session's pass has come to a step. */
  static GraphSubject of(Session session, int cursor, GraphLayout layout) {
    return new GraphSubject(
        session.explainer().trace(),
        session.stepping().positionAt(cursor),
        session.pointing().selectionAt(cursor),
        layout);
  }

  /** The selected cell or matrix, or else the result of the current step. */
  Optional<Box> pointedOut() {
    Optional<Target> target = selection;
    if (target.isEmpty() && cursor > 0) {
      target = Optional.of(Target.whole(step().name()));
    }
    return target.flatMap(
        t ->
            layout
                .find(t.name())
                .map(block -> t.isCell() ? block.cell(t.row(), t.column()) : block.box()));
  }

  /**
   * What is to be in view: what is selected; else the current step together with its operands where
   * they fit, else its result alone.
   *
   * @param width how much of the graph can be seen at once, in its units
   * @param height likewise
   */
  Box inView(double width, double height) {
    Optional<Box> selected = selection.flatMap(target -> layout.surroundings(target.name()));
    return selected.orElseGet(() -> cursor == 0 ? BEGINNING : ofStep(step(), width, height));
  }

  private Step step() {
    return trace.step(cursor);
  }

  private Box ofStep(Step step, double width, double height) {
    Box result = layout.surroundings(step.name()).orElseThrow();
    Box all =
        step.operands().stream()
            .flatMap(operand -> layout.surroundings(operand.name()).stream())
            .reduce(result, Box::around);
    if (all.width() > width) {
      return result;
    }
    return all.height() <= height
        ? all
        : new Box(all.x(), result.y(), all.width(), result.height());
  }
}
