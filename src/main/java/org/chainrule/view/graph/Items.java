package org.chainrule.view.graph;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.valid.Parametric;
import org.chainrule.words.Words;

/** Makes the items of menus. */
final class Items {

  private Items() {}

  static MenuItem item(String id, String text, Runnable action) {
    return dressed(new MenuItem(text), id, action);
  }

  /** An item that is greyed unless something holds. */
  static MenuItem item(String id, String text, boolean possible, Runnable action) {
    MenuItem item = item(id, text, action);
    item.setDisable(!possible);
    return item;
  }

  static Menu menu(String id, String text, List<? extends MenuItem> items) {
    Menu menu = dressed(new Menu(text), id, () -> {});
    menu.getItems().addAll(items);
    return menu;
  }

  /** One item a choice, of which those that are made carry a mark. */
  static <T> List<MenuItem> choices(
      List<T> choices,
      Function<T, String> id,
      Function<T, String> text,
      Predicate<T> chosen,
      Function<T, Runnable> action) {
    ToggleGroup group = new ToggleGroup();
    return choices.stream()
        .<MenuItem>map(
            choice -> {
              RadioMenuItem item =
                  dressed(
                      new RadioMenuItem(text.apply(choice)),
                      id.apply(choice),
                      action.apply(choice));
              item.setToggleGroup(group);
              item.setSelected(chosen.test(choice));
              return item;
            })
        .toList();
  }

  /**
   * A menu for each number that something has of its own, with a few values.
   *
   * @param id what the ids begin with, before the number's key
   */
  static List<MenuItem> numbers(
      String id,
      Parametric<?> owner,
      Function<String, List<Double>> values,
      BiConsumer<String, Double> change) {
    return owner.settings().entrySet().stream()
        .map(
            number -> {
              String key = number.getKey();
              return (MenuItem)
                  menu(
                      id + key,
                      Words.of("edit.number." + key),
                      choices(
                          values.apply(key),
                          value -> id + key + "-" + Numbers.DEFAULT.ascii(value),
                          Numbers.DEFAULT::plain,
                          number.getValue()::equals,
                          value -> () -> change.accept(key, value)));
            })
        .toList();
  }

  private static <T extends MenuItem> T dressed(T item, String id, Runnable action) {
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
