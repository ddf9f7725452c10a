package org.chainrule.session.practice.choosing;

import org.chainrule.explain.sheet.Explainer;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Trace;

/** Explains a pass that is not the one that is open in the same way. */
final class Explained {

  private Explained() {}

  /** Returns the words and numbers of another pass of the same network. */
  static Explainer like(Explainer open, Trace trace) {
    return open.trace() == trace
        ? open
        : new Explainer(
            trace, new Marks(trace, open.marks().flatThreshold()), open.numbers(), open.labels());
  }
}
