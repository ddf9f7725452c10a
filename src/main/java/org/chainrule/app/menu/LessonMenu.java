package org.chainrule.app.menu;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.chainrule.app.lesson.LessonAct;
import org.chainrule.app.lesson.LessonDesk;
import org.chainrule.file.lesson.BundledLessons;
import org.chainrule.words.OneLine;

/** The menu of lessons: those that come with the program, and what is done with one. */
final class LessonMenu {

  private LessonMenu() {}

  static List<MenuItem> items(MenuItems items, LessonDesk desk) {
    List<MenuItem> all = new ArrayList<>();
    BundledLessons.ids().forEach(id -> all.add(bundled(id, desk)));
    all.add(new SeparatorMenuItem());
    for (LessonAct act : LessonAct.values()) {
      MenuItem item = items.of(act.command());
      if (act.needsPlaying()) {
        item.disableProperty().bind(desk.playingProperty().not());
      }
      all.add(item);
    }
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
}
