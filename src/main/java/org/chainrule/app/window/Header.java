package org.chainrule.app.window;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.chainrule.app.common.Offers;
import org.chainrule.app.menu.Commands;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.session.pass.Opening;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** The row over the panels: menus, the scenario, and the switches that a lecturer wants at hand. */
final class Header {

  private final HeaderRow row;
  private final Session session;
  private final Commands commands;

  /**
   * Creates the header.
   *
   * @param menus the menu bar
   * @param workspaces the switch between the workspaces
   * @param caution stands where there is room
   * @param afterMouse called when a control has been used with the mouse, to give the focus back
   */
  Header(
      Session session,
      Commands commands,
      MenuBar menus,
      WorkspaceSwitch workspaces,
      Node caution,
      Runnable afterMouse) {
    this.session = session;
    this.commands = commands;
    menus.setMinWidth(Region.USE_PREF_SIZE);
    Label name = new Label(Words.of("program"));
    name.getStyleClass().add("program-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(caution, Priority.ALWAYS);
    Settings settings = session.settings();
    ToggleButton lecture = toggle("lecture", Feather.MONITOR, settings.lectureProperty());
    ToggleButton dark = toggle("dark", Feather.MOON, settings.darkProperty());
    row =
        new HeaderRow(
            name,
            List.of(lecture, dark),
            workspaces::showIcons,
            name,
            menus,
            scenarios(afterMouse),
            workspaces.node(),
            caution,
            new WritingBadge(settings.writing(), commands).node(),
            lecture,
            dark);
    row.getStyleClass().add("header");
    row.setAlignment(Pos.CENTER_LEFT);
    settings.textSizeProperty().addListener(source -> Platform.runLater(row::refit));
    // Controls consume what the mouse does on them, so this looks before they do.
    row.addEventFilter(
        MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(() -> giveBack(afterMouse)));
  }

  HeaderRow node() {
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

  private MenuButton scenarios(Runnable afterClosing) {
    MenuButton button = new MenuButton();
    button.setId("scenarios");
    button.textProperty().bind(WindowName.of(session).map(WindowName::marked));
    // The mark of what is unsaved stands at the end of a long name, and must stay.
    button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    Tip.on(button, Words.of("scenarios.tip"));
    button.accessibleTextProperty().bind(WindowName.of(session).map(WindowName::reading));
    Offers.in(button, () -> BundledScenarios.all().stream().map(this::scenario).toList());
    button.setMnemonicParsing(false);
    button.setOnHidden(event -> Platform.runLater(afterClosing));
    return button;
  }

  private MenuItem scenario(BundledScenarios.Entry entry) {
    MenuItem item = new MenuItem(entry.name());
    item.setId("scenario-" + entry.id());
    item.setMnemonicParsing(false);
    item.setOnAction(
        event -> session.opener().open(() -> Opening.of(BundledScenarios.load(entry.id()))));
    return item;
  }

  private ToggleButton toggle(String key, Feather icon, BooleanProperty property) {
    ToggleButton button = new ToggleButton(Words.of("toggle." + key), new FeatherIcon(icon));
    button.setId("toggle-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tip.on(button, () -> Words.of("toggle." + key + ".tip", commands.keyOf(key)));
    button.setAccessibleText(button.getText());
    button.selectedProperty().bindBidirectional(property);
    return button;
  }
}
