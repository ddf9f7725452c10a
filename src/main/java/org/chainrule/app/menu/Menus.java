package org.chainrule.app.menu;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.chainrule.app.depth.DepthPassage;
import org.chainrule.app.filing.Recent;
import org.chainrule.session.pass.Session;

/** The menu bar. */
public final class Menus {

  private Menus() {}

  /**
   * Creates the bar.
   *
   * @param passage knows whether there is a way back from a net of the depth study
   * @param open opens a file that was chosen among the recent ones
   */
  public static MenuBar of(
      Session session,
      Commands commands,
      DepthPassage passage,
      Recent recent,
      Consumer<Path> open) {
    MenuItems items = new MenuItems(commands);
    return new MenuBar(
        FileMenu.of(items, recent, open),
        EditMenu.of(session, passage, items),
        passMenu(session, items),
        ViewMenu.of(session, items),
        MenuItems.menu("help", () -> List.of(items.of("help"))));
  }

  private static Menu passMenu(Session session, MenuItems items) {
    return MenuItems.menu("pass", () -> passItems(session, items));
  }

  private static List<MenuItem> passItems(Session session, MenuItems items) {
    return List.of(
        items.of("next"),
        items.of("back"),
        items.of("start"),
        items.of("end"),
        new SeparatorMenuItem(),
        items.of("nextOnSpine"),
        items.of("backOnSpine"),
        new SeparatorMenuItem(),
        items.of("play"),
        new SeparatorMenuItem(),
        items.of("ask"),
        items.check("askAlways", session.asking().alwaysProperty()));
  }
}
