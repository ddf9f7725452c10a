package org.chainrule.app.window;

import javafx.beans.property.BooleanProperty;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Circle;

/**
 * A light that follows the pointer over the whole window, as long as it is on. It goes out when the
 * window loses the keyboard, which would not tell that the key is released.
 */
final class PointerLight extends Circle {

  /** Its radius, of the window's height. */
  private static final double SIZE = 0.011;

  private final Scene scene;
  private final EventHandler<MouseEvent> following =
      event -> moveTo(event.getSceneX(), event.getSceneY());

  /**
   * A light that is off.
   *
   * @param wanted whether it is to be on
   */
  PointerLight(Scene scene, BooleanProperty wanted) {
    this.scene = scene;
    scene
        .getWindow()
        .focusedProperty()
        .addListener((source, before, focused) -> wanted.set(wanted.get() && focused));
    setId("pointer-light");
    getStyleClass().add("pointer-light");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /** Turns it on where the pointer is, or off. */
  void turn(boolean on) {
    setVisible(on);
    if (on) {
      toFront();
      setRadius(SIZE * scene.getHeight());
      Point2D pointer = inScene(new Robot().getMousePosition());
      moveTo(pointer.getX(), pointer.getY());
      scene.addEventFilter(MouseEvent.MOUSE_MOVED, following);
      scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, following);
    } else {
      scene.removeEventFilter(MouseEvent.MOUSE_MOVED, following);
      scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, following);
    }
  }

  private Point2D inScene(Point2D onScreen) {
    Parent root = scene.getRoot();
    return root.localToScene(root.screenToLocal(onScreen));
  }

  private void moveTo(double x, double y) {
    Point2D here = getParent().sceneToLocal(x, y);
    setCenterX(here.getX());
    setCenterY(here.getY());
  }
}
