package org.chainrule.export.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainrule.drawing.Frame;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.explain.sheet.Sheet;
import org.chainrule.pass.quantity.Target;

/**
 * One of the things that a page shows one after the other.
 *
 * @param pass the pass
 * @param focus what of it is looked at
 * @param lens what it is looked at through
 * @param id its name among the others, which the address of the page may end with
 * @param label what leads to it
 * @param place where it stands among the others, in words
 * @param title what stands over it; empty for what happens in the step
 * @param notes what is said there, a paragraph each
 */
record Leaf(
    ShownPass pass,
    Focus focus,
    Lens lens,
    String id,
    String label,
    Optional<String> place,
    Optional<String> title,
    List<String> notes) {

  private Explainer explainer() {
    return pass.explainer();
  }

  /** What is said beside the graph; on paper nobody is told which key to press. */
  Explanation explanation() {
    return lens.sheet()
        .filter(sheet -> sheet != Sheet.STEP)
        .map(sheet -> sheet.of(explainer(), focus))
        .orElseGet(() -> explainer().at(focus));
  }

  /** What is shown of the graph, with nothing in it lit. */
  Frame frame() {
    Optional<Target> matrix = focus.selection().filter(target -> !target.isCell());
    return Frame.of(explainer(), pass.picture().focus(focus.cursor(), matrix)).withoutLight();
  }

  /** The cell that the explanation works out, and those that made it. */
  Frame light() {
    return pass.light(focus, lens.worked(focus));
  }

  /** Forward or backward, or the start, as a name. */
  String phase() {
    return focus.cursor() == 0
        ? "start"
        : focus.trace().step(focus.cursor()).phase().name().toLowerCase(Locale.ROOT);
  }
}
