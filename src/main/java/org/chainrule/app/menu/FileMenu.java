package org.chainrule.app.menu;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.chainrule.app.filing.Recent;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** The menu of files. */
final class FileMenu {

  private static final int LONGEST_FOLDER = 50;

  private final Recent recent;
  private final Consumer<Path> open;

  private FileMenu(Recent recent, Consumer<Path> open) {
    this.recent = recent;
    this.open = open;
  }

  /**
   * Creates the menu.
   *
   * @param open opens a file that was chosen among the recent ones
   */
  static Menu of(MenuItems items, Recent recent, Consumer<Path> open) {
    FileMenu files = new FileMenu(recent, open);
    Menu menu = MenuItems.menu("file", () -> files.items(items));
    menu.setOnShowing(event -> recent.refresh());
    return menu;
  }

  private List<MenuItem> items(MenuItems items) {
    return List.of(
        items.of("open"),
        recentMenu(),
        new SeparatorMenuItem(),
        items.of("save"),
        items.of("saveAs"),
        new SeparatorMenuItem(),
        items.of("import"),
        items.of("export"),
        items.of("exercises"),
        new SeparatorMenuItem(),
        items.of("quit"));
  }

  private Menu recentMenu() {
    Menu menu = MenuItems.empty("recent");
    recent.files().addListener((InvalidationListener) source -> show(menu));
    show(menu);
    return menu;
  }

  private void show(Menu menu) {
    menu.getItems().setAll(recent.files().stream().map(this::item).toList());
    menu.setDisable(recent.files().isEmpty());
  }

  private MenuItem item(Path file) {
    MenuItem item = new MenuItem(label(file));
    item.setId("recent-" + file.getFileName());
    item.setMnemonicParsing(false);
    item.setOnAction(event -> open.accept(file));
    return item;
  }

  private static String label(Path file) {
    String folder = OneLine.of(String.valueOf(file.getParent()));
    String end =
        folder.length() <= LONGEST_FOLDER
            ? folder
            : "…" + folder.substring(folder.length() - LONGEST_FOLDER);
    return Words.of("menu.recent.file", OneLine.of(file.getFileName().toString()), end);
  }
}
