package org.chainrule.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** The menu of files. */
final class FileMenu {

  private static final int LONGEST_FOLDER = 50;

  private final Menu recentMenu = Header.menu("recent");
  private final Consumer<Path> open;

  private FileMenu(Consumer<Path> open) {
    this.open = open;
  }

  /**
   * Creates the menu.
   *
   * @param open opens a file that was chosen among the recent ones
   */
  static Menu of(Commands.Window window, Recent recent, Consumer<Path> open) {
    FileMenu files = new FileMenu(open);
    recent.files().addListener((InvalidationListener) source -> files.show(recent.files()));
    files.show(recent.files());
    Menu menu =
        Header.menu(
            "file",
            Header.item("open", window::openFile),
            files.recentMenu,
            new SeparatorMenuItem(),
            Header.item("save", window::save),
            Header.item("saveAs", window::saveAs),
            new SeparatorMenuItem(),
            Header.item("import", window::importNumbers),
            new SeparatorMenuItem(),
            Header.item("quit", window::quit));
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
