package org.chainrule.view.common;

import javafx.scene.AccessibleRole;
import org.chainrule.layout.Box;

/**
 * Something on a painted area that a person can reach.
 *
 * @param id the id of its scene node
 * @param box where it stands, in units
 * @param role what it is for a screen reader
 * @param text what a screen reader says for it
 * @param focusable whether the Tab key stops at it
 * @param action what Enter does there
 */
public record Spot(
    String id, Box box, AccessibleRole role, String text, boolean focusable, Runnable action) {

  /** Something to read. */
  public static Spot reading(String id, Box box, String text) {
    return new Spot(id, box, AccessibleRole.TEXT, text, false, () -> {});
  }

  /** Something to press. */
  public static Spot button(String id, Box box, String text, boolean focusable, Runnable action) {
    return new Spot(id, box, AccessibleRole.BUTTON, text, focusable, action);
  }
}
