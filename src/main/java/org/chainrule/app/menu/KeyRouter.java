package org.chainrule.app.menu;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Split;
import org.chainrule.view.explanation.ExplanationPane;

/** Gives every key to the pass, wherever the focus is, save those that a focused control needs. */
public final class KeyRouter {

  private static final Set<KeyCode> PRESSES = EnumSet.of(KeyCode.SPACE, KeyCode.ENTER);
  private static final Set<KeyCode> OPENS =
      EnumSet.of(KeyCode.SPACE, KeyCode.ENTER, KeyCode.DOWN, KeyCode.UP);
  private static final Set<KeyCode> SLIDES =
      EnumSet.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END);

  private static final Set<KeyCode> LISTS =
      EnumSet.of(
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN,
          KeyCode.ENTER,
          KeyCode.DELETE);

  /** With Ctrl or ⌘ these select and copy within a text, or move in it by words. */
  private static final Set<KeyCode> EDITS_TEXT =
      EnumSet.of(
          KeyCode.A,
          KeyCode.C,
          KeyCode.V,
          KeyCode.X,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.BACK_SPACE);

  private final Commands commands;
  private final Predicate<Command> allowed;

  /**
   * A router for these commands.
   *
   * @param allowed tells which commands have their keys now; something may need all others
   */
  public KeyRouter(Commands commands, Predicate<Command> allowed) {
    this.commands = commands;
    this.allowed = allowed;
  }

  /** Takes the keys of this scene from now on. */
  public void route(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(scene, event));
    scene.addEventHandler(KeyEvent.KEY_PRESSED, KeyRouter::keepFocus);
  }

  /** An arrow that nothing needed, as beside an open menu, does not move the focus; Tab does. */
  private static void keepFocus(KeyEvent event) {
    if (event.getCode().isArrowKey()) {
      event.consume();
    }
  }

  /** Whether the pass would take the event, wherever the focus is now. */
  public boolean isForPass(Scene scene, KeyEvent event) {
    return !neededBy(scene.getFocusOwner(), event)
        && commands.all().stream()
            .anyMatch(command -> command.group().isOfWorkspace() && command.matches(event));
  }

  /** An event that an earlier filter of the scene has consumed still comes here. */
  private void press(Scene scene, KeyEvent event) {
    if (event.isConsumed() || menuIsOpen() || neededBy(scene.getFocusOwner(), event)) {
      return;
    }
    commands
        .forKey(event)
        .filter(allowed)
        .ifPresent(
            command -> {
              event.consume();
              command.action().run();
            });
  }

  /** An open menu takes no focus from what lies under it, but all keys are its own. */
  private static boolean menuIsOpen() {
    return Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance);
  }

  private static boolean neededBy(Node focus, KeyEvent event) {
    KeyCode code = event.getCode();
    for (Node node = focus; node != null; node = node.getParent()) {
      if (node instanceof TextInputControl text) {
        return neededByText(text, event);
      }
      if (node instanceof Spinner<?> spinner) {
        return neededByText(spinner.getEditor(), event);
      }
      if (node instanceof ComboBoxBase) {
        return !isFunctionKey(code) && !event.isShortcutDown();
      }
      if (node == focus && node instanceof ExplanationPane) {
        return ExplanationPane.needs(event);
      }
      if (node instanceof ListView) {
        return LISTS.contains(code) && !event.isShortcutDown();
      }
      if (node instanceof MenuBar) {
        return !isFunctionKey(code) && !(event.isShortcutDown() && code.isDigitKey());
      }
      if (node instanceof Slider || Split.isDivider(node)) {
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

  /** A text in which nothing was typed leaves undoing and redoing to the scenario. */
  private static boolean neededByText(TextInputControl text, KeyEvent event) {
    KeyCode code = event.getCode();
    if (!event.isShortcutDown()) {
      return !isFunctionKey(code);
    }
    boolean undoes = code == KeyCode.Z || code == KeyCode.Y;
    return undoes ? text.isUndoable() || text.isRedoable() : EDITS_TEXT.contains(code);
  }

  private static boolean isFunctionKey(KeyCode code) {
    return code.isFunctionKey() || code == KeyCode.ESCAPE;
  }
}
