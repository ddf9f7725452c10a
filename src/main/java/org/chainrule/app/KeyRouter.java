package org.chainrule.app;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Gives every key to the pass, wherever the focus is, save those that a focused control needs. */
final class KeyRouter {

  private static final Set<KeyCode> PRESSES = EnumSet.of(KeyCode.SPACE, KeyCode.ENTER);
  private static final Set<KeyCode> OPENS =
      EnumSet.of(KeyCode.SPACE, KeyCode.ENTER, KeyCode.DOWN, KeyCode.UP);
  private static final Set<KeyCode> SLIDES =
      EnumSet.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END);

  private static final Set<KeyCode> EDITS_TEXT =
      EnumSet.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Y, KeyCode.Z);

  /** The commands of what lies under a card. */
  private static final Set<String> OF_WORKSPACES = Set.of("pass", "depth");

  private final List<Command> commands;

  KeyRouter(List<Command> commands) {
    this.commands = commands;
  }

  void route(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(scene, event));
  }

  /** Whether the pass would take the event, wherever the focus is now. */
  boolean isForPass(Scene scene, KeyEvent event) {
    return !neededBy(scene.getFocusOwner(), event)
        && commands.stream()
            .anyMatch(command -> OF_WORKSPACES.contains(command.group()) && command.matches(event));
  }

  /** An event that an earlier filter of the scene has consumed still comes here. */
  private void press(Scene scene, KeyEvent event) {
    if (event.isConsumed() || neededBy(scene.getFocusOwner(), event)) {
      return;
    }
    for (Command command : commands) {
      if (command.matches(event)) {
        event.consume();
        command.action().run();
        return;
      }
    }
  }

  private static boolean neededBy(Node focus, KeyEvent event) {
    KeyCode code = event.getCode();
    for (Node node = focus; node != null; node = node.getParent()) {
      if (node instanceof TextInputControl) {
        return !isFunctionKey(code) && (!event.isShortcutDown() || EDITS_TEXT.contains(code));
      }
      if (node instanceof MenuBar || node instanceof ComboBoxBase || node instanceof Spinner) {
        return !isFunctionKey(code) && !(event.isShortcutDown() && code.isDigitKey());
      }
      if (node instanceof Slider) {
        return SLIDES.contains(code);
      }
      if (node instanceof MenuButton) {
        return OPENS.contains(code);
      }
      if (node instanceof ButtonBase) {
        return PRESSES.contains(code);
      }
    }
    return false;
  }

  private static boolean isFunctionKey(KeyCode code) {
    return code.isFunctionKey() || code == KeyCode.ESCAPE;
  }
}
