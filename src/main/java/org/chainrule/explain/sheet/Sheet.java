package org.chainrule.explain.sheet;

import org.chainrule.explain.prose.Explanation;

/** A way of explaining what is in focus. It follows from the steps of the pass alone. */
@FunctionalInterface
public interface Sheet {

  /** The step itself: its formula, its numbers, the arithmetic of one entry. */
  Sheet STEP = new StepSheet();

  /** The unit that what is in focus belongs to. */
  Sheet UNIT = UnitSheet::of;

  /** The paths from the loss back to the entry in focus. */
  Sheet CHAIN = new ChainSheet();

  /** The Jacobian of the operation in focus, beside what is done instead of building it. */
  Sheet JACOBIAN = JacobianSheet::of;

  /** The step in focus, beside itself in the other layout. */
  Sheet LAYOUTS = LayoutComparison::of;

  /** Explains what is in focus. */
  Explanation of(Explainer explainer, Focus focus);

  /**
   * About how many multiplications of the pass are looked up to explain what is in focus: some
   * thousand a millisecond. 0 where they are few in every net.
   */
  default long work(Explainer explainer, Focus focus) {
    return 0;
  }

  /** What can be said at once, however much work the explanation is. */
  default Explanation begun(Explainer explainer, Focus focus) {
    return of(explainer, focus).begun();
  }
}
