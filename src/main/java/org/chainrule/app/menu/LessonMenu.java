package org.chainrule.app.menu;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.chainrule.app.lesson.LessonDesk;
import org.chainrule.file.lesson.BundledLessons;
import org.chainrule.words.OneLine;

/** The menu of lessons: those that come with the program, and what is done with one. */
final class LessonMenu {

  private LessonMenu() {}

  static Menu of(MenuItems items, LessonDesk desk) {
    return MenuItems.menu("lesson", () -> items(items, desk));
  }

  private static List<MenuItem> items(MenuItems items, LessonDesk desk) {
    List<MenuItem> all = new ArrayList<>();
    BundledLessons.ids().forEach(id -> all.add(bundled(id, desk)));
    all.addAll(
        List.of(
            new SeparatorMenuItem(),
            items.of("addStop"),
            items.of("lessonSheet"),
            items.of("playLesson"),
            items.of("notes"),
            new SeparatorMenuItem(),
            playing(items.of("returnToStop"), desk),
            playing(items.of("nextStop"), desk),
            playing(items.of("lastStop"), desk)));
    return all;
  }

  /** The item of a lesson that comes with the program. */
  static MenuItem bundled(String id, LessonDesk desk) {
    MenuItem item = new MenuItem(OneLine.spaced(BundledLessons.load(id).name()));
    item.setId("lesson-" + id);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> desk.openBundled(id));
    return item;
  }

  private static MenuItem playing(MenuItem item, LessonDesk desk) {
    item.disableProperty().bind(desk.playingProperty().not());
    return item;
  }
}
