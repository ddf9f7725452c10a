package org.chainrule.view.net;

import java.util.function.Consumer;
import javafx.scene.control.CheckBox;

/** Something that is so or not; what a person asks for is only shown once it is done. */
final class CheckField {

  private final CheckBox box = new CheckBox();
  private boolean shown;

  /**
   * Creates a field.
   *
   * @param name what a screen reader calls it
   * @param change asks for the other
   */
  CheckField(String id, String name, Consumer<Boolean> change) {
    box.setId(id);
    box.setAccessibleText(name);
    box.setOnAction(
        event -> {
          boolean asked = box.isSelected();
          box.setSelected(shown);
          change.accept(asked);
        });
  }

  CheckBox control() {
    return box;
  }

  /** Shows whether it is so, under this text. */
  void show(String text, boolean so) {
    shown = so;
    box.setText(text);
    box.setSelected(so);
  }
}
