package org.chainrule.app.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Key;
import org.chainrule.app.common.Passage;
import org.chainrule.edit.Randomise;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.Scope;
import org.chainrule.edit.history.History;
import org.chainrule.session.pass.Editing;
import org.chainrule.session.pass.Session;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** The menu of what is done to the scenario, and undone. */
final class EditMenu {

  private static final int LONGEST_NAME = 60;
  private static final String OPENING = Words.of("passage.undo");

  private EditMenu() {}

  static Menu of(Session session, WindowActions window, Passage passage, MenuItems items) {
    return MenuItems.menu("edit", () -> items(session, window, passage, items));
  }

  private static List<MenuItem> items(
      Session session, WindowActions window, Passage passage, MenuItems items) {
    Editing editing = session.editing();
    return List.of(
        travel(
            items,
            "undo",
            session,
            h -> h.canUndo() || passage.isUndone(),
            h -> passage.isUndone() ? Optional.of(OPENING) : h.undoName(naming(session)),
            passage.leftProperty()),
        travel(items, "redo", session, History::canRedo, h -> h.redoName(naming(session))),
        new SeparatorMenuItem(),
        items.of("copy"),
        formulas(window, items),
        pictures(window, items),
        items.of("paste"),
        new SeparatorMenuItem(),
        MenuItems.keyless("randomise", () -> randomise(editing)),
        items.of("editNet"));
  }

  /** The formula in the format chosen last; then every way in which those of the step go out. */
  private static Menu formulas(WindowActions window, MenuItems items) {
    Menu menu = MenuItems.empty("copyFormulas");
    MenuItem last = items.of("copyFormula");
    menu.getItems().setAll(last);
    menu.setOnShowing(
        event -> {
          List<MenuItem> formulas = window.formulas();
          menu.getItems().setAll(last);
          if (!formulas.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(formulas);
          }
        });
    return menu;
  }

  private static Menu pictures(WindowActions window, MenuItems items) {
    Menu menu = MenuItems.empty("copyPictures");
    menu.getItems()
        .setAll(
            items.of("copyPicture"),
            MenuItems.keyless("copyPictureLight", () -> window.copyPicture(true)));
    return menu;
  }

  /** Undo or redo, as the key does it: in the pass named by what it would do. */
  private static MenuItem travel(
      MenuItems items,
      String key,
      Session session,
      Predicate<History> possible,
      Function<History, Optional<String>> name,
      Observable... sources) {
    MenuItem item = items.of(key);
    Command own = items.commands().named(key);
    Key shortcut = own.firstKey();
    BooleanSupplier elsewhere = () -> items.commands().now(own) != own;
    item.setOnAction(event -> items.commands().now(own).action().run());
    item.setMnemonicParsing(false);
    ObservableValue<History> history = session.editing().historyProperty();
    List<Observable> all = new ArrayList<>(List.of(sources));
    all.addAll(List.of(history, session.explainerProperty(), session.workspaceProperty()));
    Observable[] changes = all.toArray(Observable[]::new);
    item.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !elsewhere.getAsBoolean() && !possible.test(history.getValue()), changes));
    item.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    MenuItems.withKey(
                        words(
                            key,
                            elsewhere.getAsBoolean()
                                ? Optional.empty()
                                : name.apply(history.getValue())),
                        shortcut),
                changes));
    return item;
  }

  private static String words(String key, Optional<String> edit) {
    return edit.map(name -> OneLine.shortened(name, LONGEST_NAME))
        .map(name -> Words.of("menu." + key + ".named", name))
        .orElseGet(() -> Words.of("menu." + key));
  }

  private static Naming naming(Session session) {
    return new Naming(session.settings().numbers(), session.explainer().labels().notation());
  }

  /** Draws anew each time; the name of the edit says which seed it was. */
  private static void randomise(Editing editing) {
    Filling next = editing.fillingProperty().get().withNextSeed();
    editing.fillingProperty().set(next);
    editing.apply(new Randomise(Scope.parameters(), next));
  }
}
