package org.chainrule.app.common;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.chainrule.view.common.AtFirstLook;

/** The place of something that is only there at times. Until the first of them it is not made. */
public final class Slot extends StackPane {

  /**
   * A place that takes no room while it is not needed.
   *
   * @param needed whether it is
   * @param maker makes what stands there
   */
  public Slot(ObservableValue<Boolean> needed, Supplier<? extends Node> maker) {
    AtFirstLook<Boolean> filled = new AtFirstLook<>(() -> getChildren().add(maker.get()));
    visibleProperty().addListener(source -> fill(filled));
    managedProperty().bind(visibleProperty());
    visibleProperty().bind(needed);
    fill(filled);
  }

  private void fill(AtFirstLook<Boolean> filled) {
    if (isVisible()) {
      filled.get();
    }
  }
}
