package org.chainrule.app.window;

import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.chainrule.app.common.Layer;
import org.chainrule.words.Words;

/** Hides the whole window until the next key or click, which does nothing else. */
final class Curtain extends Region {

  private Curtain() {
    getStyleClass().add("curtain");
    setId("curtain");
    setAccessibleText(Words.of("curtain"));
    setVisible(false);
  }

  /**
   * A curtain that is lifted by the keys and clicks of a scene, before anyone else gets them. Of
   * filters the first one added is the first one asked, so the layer stands in for the curtain.
   */
  static Layer<Curtain> over(Scene scene, Consumer<Node> place) {
    Layer<Curtain> layer = new Layer<>(Curtain::new, place);
    EventHandler<InputEvent> lift = event -> layer.made().ifPresent(curtain -> curtain.lift(event));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, lift);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, lift);
    return layer;
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
