package org.chainrule.app.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.chainrule.words.Words;

/**
 * A key with its modifier.
 *
 * @param label how it is written; empty for a second place of a key, which is not listed
 * @param typed the characters that it may also be known by, whatever the keyboard's layout
 */
public record Key(String label, KeyCode code, Modifier modifier, String typed) {

  /** These would be lost beside a joining plus sign. */
  private static final Set<String> SIGNS = Set.of("+", "−");

  /** Which modifier goes with a key. */
  public enum Modifier {
    /** The key alone. */
    NONE(false, false, false),
    /** With Shift. */
    SHIFT(true, false, false),
    /** With Ctrl, on macOS ⌘. */
    SHORTCUT(false, true, false),
    /** With Ctrl or ⌘, and Shift. */
    SHORTCUT_SHIFT(true, true, false),
    /** With Alt. */
    ALT(false, false, true),
    /** With Alt and Shift. */
    ALT_SHIFT(true, false, true),
    /** With Alt, and Ctrl or ⌘. */
    ALT_SHORTCUT(false, true, true);

    private final boolean shift;
    private final boolean shortcut;
    private final boolean alt;

    Modifier(boolean shift, boolean shortcut, boolean alt) {
      this.shift = shift;
      this.shortcut = shortcut;
      this.alt = alt;
    }

    private List<String> words() {
      List<String> words = new ArrayList<>();
      if (shortcut) {
        words.add(Words.of(mac() ? "keys.command" : "keys.control"));
      }
      if (alt) {
        words.add(Words.of("keys.alt"));
      }
      if (shift) {
        words.add(Words.of("keys.shift"));
      }
      return words;
    }

    private static boolean mac() {
      return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
    }
  }

  /** A key alone. */
  public static Key of(KeyCode code) {
    return with(Modifier.NONE, code);
  }

  /** A key with a modifier. */
  public static Key with(Modifier modifier, KeyCode code) {
    return new Key(label(code), code, modifier, "");
  }

  /** A key with Shift. */
  public static Key shift(KeyCode code) {
    return with(Modifier.SHIFT, code);
  }

  /** A key with Alt. */
  public static Key alt(KeyCode code) {
    return with(Modifier.ALT, code);
  }

  /** A key with Ctrl, on macOS ⌘. */
  public static Key shortcut(KeyCode code) {
    return with(Modifier.SHORTCUT, code);
  }

  /** A second place of a key, such as on the number pad. */
  public static Key also(Modifier modifier, KeyCode code) {
    return new Key("", code, modifier, "");
  }

  /** A key alone that is known by its character, wherever a keyboard has that. */
  public static Key typed(String character, KeyCode code) {
    return typed(Modifier.NONE, character, code);
  }

  /**
   * Any key that a number may begin with.
   *
   * @param characters those that it may begin with
   */
  public static Key ofNumber(String characters) {
    return new Key(label(KeyCode.UNDEFINED), KeyCode.UNDEFINED, Modifier.NONE, characters);
  }

  /** A key that is known by its character, wherever a keyboard has that. */
  public static Key typed(Modifier modifier, String character, KeyCode code) {
    return new Key(character.replace('-', '−'), code, modifier, character);
  }

  private static String label(KeyCode code) {
    return switch (code) {
      case LEFT -> "←";
      case RIGHT -> "→";
      case UP -> "↑";
      case DOWN -> "↓";
      case COMMA -> ",";
      default -> code.getName();
    };
  }

  /** What is written on the key; some have a word there, which is another in each language. */
  private String shown() {
    String key = "key." + code.name().toLowerCase(Locale.ROOT);
    return label.equals(code.getName()) && Words.has(key) ? Words.of(key) : label;
  }

  /** Whether the list of keys and the menus name it. */
  public boolean listed() {
    return !label.isEmpty();
  }

  /** Returns how it is written in sentences and lists. */
  public String inList() {
    return written("keys.list");
  }

  /** Returns how it is written in a menu. */
  public String inMenu() {
    return written(SIGNS.contains(label) ? "keys.list" : "keys.menu");
  }

  private String written(String joined) {
    List<String> words = modifier.words();
    words.add(shown());
    return words.stream().reduce((before, next) -> Words.of(joined, before, next)).orElse("");
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
