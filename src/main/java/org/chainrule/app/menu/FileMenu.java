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

  private final Menu recentMenu = MenuItems.menu("recent");
  private final Consumer<Path> open;

  private FileMenu(Consumer<Path> open) {
    this.open = open;
  }

  /**
   * Creates the menu.
   *
   * @param open opens a file that was chosen among the recent ones
   */
  static Menu of(MenuItems items, Recent recent, Consumer<Path> open) {
    FileMenu files = new FileMenu(open);
    recent.files().addListener((InvalidationListener) source -> files.show(recent.files()));
    files.show(recent.files());
    Menu menu =
        MenuItems.menu(
            "file",
            items.of("open"),
            files.recentMenu,
            new SeparatorMenuItem(),
            items.of("save"),
            items.of("saveAs"),
            new SeparatorMenuItem(),
            items.of("import"),
            new SeparatorMenuItem(),
            items.of("quit"));
    menu.setOnShowing(event -> recent.refresh());
    return menu;
  }

  private void show(List<Path> files) {
    recentMenu.getItems().setAll(files.stream().map(this::item).toList());
    recentMenu.setDisable(files.isEmpty());
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
