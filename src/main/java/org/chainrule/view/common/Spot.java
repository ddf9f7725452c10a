package org.chainrule.view.common;

import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import org.chainrule.layout.Box;

/**
 * Something on a painted area that a person can reach.
 *
 * @param id the id of its scene node
 * @param box where it stands, in units
 * @param role what it is for a screen reader
 * @param reading what a screen reader says for it; asked only where one listens
 * @param focusable whether the Tab key stops at it
 * @param action what Enter does there
 */
public record Spot(
    String id,
    Box box,
    AccessibleRole role,
    Supplier<String> reading,
    boolean focusable,
    Runnable action) {

  /** What a screen reader says for it. */
  public String text() {
    return reading.get();
  }

  /** Something to read. */
  public static Spot reading(String id, Box box, Supplier<String> reading) {
    return new Spot(id, box, AccessibleRole.TEXT, reading, false, () -> {});
  }

  /** Something to press. */
  public static Spot button(
      String id, Box box, Supplier<String> reading, boolean focusable, Runnable action) {
    return new Spot(id, box, AccessibleRole.BUTTON, reading, focusable, action);
  }
}
