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
import org.chainrule.app.lesson.LessonDesk;
import org.chainrule.file.lesson.BundledLessons;
import org.chainrule.session.pass.Session;

/** The menu bar. */
public final class Menus {

  private Menus() {}

  /**
   * Creates the bar.
   *
   * @param passage knows whether there is a way back from a net of the depth study
   * @param open opens a file that was chosen among the recent ones
   * @param lessons plays lessons
   */
  public static MenuBar of(
      Session session,
      Commands commands,
      DepthPassage passage,
      Recent recent,
      Consumer<Path> open,
      LessonDesk lessons) {
    MenuItems items = new MenuItems(commands);
    return new MenuBar(
        FileMenu.of(items, recent, open),
        EditMenu.of(session, passage, items),
        passMenu(items),
        ViewMenu.of(session, items),
        LessonMenu.of(items, lessons),
        MenuItems.menu(
            "help",
            () -> List.of(items.of("help"), LessonMenu.bundled(BundledLessons.FIRST, lessons))));
  }

  private static Menu passMenu(MenuItems items) {
    return MenuItems.menu("pass", () -> passItems(items));
  }

  private static List<MenuItem> passItems(MenuItems items) {
    return List.of(
        items.of("next"),
        items.of("back"),
        items.of("start"),
        items.of("end"),
        new SeparatorMenuItem(),
        items.of("nextOnSpine"),
        items.of("backOnSpine"),
        new SeparatorMenuItem(),
        items.of("play"));
  }
}
