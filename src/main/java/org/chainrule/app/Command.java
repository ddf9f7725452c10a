package org.chainrule.app;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Something that a person does with a key.
 *
 * @param group under which heading the list of keys has it
 * @param name the message that describes it
 * @param keys the keys, any of which will do
 * @param action what happens
 */
record Command(String group, String name, List<Key> keys, Runnable action) {

  /** Which modifier goes with a key. */
  enum Modifier {
    NONE,
    SHIFT,
    SHORTCUT,
    SHIFT_SHORTCUT
  }

  /**
   * A key with its modifier.
   *
   * @param label how the list of keys writes it
   * @param typed the character that it may also be known by, whatever the keyboard's layout
   */
  record Key(String label, KeyCode code, Modifier modifier, String typed) {

    static Key of(String label, KeyCode code) {
      return new Key(label, code, Modifier.NONE, "");
    }

    static Key with(Modifier modifier, String label, KeyCode code) {
      return new Key(label, code, modifier, "");
    }

    /** Whether the event is this key; the shift of a typed character does not count. */
    boolean matches(KeyEvent event) {
      boolean shortcut = event.isShortcutDown() || event.isControlDown();
      boolean wanted = modifier == Modifier.SHORTCUT || modifier == Modifier.SHIFT_SHORTCUT;
      if (event.isAltDown() || shortcut != wanted) {
        return false;
      }
      if (!typed.isEmpty() && typed.equals(event.getText())) {
        return true;
      }
      return code == event.getCode() && shiftFits(event.isShiftDown());
    }

    /** With Ctrl, shift counts for letters only: some keyboards need it for a sign. */
    private boolean shiftFits(boolean shift) {
      return switch (modifier) {
        case NONE -> !shift;
        case SHORTCUT -> !shift || !code.isLetterKey();
        case SHIFT, SHIFT_SHORTCUT -> shift;
      };
    }
  }

  boolean matches(KeyEvent event) {
    return keys.stream().anyMatch(key -> key.matches(event));
  }
}
