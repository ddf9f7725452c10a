package org.chainrule.app.window;

import java.util.List;
import javafx.beans.property.Property;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.chainrule.view.common.choice.Named;
import org.chainrule.words.Words;

/**
 * Has a scene speak the language that is set. Whatever stands in it then is said again: what is
 * written on controls, what they say under the pointer and to a screen reader, and menus. So nobody
 * who says something has to think of that; only what is put together from several texts is to be
 * made anew by whoever made it.
 */
final class Speech {

  private final Scene scene;
  private boolean changed;

  /** The speech of a scene, which runs in its language's direction. */
  Speech(Scene scene) {
    this.scene = scene;
    turn();
  }

  private void turn() {
    scene.setNodeOrientation(
        Words.isLeftwards() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
  }

  /** From the first change on, what comes into the scene may have been made before it. */
  void change() {
    turn();
    sayAgain(scene.getRoot());
    if (!changed) {
      changed = true;
      scene.addPreLayoutPulseListener(() -> sayAgain(scene.getRoot()));
    }
  }

  private static void sayAgain(Node node) {
    if (node.getAccessibleText() != null) {
      sayAgain(node.accessibleTextProperty());
    }
    if (node.getAccessibleHelp() != null) {
      sayAgain(node.accessibleHelpProperty());
    }
    if (node instanceof Text text) {
      sayAgain(text.textProperty());
    } else if (node instanceof Control control) {
      control(control);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(Speech::sayAgain);
    }
  }

  private static void control(Control control) {
    if (control.getTooltip() != null) {
      sayAgain(control.getTooltip().textProperty());
    }
    if (control.getContextMenu() != null) {
      items(control.getContextMenu().getItems());
    }
    if (control instanceof Labeled labeled) {
      sayAgain(labeled.textProperty());
    }
    if (control instanceof MenuButton button) {
      items(button.getItems());
    } else if (control instanceof MenuBar bar) {
      items(bar.getMenus());
    } else if (control instanceof TextInputControl field) {
      sayAgain(field.promptTextProperty());
    } else if (control instanceof ComboBox<?> box) {
      choices(box);
    } else if (control instanceof ListView<?> list) {
      list.refresh();
    } else if (control instanceof ScrollPane pane && pane.getContent() != null) {
      sayAgain(pane.getContent());
    }
  }

  /** Its choices are named anew by whoever names them. */
  private static <T> void choices(ComboBox<T> box) {
    if (box.getConverter() instanceof Named<T> named) {
      box.setConverter(named.again());
    }
  }

  private static void items(List<? extends MenuItem> items) {
    for (MenuItem item : items) {
      sayAgain(item.textProperty());
      if (item instanceof Menu menu) {
        items(menu.getItems());
      }
    }
  }

  private static void sayAgain(Property<String> said) {
    if (!said.isBound() && said.getValue() != null) {
      String now = Words.again(said.getValue());
      if (!now.equals(said.getValue())) {
        said.setValue(now);
      }
    }
  }
}
