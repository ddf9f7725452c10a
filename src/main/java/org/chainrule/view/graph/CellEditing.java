package org.chainrule.view.graph;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.SetEntry;
import org.chainrule.layout.Point;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.AtFirstLook;
import org.chainrule.view.graph.Scrub.Pace;
import org.chainrule.view.graph.cell.CellEditor;

/** Changing the entries of x, y, W and b where they stand: by typing and by scrubbing. */
final class CellEditing {

  /** The pixels of a step. */
  private static final double STEP = 5;

  private final Session session;
  private final AtFirstLook<CellEditor> editor;
  private SteadyWidths widths = new SteadyWidths();
  private List<?> written = List.of();
  private Optional<Drag> drag = Optional.empty();

  private record Drag(Target cell, Scrub scrub, Point from) {}

  /**
   * Edits what a session shows.
   *
   * @param closed gives the keyboard back when the editor closes
   * @param place lays the editor over the graph
   */
  CellEditing(Session session, Runnable closed, Consumer<Node> place) {
    this.session = session;
    this.editor =
        new AtFirstLook<>(
            () -> {
              CellEditor made = new CellEditor(new NetCells(session), closed);
              place.accept(made.node());
              return made;
            });
    session.openedProperty().addListener(source -> cancel());
    session.pointing().selectionProperty().addListener(source -> endScrub());
  }

  /** The editor, if a cell was ever edited. */
  Optional<CellEditor> editor() {
    return editor.made();
  }

  /** Closes the editor without a change; returns whether it was open. */
  boolean cancel() {
    return editor.made().map(CellEditor::cancel).orElse(false);
  }

  /** The selected entry of x, y, a W or a b, if one is. */
  Optional<Target> selected() {
    return session.pointing().selectionProperty().get().filter(CellEditing::editable);
  }

  /** Whether a person may change this. */
  static boolean editable(Target target) {
    return target.isCell() && target.name().isGiven();
  }

  /** Opens the editor over the selected cell. */
  void edit(boolean empty) {
    selected().ifPresent(cell -> editor.get().open(cell, empty));
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
   * How wide the columns have been. What is written in another way settles first.
   *
   * @param look what decides how it is written
   */
  SteadyWidths steady(List<?> look) {
    if (!look.equals(written)) {
      written = look;
      widths = new SteadyWidths();
    }
    return widths;
  }

  /** From now on columns keep these widths, with which another net was laid out. */
  void keep(SteadyWidths widthsOfNow) {
    widths = widthsOfNow;
  }

  /**
   * Lets every column be as wide as its numbers need in what is laid out next; returns whether any
   * is wider or narrower now.
   */
  boolean settle() {
    boolean changes = widths.isProvisional();
    widths = new SteadyWidths();
    return changes;
  }
}
