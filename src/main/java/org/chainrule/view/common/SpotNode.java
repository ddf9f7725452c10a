package org.chainrule.view.common;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The light scene node of a spot: it paints nothing but the ring of the keyboard's focus. */
public class SpotNode extends Region {

  private Spot spot;

  /** Creates the node of a spot. */
  public SpotNode(Spot spot) {
    getStyleClass().add("spot");
    setManaged(false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    show(spot);
  }

  /** What the node stands for. */
  public Spot spot() {
    return spot;
  }

  /** Makes the node stand for the same thing in a new state. */
  public final void show(Spot newSpot) {
    spot = newSpot;
    if (!newSpot.id().equals(getId())) {
      setId(newSpot.id());
    }
    setAccessibleRole(newSpot.role());
    setFocusTraversable(newSpot.focusable());
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      spot.action().run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? spot.text()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      spot.action().run();
      event.consume();
    }
  }
}
