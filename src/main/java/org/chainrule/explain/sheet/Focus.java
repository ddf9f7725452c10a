package org.chainrule.explain.sheet;

import java.util.Optional;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * What is to be explained: what is selected if the pass has reached it, else the step at the
 * cursor.
 *
 * @param trace the pass
 * @param cursor the number of the last step taken, 0 before the first
 * @param selection what a person has selected
 * @param sample the sample in focus, from 0
 */
public record Focus(Trace trace, int cursor, Optional<Target> selection, int sample) {

  /** The step that is explained; nothing before the first step with nothing else selected. */
  public Optional<Step> step() {
    Optional<Step> selected =
        selection
            .flatMap(target -> trace.stepOf(target.name()))
            .filter(step -> step.number() <= cursor);
    return selected.isEmpty() && cursor > 0 ? Optional.of(trace.step(cursor)) : selected;
  }

  /** Whether the pass has reached this quantity. */
  public boolean reached(Name name) {
    return trace.shownFrom(name) <= cursor;
  }

  /**
   * The entry that is explained: that selected, or the first of what is selected or was computed,
   * for the sample in focus.
   */
  public Target entry() {
    if (selection.filter(Target::isCell).isPresent()) {
      return selection.get();
    }
    Name name = selection.map(Target::name).or(() -> step().map(Step::name)).orElse(Name.x());
    return Target.cell(name, 0, name.hasSampleColumns() ? sample : 0);
  }
}
