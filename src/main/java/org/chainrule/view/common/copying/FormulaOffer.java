package org.chainrule.view.common.copying;

import java.util.List;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import org.chainrule.formula.Formula;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.Appearance;

/** The menu of a panel whose formulas can be copied: of the one that is pointed at, or of all. */
public final class FormulaOffer implements EventHandler<ContextMenuEvent> {

  /** In pixels from the upper left corner of the panel. */
  private static final double MENU_AT = 16;

  private final Node panel;
  private final Shown shown;
  private final Session session;
  private final Appearance appearance;
  private Optional<ContextMenu> menu = Optional.empty();

  /** What a panel shows. */
  public interface Shown {
    /** Returns the formula at these pixels of the panel, if there is one. */
    Optional<Formula> formulaAt(double x, double y);

    /** Every formula that is shown, in reading order, for whoever uses the keyboard. */
    List<Formula> formulas();
  }

  private FormulaOffer(Node panel, Shown shown, Session session, Appearance appearance) {
    this.panel = panel;
    this.shown = shown;
    this.session = session;
    this.appearance = appearance;
  }

  /** Gives a panel its menu. */
  public static <P extends Node & Shown> void on(P panel, Session session, Appearance appearance) {
    FormulaOffer offer = new FormulaOffer(panel, panel, session, appearance);
    panel.getProperties().put(FormulaOffer.class, offer);
    panel.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, offer);
  }

  @Override
  public void handle(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      show();
    } else {
      shown
          .formulaAt(event.getX(), event.getY())
          .ifPresent(formula -> show(List.of(formula), event.getScreenX(), event.getScreenY()));
    }
    event.consume();
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
      show(shown.formulas(), corner.getX(), corner.getY());
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
