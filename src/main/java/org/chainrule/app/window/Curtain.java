package org.chainrule.app.window;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.chainrule.words.Words;

/** Hides the whole window until the next key or click, which does nothing else. */
final class Curtain extends Region {

  Curtain() {
    getStyleClass().add("curtain");
    setId("curtain");
    setAccessibleText(Words.of("curtain"));
    setVisible(false);
  }

  /** Is lifted by the keys and clicks of a scene, before anyone else gets them. */
  void listenTo(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::lift);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::lift);
  }

  /** Hides the window. */
  void fall() {
    setVisible(true);
    toFront();
  }

  private void lift(Event event) {
    if (isVisible()) {
      setVisible(false);
      event.consume();
    }
  }
}
