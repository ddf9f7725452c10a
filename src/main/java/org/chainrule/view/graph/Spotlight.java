package org.chainrule.view.graph;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import org.chainrule.layout.Box;

/** A veil over the graph, with holes over what is to be seen. */
final class Spotlight extends Path {

  private List<Box> shown = List.of();

  Spotlight() {
    setManaged(false);
    setMouseTransparent(true);
    setId("spotlight");
    getStyleClass().add("spotlight");
    setFillRule(FillRule.EVEN_ODD);
  }

  /**
   * Lays the veil.
   *
   * @param panel what it covers, in pixels
   * @param holes where it is open, none of them over another
   */
  void show(Box panel, List<Box> holes) {
    List<Box> all = new ArrayList<>(holes);
    all.add(0, panel);
    if (!all.equals(shown)) {
      shown = all;
      getElements().clear();
      all.forEach(this::add);
    }
  }

  private void add(Box box) {
    getElements()
        .addAll(
            new MoveTo(box.x(), box.y()),
            new HLineTo(box.right()),
            new VLineTo(box.bottom()),
            new HLineTo(box.x()),
            new ClosePath());
  }
}
