package org.chainrule.view.graph;

import java.util.Optional;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.StepView;
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

  /** What is seen around a cell, in units. */
  private static final double AROUND = 2;

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
                .map(
                    block ->
                        block.shows(t.row(), t.column())
                            ? block.cell(t.row(), t.column())
                            : block.box()));
  }

  /**
   * What is to be in view: the matrix in which something is selected, if it fits, else the selected
   * cell; without one the current step together with its operands where they fit, else its result
   * alone; and where that is not seen already, with its neighbours.
   *
   * @param seen what is seen now, in the graph's units
   */
  Box inView(Box seen) {
    Optional<Box> selected = selection.flatMap(target -> layout.surroundings(target.name()));
    boolean fits =
        selected
            .filter(box -> box.width() <= seen.width() && box.height() <= seen.height())
            .isPresent();
    if (selected.isPresent() && !fits) {
      return pointedOut().orElseThrow().grown(AROUND);
    }
    return selected.orElseGet(() -> cursor == 0 ? BEGINNING : ofStep(seen));
  }

  private Box ofStep(Box seen) {
    StepView view = new StepView(layout, seen.width(), seen.height());
    Box subject = view.subject(step());
    return seen.holds(subject) ? subject : view.neighbourhood(trace, cursor);
  }

  private Step step() {
    return trace.step(cursor);
  }
}
