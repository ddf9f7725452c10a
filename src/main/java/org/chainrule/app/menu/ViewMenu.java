package org.chainrule.app.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.chainrule.app.common.Command;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.explain.sheet.Samples;
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
      all.add(panel(settings, panel));
    }
    all.addAll(
        List.of(
            new SeparatorMenuItem(),
            lenses(session, items),
            samples(settings, items),
            new SeparatorMenuItem(),
            items.check("lecture", settings.lectureProperty()),
            items.check("dark", settings.darkProperty()),
            MenuItems.check(settings.contrastProperty(), Words.of("menu.contrast")),
            MenuItems.check(settings.motionProperty(), Words.of("menu.motion")),
            items.check("before", settings.beforeProperty()),
            new SeparatorMenuItem(),
            items.of("larger"),
            items.of("smaller"),
            items.of("usual"),
            new SeparatorMenuItem(),
            items.of("workspace.pass"),
            items.of("workspace.depth"),
            items.of("workspace.practice"),
            items.of("workspace.train"),
            new SeparatorMenuItem(),
            items.of("fullScreen"),
            items.of("blank"),
            new SeparatorMenuItem(),
            items.of("settings")));
    return all;
  }

  /** Ticked if the panel is there; the lecture layout has its own panels, whatever is set. */
  private static CheckMenuItem panel(Settings settings, Settings.Panel panel) {
    String name = panel.name().toLowerCase(Locale.ROOT);
    BooleanProperty shown = settings.shownProperty(panel);
    CheckMenuItem item = new CheckMenuItem(Words.of("panel." + name));
    item.setId("menu-panel-" + name);
    item.setOnAction(event -> shown.set(item.isSelected()));
    InvalidationListener show =
        source ->
            item.setSelected(
                shown.get() && (panel.inLecture() || !settings.lectureProperty().get()));
    shown.addListener(show);
    settings.lectureProperty().addListener(show);
    show.invalidated(null);
    if (!panel.inLecture()) {
      item.disableProperty().bind(settings.lectureProperty());
    }
    return item;
  }

  /** Which samples of a batch are shown, and the way from one to the next. */
  private static Menu samples(Settings settings, MenuItems items) {
    Menu menu = MenuItems.empty("samples");
    ToggleGroup group = new ToggleGroup();
    for (Samples samples : Samples.values()) {
      menu.getItems().add(choice(samples, settings.samplesProperty(), group, items.commands()));
    }
    menu.getItems().addAll(new SeparatorMenuItem(), items.of("nextSample"), items.of("backSample"));
    return menu;
  }

  private static RadioMenuItem choice(
      Samples samples, ObjectProperty<Samples> property, ToggleGroup group, Commands commands) {
    String name = "samples." + samples.name().toLowerCase(Locale.ROOT);
    String text = Words.of("menu." + name);
    RadioMenuItem item =
        new RadioMenuItem(
            samples == Samples.ONE
                ? MenuItems.withKey(text, commands.named("oneSample").firstKey())
                : text);
    item.setId("menu-" + name);
    item.setToggleGroup(group);
    item.setSelected(property.get() == samples);
    item.setOnAction(event -> property.set(samples));
    property.addListener((source, before, now) -> item.setSelected(now == samples));
    return item;
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
