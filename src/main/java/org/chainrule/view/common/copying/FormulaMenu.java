package org.chainrule.view.common.copying;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.FormulaFormat;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.Appearance;
import org.chainrule.words.Words;

/** What can be done to formulas: each is copied as text of several kinds, or as a picture. */
public final class FormulaMenu {

  private final FormulaClipboard clipboard;
  private final Scene scene;

  private FormulaMenu(FormulaClipboard clipboard, Scene scene) {
    this.clipboard = clipboard;
    this.scene = scene;
  }

  /**
   * Returns the menu of formulas; of several, each has a menu of its own.
   *
   * @param scene where they are looked at
   */
  public static ContextMenu of(
      Session session, Appearance appearance, Scene scene, List<Formula> formulas) {
    ContextMenu shown = new ContextMenu();
    shown.setId("formula-menu");
    shown.getItems().setAll(items(session, appearance, scene, formulas));
    return shown;
  }

  /**
   * Returns the items of such a menu.
   *
   * @param scene where the formulas are looked at
   */
  public static List<MenuItem> items(
      Session session, Appearance appearance, Scene scene, List<Formula> formulas) {
    return new FormulaMenu(new FormulaClipboard(session, appearance), scene).items(formulas);
  }

  private List<MenuItem> items(List<Formula> formulas) {
    if (formulas.size() == 1) {
      return items("formula", formulas.get(0));
    }
    return IntStream.range(0, formulas.size())
        .<MenuItem>mapToObj(k -> menu("formula-" + (k + 1), formulas.get(k)))
        .toList();
  }

  private Menu menu(String id, Formula formula) {
    Menu menu = new Menu(FormulaClipboard.name(formula));
    menu.setId(id);
    menu.setMnemonicParsing(false);
    menu.getItems().setAll(items(id, formula));
    return menu;
  }

  private List<MenuItem> items(String id, Formula formula) {
    List<MenuItem> items =
        new ArrayList<>(
            Stream.of(FormulaFormat.values())
                .map(format -> item(id, format.id(), () -> clipboard.copy(formula, format)))
                .toList());
    items.add(picture(id, "picture", formula, Palette.light()));
    items.add(picture(id, "picture-dark", formula, Palette.dark()));
    return items;
  }

  private MenuItem picture(String id, String kind, Formula formula, Palette palette) {
    return item(id, kind, () -> clipboard.copyPicture(formula, palette, scene));
  }

  private static MenuItem item(String id, String kind, Runnable action) {
    MenuItem item = new MenuItem(Words.of("formula.copy." + kind));
    item.setId(id + "-" + kind);
    item.setOnAction(event -> action.run());
    return item;
  }
}
