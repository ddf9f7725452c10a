package org.chainrule.app.window;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;

/**
 * The row of the header. Where the window is too narrow for all, or the text too large, it does
 * without the program's name, and without the words beside the icons.
 */
final class HeaderRow extends HBox {

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final Label name;
  private final List<? extends Labeled> withIcons;
  private boolean narrow;

  /** So much room is won by doing without, once that was done. */
  private double won;

  /**
   * A row of these controls.
   *
   * @param name can be left out
   * @param withIcons can be told by their icons
   */
  HeaderRow(Label name, List<? extends Labeled> withIcons, Node... controls) {
    super(controls);
    this.name = name;
    this.withIcons = withIcons;
    name.managedProperty().bind(name.visibleProperty());
    // Else it would be as wide as its controls, whatever the window is.
    setMinWidth(0);
  }

  /** Looks anew whether there is room, as for text of another size. */
  void refit() {
    setNarrow(false);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double all = computePrefWidth(-1);
    if (!narrow && all > getWidth()) {
      setNarrow(true);
      won = all - computePrefWidth(-1);
    } else if (narrow && getWidth() >= all + won) {
      setNarrow(false);
    }
    super.layoutChildren();
  }

  private void setNarrow(boolean newNarrow) {
    narrow = newNarrow;
    pseudoClassStateChanged(NARROW, narrow);
    name.setVisible(!narrow);
    withIcons.forEach(
        control ->
            control.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    // What this wins is measured at once.
    applyCss();
  }
}
