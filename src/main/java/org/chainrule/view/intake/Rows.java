package org.chainrule.view.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * Rows one under the other. A row stays as long as there is something of its name to show, so that
 * what has the keyboard keeps it.
 *
 * @param <T> what a row shows
 */
final class Rows<T> {

  private final VBox box = new VBox();
  private final Function<String, Row<T>> maker;
  private Map<String, Row<T>> rows = Map.of();

  /**
   * No rows yet.
   *
   * @param maker makes the row of a name
   */
  Rows(String style, Function<String, Row<T>> maker) {
    this.maker = maker;
    box.getStyleClass().add(style);
  }

  Node node() {
    return box;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Shows these things, each by its name, in their order. */
  void show(Map<String, T> things) {
    Map<String, Row<T>> next = new LinkedHashMap<>();
    things.forEach(
        (name, thing) -> {
          Row<T> row = rows.containsKey(name) ? rows.get(name) : maker.apply(name);
          row.show(thing);
          next.put(name, row);
        });
    rows = next;
    var nodes = next.values().stream().map(Row::node).toList();
    if (!box.getChildren().equals(nodes)) {
      box.getChildren().setAll(nodes);
    }
  }
}
