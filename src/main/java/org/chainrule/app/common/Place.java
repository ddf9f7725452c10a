package org.chainrule.app.common;

import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.chainrule.view.graph.ZoomablePane;

/** One of the workspaces of the window, as it is shown there. */
public interface Place {

  /** It has no such bar. */
  ObservableValue<Number> NO_FOOT = new ReadOnlyDoubleWrapper(0);

  /** What is shown. */
  Node node();

  /** Gives the keyboard to the part of it that is used most. */
  void focus();

  /** What of it can be zoomed, if anything. */
  default Optional<ZoomablePane> zoomable() {
    return Optional.empty();
  }

  /** Puts what goes with the file into what is open, which is about to be saved. */
  default void keep() {}

  /** How high the bar at its lower edge is, which nothing that is said is to cover. */
  default ObservableValue<? extends Number> foot() {
    return NO_FOOT;
  }

  /** Gives up what is innermost in it; returns whether there was anything of its own to give up. */
  default boolean leave() {
    return false;
  }
}
