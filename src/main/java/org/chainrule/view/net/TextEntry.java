package org.chainrule.view.net;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/** A line that a person types. What cannot be taken stays, with the reason beside it. */
final class TextEntry {

  private final TextField field = new TextField();
  private final Reason reason;
  private final Function<String, Optional<String>> change;
  private String shown = "";

  /**
   * Creates a field.
   *
   * @param name what a screen reader calls it
   * @param change takes what was typed; returns why not if it is refused
   * @param left called when the keyboard goes elsewhere
   */
  TextEntry(String id, String name, Function<String, Optional<String>> change, Runnable left) {
    this.change = change;
    this.reason = new Reason(id, field);
    field.setId(id);
    field.setAccessibleText(name);
    field.setOnAction(event -> commit());
    field
        .focusedProperty()
        .addListener(
            (source, before, focused) -> {
              if (!focused) {
                commit();
                left.run();
              }
            });
  }

  TextField control() {
    return field;
  }

  Node reason() {
    return reason.node();
  }

  String text() {
    return field.getText();
  }

  /** Shows why the text was refused, or takes the last reason away. */
  void explain(Optional<String> refusal) {
    reason.show(refusal);
  }

  void show(String text) {
    shown = text;
    if (!text.equals(field.getText())) {
      field.setText(text);
    }
    reason.show(Optional.empty());
  }

  private void commit() {
    String typed = field.getText();
    if (!typed.equals(shown)) {
      reason.show(change.apply(typed));
    }
  }
}
