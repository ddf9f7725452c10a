package org.chainrule.view.graph;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/**
 * How wide the columns of each quantity have been: while only numbers change none grows narrower,
 * so that cells stay where a person looks and points. Can be asked on any thread.
 */
final class SteadyWidths {

  /** A quantity in the shape that it has. */
  private record Shape(Name name, int rows, int columns) {

    static Shape of(Quantity quantity) {
      return new Shape(quantity.name(), quantity.rows(), quantity.columns());
    }

    // Compared before the first frame, where Java would take a millisecond to make each of these.
    @Override
    public boolean equals(Object other) {
      return other instanceof Shape shape
          && name.equals(shape.name)
          && rows == shape.rows
          && columns == shape.columns;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * name.hashCode() + rows) + columns;
    }
  }

  private final Map<Shape, Double> cells = new ConcurrentHashMap<>();
  private final Map<Shape, Double> blocked = new ConcurrentHashMap<>();
  private volatile boolean loose;

  /** Returns sizes that are at least what they have been. */
  CellSize of(CellSize natural) {
    return new CellSize(
        quantity -> steady(cells, quantity, natural.width().applyAsDouble(quantity)),
        entry -> steady(blocked, entry.quantity(), natural.blocked().applyAsDouble(entry)),
        natural.withBefore());
  }

  private double steady(Map<Shape, Double> known, Quantity quantity, double natural) {
    double now = known.merge(Shape.of(quantity), natural, Math::max);
    if (now > natural) {
      loose = true;
    }
    return now;
  }

  /** Whether anything is wider than its numbers of now need. */
  boolean isLoose() {
    return loose;
  }
}
