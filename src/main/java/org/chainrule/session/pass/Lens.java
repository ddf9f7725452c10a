package org.chainrule.session.pass;

import java.util.Optional;
import org.chainrule.explain.sheet.Sheet;

/** The ways of looking at what is selected, beside the graph. */
public enum Lens {
  /** The step and its numbers. */
  STEP(Sheet.STEP),
  /** One unit. */
  UNIT(Sheet.UNIT),
  /** The paths from the loss back to one entry. */
  CHAIN(Sheet.CHAIN),
  /** The Jacobian of an operation. */
  JACOBIAN(Sheet.JACOBIAN),
  /** The step in two layouts, side by side. */
  LAYOUTS(Sheet.LAYOUTS),
  /** What happens to the loss if an entry changes, and one step of descent. */
  NUDGE(null),
  /** Whether the gradients are right. */
  CHECK(null);

  private final Sheet sheet;

  Lens(Sheet sheet) {
    this.sheet = sheet;
  }

  /** What explains it, where it is an explanation that follows from the pass alone. */
  public Optional<Sheet> sheet() {
    return Optional.ofNullable(sheet);
  }

  /** Whether it is about one number or one unit, which a person watches while changing numbers. */
  boolean watches() {
    return this == UNIT || this == CHAIN || this == NUDGE;
  }

  /** The part of the keys of the message bundle. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
