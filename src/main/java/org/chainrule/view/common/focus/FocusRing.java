package org.chainrule.view.common.focus;

import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * The ring around a painted panel that somebody went to by keyboard. It lies over the picture,
 * which would cover a border of the panel.
 */
public final class FocusRing extends Region {

  private FocusRing(Region panel) {
    getStyleClass().add("focus-ring");
    setManaged(false);
    setMouseTransparent(true);
    visibleProperty().bind(panel.focusVisibleProperty());
    panel
        .layoutBoundsProperty()
        .subscribe(bounds -> resizeRelocate(0, 0, bounds.getWidth(), bounds.getHeight()));
  }

  /**
   * Lets the Tab key come to a panel. Its ring is made when it is first seen.
   *
   * @param layOver lays a node over its picture
   */
  public static void around(Region panel, Consumer<Node> layOver) {
    panel.setFocusTraversable(true);
    panel
        .focusVisibleProperty()
        .addListener(
            new InvalidationListener() {
              @Override
              public void invalidated(Observable focus) {
                focus.removeListener(this);
                layOver.accept(new FocusRing(panel));
              }
            });
  }
}
