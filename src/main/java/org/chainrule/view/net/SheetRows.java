package org.chainrule.view.net;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** Makes the rows of the sheet, which wrap where the window is narrow or the text large. */
final class SheetRows {

  private SheetRows() {}

  static FlowPane row(Node... nodes) {
    FlowPane row = new FlowPane(nodes);
    row.getStyleClass().add("net-row");
    return row;
  }

  /** A control with its label before it, never parted. */
  static Node labelled(String text, Control control) {
    Label label = new Label(text);
    label.setLabelFor(control);
    HBox pair = new HBox(label, control);
    pair.getStyleClass().add("net-pair");
    return pair;
  }

  static Label heading(String key) {
    Label heading = new Label(Words.of(key));
    heading.getStyleClass().add("net-heading");
    return heading;
  }

  /** Has an action run when the keyboard goes from a control to another one. */
  static void whenLeft(Control control, Runnable left) {
    control
        .focusedProperty()
        .addListener(
            (source, before, focused) -> {
              if (!focused) {
                left.run();
              }
            });
  }

  static Button button(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** A button that shows a sign and says in words what it does. */
  static Button button(String id, Feather sign, String words, Runnable action) {
    Button button = button(id, "", action);
    button.setGraphic(new FeatherIcon(sign));
    button.setAccessibleText(words);
    Tip.on(button, words);
    return button;
  }
}
