package org.chainrule.session.practice;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.chainrule.pass.program.Step;
import org.chainrule.practice.line.AlikeNets;
import org.chainrule.practice.line.Line;
import org.chainrule.practice.line.LineMarker;
import org.chainrule.practice.line.LineTask;

/**
 * Lines that were typed before, as texts that can be kept, each by its step and how far it had
 * come.
 *
 * @param page the lines of the pass, with nothing typed
 * @param nets to judge them by
 * @param texts what was kept
 */
record Retyped(LinePage page, AlikeNets nets, Map<String, String> texts) {

  /** What was found of a line is found again; that a person went on with it cannot be. */
  private static final Set<LineState> MARKED =
      Set.of(LineState.RIGHT, LineState.WRONG, LineState.OWN);

  static Map<String, String> texts(LinePage page) {
    Map<String, String> texts = new HashMap<>();
    for (Step step : page.asked()) {
      LineEntry entry = page.entry(step);
      if (!entry.text().isBlank()) {
        texts.put(step.id() + ":" + entry.state().key(), entry.text());
      }
    }
    return texts;
  }

  /** Returns the page with the lines, marked if they were; this takes longer than a key may. */
  LinePage found() {
    LinePage found = page;
    for (Step step : page.asked()) {
      for (LineState state : LineState.values()) {
        String text = texts.get(step.id() + ":" + state.key());
        if (text != null) {
          found = with(found, step, text, state);
        }
      }
    }
    return found;
  }

  private LinePage with(LinePage found, Step step, String text, LineState state) {
    LineTask task = page.at(step).task();
    LineEntry typed = LineEntry.EMPTY.typed(text);
    if (!MARKED.contains(state) || !(task.read(text) instanceof Line line)) {
      return found.with(step, typed);
    }
    LineEntry marked = typed.found(new LineMarker(task, nets, found.own()).mark(line));
    boolean goneOnWith =
        state == LineState.OWN && marked.state() == LineState.WRONG && task.fits(line.sense());
    return goneOnWith
        ? found
            .with(step, marked.in(LineState.OWN))
            .with(found.own().with(step.name(), line.sense()))
        : found.with(step, marked);
  }
}
