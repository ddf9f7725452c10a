package org.chainrule.view.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.SetEntry;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.view.graph.Scrub.Pace;

/** Changing the entries of x, y, W and b where they stand: by typing and by scrubbing. */
final class CellEditing {

  /** The pixels of a step. */
  private static final double STEP = 5;

  private final Session session;
  private final CellEditor editor;

  /** The widths of now, of each quantity in the shape that it has. */
  private final Map<Shape, Double> widths = new HashMap<>();

  private final Map<Shape, Double> blockedWidths = new HashMap<>();

  /** Whether anything is wider than its numbers of now need. */
  private boolean loose;

  private Optional<Drag> drag = Optional.empty();

  private record Shape(Name name, int rows, int columns) {
    static Shape of(Quantity quantity) {
      return new Shape(quantity.name(), quantity.rows(), quantity.columns());
    }
  }

  private record Drag(Target cell, Scrub scrub, Point from) {}

  /**
   * Edits what a session shows.
   *
   * @param closed gives the keyboard back when the editor closes
   */
  CellEditing(Session session, Runnable closed) {
    this.session = session;
    this.editor = new CellEditor(session, closed);
    session.openedProperty().addListener(source -> editor.cancel());
    session.selectionProperty().addListener(source -> endScrub());
  }

  Node node() {
    return editor.node();
  }

  CellEditor editor() {
    return editor;
  }

  /** The selected entry of x, y, a W or a b, if one is. */
  Optional<Target> selected() {
    return session.selectionProperty().get().filter(CellEditing::editable);
  }

  /** Whether a person may change this. */
  static boolean editable(Target target) {
    return target.isCell() && target.name().isGiven();
  }

  /** Opens the editor over the selected cell. */
  void edit(boolean empty) {
    selected().ifPresent(cell -> editor.open(cell, empty));
  }

  /** Changes the selected entry by a step; until the drag ends it is one change. */
  void step(int steps, Pace pace) {
    selected()
        .ifPresent(
            cell -> {
              Matrix matrix = matrix(cell.name());
              set(cell, Scrub.of(matrix, cell.row(), cell.column()).after(steps, pace));
            });
  }

  /** Takes hold of a cell if it is the selected one; returns whether it did. */
  boolean hold(Optional<Target> pressed, MouseEvent event) {
    drag =
        selected()
            .filter(cell -> pressed.filter(cell::equals).isPresent())
            .map(
                cell ->
                    new Drag(
                        cell,
                        Scrub.of(matrix(cell.name()), cell.row(), cell.column()),
                        new Point(event.getX(), event.getY())));
    return drag.isPresent();
  }

  /** Whether a cell is held. */
  boolean holds() {
    return drag.isPresent();
  }

  /** To the right and upwards is more; Shift is fine, Ctrl or ⌘ coarse. */
  void scrub(MouseEvent event) {
    drag.ifPresent(
        held -> {
          double distance = event.getX() - held.from.x() - (event.getY() - held.from.y());
          boolean coarse = event.isShortcutDown() || event.isControlDown();
          Pace pace = event.isShiftDown() ? Pace.FINE : coarse ? Pace.COARSE : Pace.USUAL;
          set(held.cell, held.scrub.after((int) Math.rint(distance / STEP), pace));
        });
  }

  private void set(Target cell, double value) {
    if (Double.isFinite(value)) {
      session.editing().drag(new SetEntry(cell, value));
    }
  }

  /** Ends a drag, whose change becomes one entry of the history. */
  void endScrub() {
    drag = Optional.empty();
    session.editing().seal();
  }

  private Matrix matrix(Name name) {
    return session.traceProperty().get().quantity(name).value();
  }

  /**
   * While only numbers change no column grows narrower, so that cells stay where a person looks and
   * points; they settle when the pass goes on, or is written in another way.
   */
  CellSize steady(CellSize natural) {
    ToDoubleFunction<Quantity> width = natural.width();
    ToDoubleFunction<Entry> blocked = natural.blocked();
    return new CellSize(
        quantity -> steady(widths, quantity, width.applyAsDouble(quantity)),
        entry -> steady(blockedWidths, entry.quantity(), blocked.applyAsDouble(entry)),
        natural.height());
  }

  private double steady(Map<Shape, Double> known, Quantity quantity, double natural) {
    double now = known.merge(Shape.of(quantity), natural, Math::max);
    loose |= now > natural;
    return now;
  }

  /** Lets every column be as wide as its numbers need; returns whether any is wider now. */
  boolean settle() {
    boolean changes = loose;
    loose = false;
    widths.clear();
    blockedWidths.clear();
    return changes;
  }
}
