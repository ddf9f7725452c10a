package org.chainrule.app.common;

import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Has Space and Enter open the list that has the keyboard, as they press a button. */
public final class ListOpener {

  private ListOpener() {}

  /** Opens the lists of a scene, unless an earlier filter has taken the key. */
  public static void on(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!event.isConsumed() && presses(event)) {
            open(scene, event);
          }
        });
  }

  private static boolean presses(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    return plain && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER);
  }

  /** What is open already needs the key to choose. */
  private static void open(Scene scene, KeyEvent event) {
    if (scene.getFocusOwner() instanceof ComboBoxBase<?> box && !box.isShowing()) {
      box.show();
      event.consume();
    } else if (scene.getFocusOwner() instanceof MenuButton menu && !menu.isShowing()) {
      menu.show();
      event.consume();
    }
  }
}
