package org.chainrule.app.common;

import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.chainrule.view.common.AtFirstLook;

/** What a menu offers. It is made when the menu first opens. */
public final class Offers {

  private Offers() {}

  /** Has a menu offer these items. */
  public static void in(Menu menu, Supplier<? extends List<? extends MenuItem>> items) {
    // A menu without items does not open.
    menu.getItems().add(new SeparatorMenuItem());
    menu.addEventHandler(Menu.ON_SHOWING, filling(menu.getItems(), items));
  }

  /** Has the menu of a button offer these items. */
  public static void in(MenuButton button, Supplier<? extends List<? extends MenuItem>> items) {
    button.addEventHandler(MenuButton.ON_SHOWING, filling(button.getItems(), items));
  }

  private static EventHandler<Event> filling(
      ObservableList<MenuItem> list, Supplier<? extends List<? extends MenuItem>> items) {
    AtFirstLook<Boolean> filled = new AtFirstLook<>(() -> list.setAll(items.get()));
    return event -> filled.get();
  }
}
