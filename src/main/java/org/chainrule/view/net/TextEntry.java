package org.chainrule.view.net;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.chainrule.view.common.RefusalLabel;
import org.chainrule.view.common.TypedFormat;
import org.chainrule.view.common.TypedValue;
import org.chainrule.view.common.spoken.SpokenField;

/**
 * A line that a person types. What cannot be taken stays, with the reason beside it.
 *
 * @param <T> what is typed
 */
final class TextEntry<T> {

  private final SpokenField field = new SpokenField();
  private final RefusalLabel reason;
  private final TypedValue<T> value;

  /**
   * Creates a field.
   *
   * @param name what a screen reader calls it
   * @param change takes what was typed; returns why not if it is refused
   * @param left called when the keyboard goes elsewhere
   */
  TextEntry(
      String id,
      String name,
      TypedFormat<T> format,
      Function<T, Optional<String>> change,
      Runnable left) {
    field.setId(id);
    field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    field.setName(name);
    reason = RefusalLabel.withSign(id, field);
    value = new TypedValue<>(field, reason, TypedValue.Refused.STAYS, format, change);
    SheetRows.whenLeft(field, left);
  }

  TextField control() {
    return field;
  }

  Node reason() {
    return reason;
  }

  /** Hands what is typed to another receiver, and shows why not if it is refused. */
  void give(Function<T, Optional<String>> receiver) {
    value.give(receiver);
  }

  void show(T shown) {
    value.show(shown);
  }
}
