package org.chainrule.view.graph;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/**
 * How wide the columns of each quantity have been: while only numbers change none grows narrower,
 * nor wider for a few digits more, which are set smaller meanwhile. So cells stay where a person
 * looks and points. Can be asked on any thread.
 */
final class SteadyWidths {

  /** The part of their usual size at which digits can still be read well. */
  private static final double SMALLER = 0.65;

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
  private volatile boolean provisional;

  /** Returns the sizes that there have been, where the numbers of now have room in them. */
  CellSize of(CellSize natural) {
    return new CellSize(
        quantity -> steady(cells, quantity, natural.width().applyAsDouble(quantity), SMALLER),
        entry -> steady(blocked, entry.quantity(), natural.blocked().applyAsDouble(entry), 1),
        natural.withBefore());
  }

  /**
   * Returns a width.
   *
   * @param least the part of the natural width that will do
   */
  private double steady(Map<Shape, Double> known, Quantity quantity, double natural, double least) {
    double now =
        known.merge(
            Shape.of(quantity),
            natural,
            (before, wanted) -> wanted * least <= before ? before : wanted);
    if (now != natural) {
      provisional = true;
    }
    return now;
  }

  /** Whether anything has another width than its numbers of now ask for. */
  boolean isProvisional() {
    return provisional;
  }
}
