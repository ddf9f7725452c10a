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
    NONE(false, false),
    SHIFT(false, true),
    SHORTCUT(true, false),
    SHORTCUT_SHIFT(true, true);

    private final boolean shortcut;
    private final boolean shift;

    Modifier(boolean shortcut, boolean shift) {
      this.shortcut = shortcut;
      this.shift = shift;
    }
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
      if (event.isAltDown() || shortcut != modifier.shortcut) {
        return false;
      }
      if (!typed.isEmpty() && typed.equals(event.getText())) {
        return true;
      }
      return code == event.getCode()
          && (event.isShiftDown() == modifier.shift || shiftMayBePartOfIt());
    }

    /** Some keyboards have a sign, such as +, only with shift; a letter has its place on all. */
    private boolean shiftMayBePartOfIt() {
      return modifier == Modifier.SHORTCUT && !code.isLetterKey();
    }
  }

  boolean matches(KeyEvent event) {
    return keys.stream().anyMatch(key -> key.matches(event));
  }
}
