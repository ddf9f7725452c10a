package org.chainrule.app.menu;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Key;
import org.chainrule.app.common.Offers;
import org.chainrule.words.Words;

/**
 * Makes the items of menus. The key of a command stands in the text, since the window hands keys
 * out and not the menu.
 */
record MenuItems(Commands commands) {

  /** A menu that makes its items when it first opens. */
  static Menu menu(String key, Supplier<List<MenuItem>> items) {
    Menu menu = empty(key);
    Offers.in(menu, items);
    return menu;
  }

  /** A menu without items. */
  static Menu empty(String key) {
    Menu menu = new Menu(Words.of("menu." + key));
    menu.setId("menu-" + key);
    return menu;
  }

  /** An item that does what a command does. */
  MenuItem of(String name) {
    Command command = commands.named(name);
    return item(name, withKey(name, command), command.action());
  }

  /** An item that goes only a part of a command's way. */
  MenuItem towards(Command command, String name, Runnable action) {
    return item(name, withKey(name, command), action);
  }

  /** An item for which there is no key. */
  static MenuItem keyless(String name, Runnable action) {
    return item(name, Words.of("menu." + name), action);
  }

  /** An item that shows whether what a command turns on and off is on. */
  CheckMenuItem check(String name, BooleanProperty property) {
    return check(property, withKey(name, commands.named(name)));
  }

  /** An item for something that can be on and off, and that no key turns. */
  static CheckMenuItem check(BooleanProperty property, String text) {
    CheckMenuItem item = new CheckMenuItem(text);
    item.selectedProperty().bindBidirectional(property);
    return item;
  }

  /** Returns a text with the key of a command behind it. */
  static String withKey(String text, Key key) {
    return Words.of("menu.key", text, key.inMenu());
  }

  private static String withKey(String name, Command command) {
    return withKey(Words.of("menu." + name), command.firstKey());
  }

  private static MenuItem item(String name, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId("menu-" + name);
    item.setOnAction(event -> action.run());
    return item;
  }
}
