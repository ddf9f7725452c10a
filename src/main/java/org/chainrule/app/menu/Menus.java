package org.chainrule.app.menu;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.chainrule.app.common.Passage;
import org.chainrule.app.filing.Recent;
import org.chainrule.app.lesson.LessonDesk;
import org.chainrule.file.lesson.BundledLessons;
import org.chainrule.session.Board;
import org.chainrule.session.pass.Session;
import org.chainrule.words.Words;

/** The menu bar. */
public final class Menus {

  private Menus() {}

  /**
   * Creates the bar.
   *
   * @param window does what only the window can do
   * @param passage knows whether there is a way back from a net of another workspace
   * @param open opens a file that was chosen among the recent ones
   * @param lessons plays lessons
   */
  public static MenuBar of(
      Session session,
      Commands commands,
      WindowActions window,
      Passage passage,
      Recent recent,
      Consumer<Path> open,
      LessonDesk lessons) {
    MenuItems items = new MenuItems(commands);
    return new MenuBar(
        FileMenu.of(items, recent, open),
        EditMenu.of(session, window, passage, items),
        passMenu(session, items),
        ViewMenu.of(session, items),
        MenuItems.menu("lesson", () -> LessonMenu.items(items, lessons)),
        MenuItems.menu(
            "help",
            () ->
                List.of(
                    items.of("help"),
                    items.of("glossary"),
                    LessonMenu.bundled(BundledLessons.FIRST, lessons),
                    new SeparatorMenuItem(),
                    items.of("about"))));
  }

  private static Menu passMenu(Session session, MenuItems items) {
    return MenuItems.menu("pass", () -> passItems(session, items));
  }

  /** What is held over the graph before an audience; a colour is chosen with the pen. */
  private static Menu board(Board board, MenuItems items) {
    Menu menu = MenuItems.empty("board");
    menu.getItems()
        .addAll(
            items.check("spotlight", board.spotlightProperty()),
            items.check("pointer", board.pointerProperty()),
            new SeparatorMenuItem(),
            items.check("pen", board.penProperty()));
    for (Board.Colour colour : Board.Colour.values()) {
      menu.getItems().add(colour(board, colour));
    }
    menu.getItems().add(items.of("erase"));
    return menu;
  }

  private static CheckMenuItem colour(Board board, Board.Colour colour) {
    String key = "board.pen." + colour.name().toLowerCase(Locale.ROOT);
    CheckMenuItem item = new CheckMenuItem(Words.of(key));
    item.setId("menu-" + key);
    ObservableValue<Boolean> isIt =
        board.penProperty().flatMap(on -> board.colourProperty().map(now -> on && now == colour));
    isIt.subscribe(item::setSelected);
    item.setOnAction(
        event -> {
          board.colourProperty().set(colour);
          board.penProperty().set(true);
          item.setSelected(true);
        });
    return item;
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
        items.check("askAlways", session.asking().alwaysProperty()),
        new SeparatorMenuItem(),
        board(session.board(), items));
  }
}
