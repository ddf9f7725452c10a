package org.chainrule.app.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;

/**
 * The row of the header. Where the window is too narrow for all, or the text too large, it does
 * without the program's name and without the words beside the icons, and where that is not enough,
 * the places are told by icons, too.
 */
final class HeaderRow extends HBox {

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /** What is done without, the least missed first. */
  private final List<Consumer<Boolean>> savings;

  /** So much room each of those won that are done without. */
  private final double[] won;

  private int saved;

  /**
   * A row of these controls.
   *
   * @param name can be left out
   * @param withIcons can be told by their icons
   * @param places takes whether the places are told by their icons
   */
  HeaderRow(
      Label name, List<? extends Labeled> withIcons, Consumer<Boolean> places, Node... controls) {
    super(controls);
    name.managedProperty().bind(name.visibleProperty());
    savings =
        List.of(
            narrow -> {
              pseudoClassStateChanged(NARROW, narrow);
              name.setVisible(!narrow);
              withIcons.forEach(control -> control.setContentDisplay(display(narrow)));
            },
            places);
    won = new double[savings.size()];
    // Else it would be as wide as its controls, whatever the window is.
    setMinWidth(0);
  }

  private static ContentDisplay display(boolean narrow) {
    return narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
  }

  /** Looks anew whether there is room, as for text of another size. */
  void refit() {
    while (saved > 0) {
      save(saved - 1, false);
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double all = computePrefWidth(-1);
    while (saved < won.length && all > getWidth()) {
      save(saved, true);
      double less = computePrefWidth(-1);
      won[saved - 1] = all - less;
      all = less;
    }
    while (saved > 0 && getWidth() >= all + won[saved - 1]) {
      all += won[saved - 1];
      save(saved - 1, false);
    }
    super.layoutChildren();
  }

  /** Does without one of them from now on, or no longer. */
  private void save(int which, boolean without) {
    saved = without ? which + 1 : which;
    savings.get(which).accept(without);
    // What this wins is measured at once.
    applyCss();
  }
}
