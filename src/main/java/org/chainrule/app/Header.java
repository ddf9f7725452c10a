package org.chainrule.app;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.chainrule.file.BundledScenarios;
import org.chainrule.session.Lens;
import org.chainrule.session.Opening;
import org.chainrule.session.Session;
import org.chainrule.session.Settings;
import org.chainrule.session.Workspace;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The row over the panels: menus, the scenario, and the switches that a lecturer wants at hand. */
final class Header {

  private final HeaderRow row;
  private final Session session;
  private final Commands.Window window;

  /**
   * Creates the header.
   *
   * @param files the menu of files
   * @param workspaces the switch between the workspaces
   * @param afterMouse called when a control has been used with the mouse, to give the focus back
   */
  Header(
      Session session, Commands.Window window, Menu files, Node workspaces, Runnable afterMouse) {
    this.session = session;
    this.window = window;
    Label name = new Label(Words.of("program"));
    name.getStyleClass().add("program-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Settings settings = session.settings();
    ToggleButton lecture = toggle("lecture", Feather.MONITOR, settings.lectureProperty());
    ToggleButton dark = toggle("dark", Feather.MOON, settings.darkProperty());
    row =
        new HeaderRow(
            name,
            List.of(lecture, dark),
            name,
            menus(files),
            scenarios(afterMouse),
            workspaces,
            gap,
            new WritingBadge(settings.writing()).node(),
            lecture,
            dark);
    row.getStyleClass().add("header");
    row.setAlignment(Pos.CENTER_LEFT);
    settings.textSizeProperty().addListener(source -> Platform.runLater(row::refit));
    // Controls consume what the mouse does on them, so this looks before they do.
    row.addEventFilter(
        MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(() -> giveBack(afterMouse)));
  }

  Node node() {
    return row;
  }

  /** A menu that the mouse has opened keeps the focus until it closes. */
  private void giveBack(Runnable afterMouse) {
    boolean open =
        row.getChildren().stream()
            .anyMatch(node -> node instanceof MenuButton button && button.isShowing());
    boolean inMenus = row.getChildren().stream().anyMatch(Header::showsMenu);
    if (!open && !inMenus) {
      afterMouse.run();
    }
  }

  private static boolean showsMenu(Node node) {
    return node instanceof MenuBar bar && bar.getMenus().stream().anyMatch(Menu::isShowing);
  }

  private MenuBar menus(Menu files) {
    MenuBar bar =
        new MenuBar(files, EditMenu.of(session, window), passMenu(), viewMenu(), helpMenu());
    bar.setMinWidth(Region.USE_PREF_SIZE);
    return bar;
  }

  private Menu passMenu() {
    return menu(
        "pass",
        item("next", session::next),
        item("back", session::back),
        item("start", session::goToStart),
        item("end", session::goToEnd),
        new SeparatorMenuItem(),
        item("nextOnSpine", session::nextOnSpine),
        item("backOnSpine", session::backOnSpine),
        new SeparatorMenuItem(),
        item("play", session::togglePlaying));
  }

  private Menu viewMenu() {
    Settings settings = session.settings();
    Menu menu = menu("view");
    for (Settings.Panel panel : Settings.Panel.values()) {
      String key = "panel." + panel.name().toLowerCase(java.util.Locale.ROOT);
      menu.getItems().add(check(key, settings.shownProperty(panel)));
    }
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            lenses(),
            new SeparatorMenuItem(),
            check("menu.lecture", settings.lectureProperty()),
            check("menu.dark", settings.darkProperty()),
            check("menu.motion", settings.motionProperty()),
            check("menu.before", settings.beforeProperty()),
            new SeparatorMenuItem(),
            item("larger", settings::enlargeText),
            item("smaller", settings::shrinkText),
            item("usual", settings::resetText),
            new SeparatorMenuItem(),
            item("workspace.pass", () -> session.workspaceProperty().set(Workspace.PASS)),
            item("workspace.depth", () -> session.workspaceProperty().set(Workspace.DEPTH)),
            new SeparatorMenuItem(),
            item("fullScreen", window::toggleFullScreen),
            item("blank", window::blank),
            new SeparatorMenuItem(),
            item("settings", window::settings));
    return menu;
  }

  private Menu lenses() {
    Menu menu = menu("lens");
    for (Lens lens : Lens.values()) {
      menu.getItems().add(item("lens." + lens.key(), () -> session.lenses().show(lens)));
    }
    menu.getItems().add(new SeparatorMenuItem());
    session
        .settings()
        .writing()
        .choices()
        .forEach((key, choice) -> menu.getItems().add(check("writing." + key, choice)));
    return menu;
  }

  private Menu helpMenu() {
    return menu("help", item("help", window::help));
  }

  static Menu menu(String key, MenuItem... items) {
    Menu menu = new Menu(Words.of("menu." + key));
    menu.setId("menu-" + key);
    menu.getItems().addAll(items);
    return menu;
  }

  /** The keys stand in the text, since the window hands keys out and not the menu. */
  static MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(Words.of("menu." + key));
    item.setId("menu-" + key);
    item.setOnAction(event -> action.run());
    return item;
  }

  private static CheckMenuItem check(String key, BooleanProperty property) {
    CheckMenuItem item = new CheckMenuItem(Words.of(key));
    item.selectedProperty().bindBidirectional(property);
    return item;
  }

  private MenuButton scenarios(Runnable afterClosing) {
    MenuButton button = new MenuButton();
    button.setId("scenarios");
    button.textProperty().bind(WindowName.of(session).map(WindowName::marked));
    // The mark of what is unsaved stands at the end of a long name, and must stay.
    button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    button.setTooltip(new Tooltip(Words.of("scenarios.tip")));
    button.accessibleTextProperty().bind(WindowName.of(session).map(WindowName::reading));
    for (BundledScenarios.Entry entry : BundledScenarios.all()) {
      MenuItem item = new MenuItem(entry.name());
      item.setId("scenario-" + entry.id());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> session.open(() -> Opening.of(BundledScenarios.load(entry.id()))));
      button.getItems().add(item);
    }
    button.setMnemonicParsing(false);
    button.setOnHidden(event -> Platform.runLater(afterClosing));
    return button;
  }

  private static ToggleButton toggle(String key, Feather icon, BooleanProperty property) {
    ToggleButton button = new ToggleButton(Words.of("toggle." + key), new FontIcon(icon));
    button.setId("toggle-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Words.of("toggle." + key + ".tip")));
    button.setAccessibleText(button.getText());
    button.selectedProperty().bindBidirectional(property);
    return button;
  }
}
