package org.chainrule.app.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.chainrule.app.common.Opened;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.formula.writing.Latex;
import org.chainrule.view.common.PaintedPane;

/**
 * Everything that the windows on the screen say: on labels, in menus and tooltips, painted,
 * typeset, and to a screen reader. To be used in the toolkit's thread.
 */
final class WrittenWords {

  private final List<String> words = new ArrayList<>();

  private WrittenWords() {}

  /** Returns all that is said now, with where it stands before it. */
  static List<String> onScreen() {
    WrittenWords all = new WrittenWords();
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window.isShowing()) {
        if (window instanceof ContextMenu menu) {
          all.items("menu", menu.getItems());
        }
        all.node(window.getScene().getRoot());
      }
    }
    return all.words;
  }

  private void node(Node node) {
    if (!node.isVisible()) {
      return;
    }
    String at = node.getClass().getSimpleName() + " " + node.getId();
    add(at + " read", node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    add(at + " help", node.queryAccessibleAttribute(AccessibleAttribute.HELP));
    add(at + " name", node.getAccessibleText());
    if (node instanceof Labeled labeled) {
      add(at, labeled.getText());
    }
    if (node instanceof Text text) {
      add(at, text.getText());
    }
    if (node instanceof TextInputControl field) {
      add(at + " prompt", field.getPromptText());
    }
    if (node instanceof Control control) {
      tooltip(at, control.getTooltip());
    }
    if (node instanceof MenuButton menu) {
      items(at, Opened.items(menu));
    }
    if (node instanceof MenuBar bar) {
      bar.getMenus().forEach(menu -> items(at, Opened.items(menu)));
    }
    if (node instanceof PaintedPane painted) {
      painted.picture().forEach(drawn -> drawn(at, drawn));
    }
    cells(at, node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::node);
    }
  }

  private void cells(String at, Node node) {
    Object rows = node.queryAccessibleAttribute(AccessibleAttribute.ROW_COUNT);
    Object cell = rows == null ? null : cell(node);
    if (cell instanceof Node first) {
      add(at + " cell", first.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }
  }

  private static Object cell(Node node) {
    return node.queryAccessibleAttribute(AccessibleAttribute.CELL_AT_ROW_COLUMN, 0, 0);
  }

  private void drawn(String at, Drawn drawn) {
    if (drawn instanceof Drawn.Text text) {
      add(at + " painted", text.text());
    } else if (drawn instanceof Drawn.SetFormula set) {
      add(at + " typeset", Latex.of(set.formula()));
    } else if (drawn instanceof Drawn.Clipped clipped) {
      drawn(at, clipped.what());
    }
  }

  private void tooltip(String at, Tooltip tooltip) {
    if (tooltip != null) {
      add(at + " tooltip", tooltip.getText());
    }
  }

  private void items(String at, List<MenuItem> items) {
    for (MenuItem item : items) {
      add(at + " item " + item.getId(), item.getText());
      if (item instanceof Menu menu) {
        items(at, menu.getItems());
      }
    }
  }

  private void add(String at, Object text) {
    if (text != null && !text.toString().isEmpty()) {
      words.add(at + ": " + text);
    }
  }
}
