package org.chainrule.view.common;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import org.chainrule.drawing.sheet.ExplanationSheet;
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
public record AccessibleArea(
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
  public static AccessibleArea reading(String id, Box box, Supplier<String> reading) {
    return new AccessibleArea(id, box, AccessibleRole.TEXT, reading, false, () -> {});
  }

  /** What is read on a sheet, from top to bottom; the ids are numbered behind this start. */
  public static List<AccessibleArea> readings(
      String start, List<ExplanationSheet.Passage> passages) {
    return IntStream.range(0, passages.size())
        .mapToObj(k -> reading(start + k, passages.get(k).box(), passages.get(k)::text))
        .toList();
  }

  /** Something to press. */
  public static AccessibleArea button(
      String id, Box box, Supplier<String> reading, boolean focusable, Runnable action) {
    return new AccessibleArea(id, box, AccessibleRole.BUTTON, reading, focusable, action);
  }
}
