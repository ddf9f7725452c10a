package org.chainrule.app;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Something that a person does with a key.
 *
 * @param group under which heading the list of keys has it
 * @param name the message that describes it
 * @param keys the keys, any of which will do
 * @param action what happens
 * @param applies whether it can be done now; where not, its keys may be another command's
 */
record Command(
    String group, String name, List<Key> keys, Runnable action, BooleanSupplier applies) {

  /** Something that a person can always do. */
  Command(String group, String name, List<Key> keys, Runnable action) {
    this(group, name, keys, action, () -> true);
  }

  /** Which modifier goes with a key. */
  enum Modifier {
    NONE(false, false, false),
    SHIFT(true, false, false),
    SHORTCUT(false, true, false),
    SHORTCUT_SHIFT(true, true, false),
    ALT(false, false, true),
    ALT_SHIFT(true, false, true),
    ALT_SHORTCUT(false, true, true);

    private final boolean shift;
    private final boolean shortcut;
    private final boolean alt;

    Modifier(boolean shift, boolean shortcut, boolean alt) {
      this.shift = shift;
      this.shortcut = shortcut;
      this.alt = alt;
    }
  }

  /**
   * A key with its modifier.
   *
   * @param label how the list of keys writes it
   * @param typed the characters that it may also be known by, whatever the keyboard's layout
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
      if (event.isAltDown() != modifier.alt || shortcut != modifier.shortcut) {
        return false;
      }
      if (event.getText().length() == 1 && typed.contains(event.getText())) {
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
    return keys.stream().anyMatch(key -> key.matches(event)) && applies.getAsBoolean();
  }
}
