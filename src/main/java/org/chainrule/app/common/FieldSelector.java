package org.chainrule.app.common;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import org.chainrule.view.common.TypedValue;

/** Has what is in a field selected when the keyboard comes to it, so that typing replaces it. */
public final class FieldSelector {

  private FieldSelector() {}

  /** Selects in the fields of a scene; the mouse puts its caret where it points. */
  public static void on(Scene scene) {
    BooleanProperty pointed = new SimpleBooleanProperty();
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pointed.set(true));
    scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> pointed.set(false));
    scene
        .focusOwnerProperty()
        .addListener(
            (source, before, focus) -> {
              if (!pointed.get()) {
                // The control places its caret yet.
                Platform.runLater(() -> TypedValue.selectIn(focus));
              }
            });
  }
}
