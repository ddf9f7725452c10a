package org.chainrule.app.lesson;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.chainrule.app.common.Layer;
import org.chainrule.app.common.Overlay;
import org.chainrule.view.graph.ZoomablePane;

/** Where in a window lessons have their place. */
public interface LessonPlace {

  /** The graph, whose zoom belongs to a stop. */
  ZoomablePane graph();

  /** Makes a place for a card. */
  Layer<Overlay> card(Supplier<Overlay> maker);

  /** Puts something over the panels. */
  void add(Node node);

  /** Gives a second window its style sheets and keys. */
  void dress(Scene second);

  /** Shows another page of what is said, if there is one; returns whether there was. */
  boolean turnPage(int by);
}
