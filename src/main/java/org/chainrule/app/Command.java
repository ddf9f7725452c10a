package org.chainrule.app;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Something that a person does with a key, and perhaps from a menu too.
 *
 * @param group under which heading the list of keys has it
 * @param name what the message bundle describes it by, for the list of keys and for menus
 * @param keys the keys, any of which will do; the first is that of the menus
 * @param action what happens
 * @param applies whether the keys are its own now; where not, they may be another command's
 */
record Command(Group group, String name, List<Key> keys, Runnable action, BooleanSupplier applies) {

  /** What commands are listed under. */
  enum Group {
    CELL,
    PASS,
    LENS,
    EDIT,
    WINDOW,
    DEPTH;

    /** Its name in the message bundle. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its commands are meant for what lies under a card. */
    boolean isOfWorkspace() {
      return this == PASS || this == LENS || this == DEPTH;
    }
  }

  /** Makes the commands of a group whose keys are their own at the same times. */
  record Scope(Group group, BooleanSupplier applies) {

    Command command(String name, Runnable action, Key... keys) {
      return new Command(group, name, List.of(keys), action, applies);
    }

    /** Turns something on or off. */
    Command toggle(String name, BooleanProperty property, KeyCode code) {
      return command(name, () -> property.set(!property.get()), Key.of(code));
    }
  }

  /** Returns the key that menus and tooltips name. */
  Key firstKey() {
    return keys.get(0);
  }

  boolean matches(KeyEvent event) {
    return keys.stream().anyMatch(key -> key.matches(event)) && applies.getAsBoolean();
  }
}
