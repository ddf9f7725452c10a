package org.chainrule.app.practice;

import java.util.Optional;
import javafx.scene.Node;
import org.chainrule.app.common.Place;
import org.chainrule.lesson.Exercise;
import org.chainrule.view.graph.ZoomablePane;

/** One kind of practice as it is shown. It is made when it is first looked at. */
public interface Activity extends Place {

  /** What the clicker does: shows what is covered, or else comes to the next question. */
  void next();

  /** What the clicker does backwards. */
  void back();

  /** Comes to the exercise that a lesson asks for. */
  void open(Exercise exercise);

  /** What is practised, as a lesson would ask for it. */
  Exercise exercise();

  /** Whether what was asked is done, so that the clicker may go on in a lesson. */
  boolean isDone();

  /** The graph, if it can be zoomed. */
  default Optional<ZoomablePane> graph() {
    return Optional.empty();
  }

  /** What stands above it, but before an audience at the upper edge of the window. */
  default Optional<Node> controls() {
    return Optional.empty();
  }

  /** Undoes what was answered last, where answers can be undone. */
  default void undo() {}

  /** Does again what was undone. */
  default void redo() {}

  /** Gives up what is being typed, or what lies over the rest; returns whether there was any. */
  default boolean leave() {
    return false;
  }
}
