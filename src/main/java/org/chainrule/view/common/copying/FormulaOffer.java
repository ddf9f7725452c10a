package org.chainrule.view.common.copying;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import org.chainrule.formula.Formula;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.Appearance;

/** The menu of a panel whose formulas can be copied: of the one that is pointed at, or of all. */
public final class FormulaOffer {

  /** In pixels from the upper left corner of the panel. */
  private static final double MENU_AT = 16;

  private final Node panel;
  private final Session session;
  private final Appearance appearance;
  private final Supplier<List<Formula>> all;
  private Optional<ContextMenu> menu = Optional.empty();

  /**
   * Gives a panel its menu.
   *
   * @param pointed finds the formula that stands at these pixels of the panel
   * @param all finds every formula that is shown, for whoever uses the keyboard
   */
  public FormulaOffer(
      Node panel,
      Session session,
      Appearance appearance,
      BiFunction<Double, Double, Optional<Formula>> pointed,
      Supplier<List<Formula>> all) {
    this.panel = panel;
    this.session = session;
    this.appearance = appearance;
    this.all = all;
    panel.getProperties().put(FormulaOffer.class, this);
    panel.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (event.isKeyboardTrigger()) {
            show();
          } else {
            pointed
                .apply(event.getX(), event.getY())
                .ifPresent(
                    formula -> show(List.of(formula), event.getScreenX(), event.getScreenY()));
          }
          event.consume();
        });
  }

  /** Returns the menu of the panel that has the keyboard, if it has one. */
  public static Optional<FormulaOffer> around(Node focus) {
    for (Node node = focus; node != null; node = node.getParent()) {
      if (node.hasProperties()
          && node.getProperties().get(FormulaOffer.class) instanceof FormulaOffer found) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Shows the menu of every formula that the panel shows, if there are any. */
  public void show() {
    Point2D corner = panel.localToScreen(MENU_AT, MENU_AT);
    if (corner != null) {
      show(all.get(), corner.getX(), corner.getY());
    }
  }

  private void show(List<Formula> formulas, double x, double y) {
    menu.ifPresent(ContextMenu::hide);
    if (!formulas.isEmpty()) {
      menu = Optional.of(FormulaMenu.of(session, appearance, panel.getScene(), formulas));
      menu.get().show(panel, x, y);
    }
  }
}
