package org.chainrule.app.common;

import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** What a menu offers once a person opens it. To be used in the toolkit's thread. */
public final class Opened {

  private Opened() {}

  /** Returns the items of a menu. */
  public static List<MenuItem> items(Menu menu) {
    Event.fireEvent(menu, new Event(Menu.ON_SHOWING));
    return List.copyOf(menu.getItems());
  }

  /** Returns the items of the menu of a button. */
  public static List<MenuItem> items(MenuButton button) {
    Event.fireEvent(button, new Event(MenuButton.ON_SHOWING));
    return List.copyOf(button.getItems());
  }
}
