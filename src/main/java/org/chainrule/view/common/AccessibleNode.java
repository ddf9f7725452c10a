package org.chainrule.view.common;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * The light scene node of an accessible area: it paints nothing but the ring of the keyboard's
 * focus.
 */
public class AccessibleNode extends Region {

  private AccessibleArea area;

  /** Creates the node of an accessible area. */
  public AccessibleNode(AccessibleArea area) {
    getStyleClass().add("accessible-area");
    setManaged(false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    show(area);
  }

  /** What the node stands for. */
  public AccessibleArea area() {
    return area;
  }

  /** Makes the node stand for the same thing in a new state. */
  public final void show(AccessibleArea newArea) {
    area = newArea;
    if (!newArea.id().equals(getId())) {
      setId(newArea.id());
    }
    setAccessibleRole(newArea.role());
    setFocusTraversable(newArea.focusable());
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      area.action().run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? area.text()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      area.action().run();
      event.consume();
    }
  }
}
