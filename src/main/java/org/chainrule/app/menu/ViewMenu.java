package org.chainrule.app.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.chainrule.app.common.Command;
import org.chainrule.session.pass.Lens;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.chainrule.words.Words;

/** The menu of what is shown, and how. */
final class ViewMenu {

  private ViewMenu() {}

  static Menu of(Session session, MenuItems items) {
    return MenuItems.menu("view", () -> items(session, items));
  }

  private static List<MenuItem> items(Session session, MenuItems items) {
    Settings settings = session.settings();
    List<MenuItem> all = new ArrayList<>();
    for (Settings.Panel panel : Settings.Panel.values()) {
      String name = Words.of("panel." + panel.name().toLowerCase(Locale.ROOT));
      all.add(MenuItems.check(settings.shownProperty(panel), name));
    }
    all.addAll(
        List.of(
            new SeparatorMenuItem(),
            lenses(session, items),
            new SeparatorMenuItem(),
            items.check("lecture", settings.lectureProperty()),
            items.check("dark", settings.darkProperty()),
            MenuItems.check(settings.motionProperty(), Words.of("menu.motion")),
            items.check("before", settings.beforeProperty()),
            new SeparatorMenuItem(),
            items.of("larger"),
            items.of("smaller"),
            items.of("usual"),
            new SeparatorMenuItem(),
            items.of("workspace.pass"),
            items.of("workspace.depth"),
            new SeparatorMenuItem(),
            items.of("fullScreen"),
            items.of("blank"),
            new SeparatorMenuItem(),
            items.of("settings")));
    return all;
  }

  /** The gradient check is shown; that everything is checked is left to its key. */
  private static Menu lenses(Session session, MenuItems items) {
    Menu menu = MenuItems.empty("lens");
    for (Lens lens : Lens.values()) {
      Command command = items.commands().leadingTo(lens);
      String name = "lens." + lens.key();
      menu.getItems().add(items.towards(command, name, () -> session.lenses().show(lens)));
    }
    menu.getItems().add(new SeparatorMenuItem());
    session
        .settings()
        .writing()
        .choices()
        .forEach(
            (key, choice) ->
                menu.getItems().add(MenuItems.check(choice, Words.of("writing." + key))));
    return menu;
  }
}
