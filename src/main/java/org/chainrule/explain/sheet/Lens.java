package org.chainrule.explain.sheet;

import java.util.Optional;
import java.util.function.Function;
import org.chainrule.pass.quantity.Target;

/** The ways of looking at what is selected, beside the graph. */
public enum Lens {
  /** The step and its numbers. */
  STEP(Sheet.STEP, Focus::workedOrAsked),
  /** One unit. */
  UNIT(Sheet.UNIT, Focus::about),
  /** The paths from the loss back to one entry. */
  CHAIN(Sheet.CHAIN, Focus::about),
  /** The Jacobian of an operation. */
  JACOBIAN(Sheet.JACOBIAN, Focus::selected),
  /** The step in two layouts, side by side. */
  LAYOUTS(Sheet.LAYOUTS, LayoutComparison::followed),
  /** What happens to the loss if an entry changes, and one step of descent. */
  NUDGE(null, Focus::about),
  /** Whether the gradients are right. */
  CHECK(null, focus -> Optional.empty());

  private final Sheet sheet;
  private final Function<Focus, Optional<Target>> worked;

  Lens(Sheet sheet, Function<Focus, Optional<Target>> worked) {
    this.sheet = sheet;
    this.worked = worked;
  }

  /** What explains it, where it is an explanation that follows from the pass alone. */
  public Optional<Sheet> sheet() {
    return Optional.ofNullable(sheet);
  }

  /** The entry that it works out, or is about. */
  public Optional<Target> worked(Focus focus) {
    return worked.apply(focus);
  }

  /** Whether it is about one number or one unit, which a person watches while changing numbers. */
  public boolean watches() {
    return this == UNIT || this == CHAIN || this == NUDGE;
  }

  /** The part of the keys of the message bundle. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
