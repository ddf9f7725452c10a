package org.chainrule.app.common;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
public record Command(
    Group group, String name, List<Key> keys, Runnable action, BooleanSupplier applies) {

  /** What commands are listed under. */
  public enum Group {
    /** What is done with a selected entry. */
    CELL,
    /** Going through the pass. */
    PASS,
    /** Choosing what is shown of it. */
    LENS,
    /** What is done before an audience. */
    BOARD,
    /** Changing the scenario, and its file. */
    EDIT,
    /** Making and playing a lesson. */
    LESSON,
    /** The window itself. */
    WINDOW,
    /** The depth study. */
    DEPTH,
    /** Practising. */
    PRACTICE,
    /** Training. */
    TRAIN;

    private static final Set<Group> OF_WORKSPACES =
        EnumSet.of(PASS, LENS, BOARD, DEPTH, PRACTICE, TRAIN);

    /** Its name in the message bundle. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its commands are meant for what lies under a card. */
    public boolean isOfWorkspace() {
      return OF_WORKSPACES.contains(this);
    }
  }

  /** Makes the commands of a group whose keys are their own at the same times. */
  public record Scope(Group group, BooleanSupplier applies) {

    /** Returns a command of this group. */
    public Command command(String name, Runnable action, Key... keys) {
      return new Command(group, name, List.of(keys), action, applies);
    }

    /** Turns something on or off. */
    public Command toggle(String name, BooleanProperty property, KeyCode code) {
      return toggle(name, property, Key.of(code));
    }

    /** Turns something on or off. */
    public Command toggle(String name, BooleanProperty property, Key key) {
      return command(name, () -> property.set(!property.get()), key);
    }
  }

  /** Returns the key that menus and tooltips name. */
  public Key firstKey() {
    return keys.get(0);
  }

  /** Whether the event is one of its keys, and these are its own now. */
  public boolean matches(KeyEvent event) {
    return keys.stream().anyMatch(key -> key.matches(event)) && applies.getAsBoolean();
  }
}
