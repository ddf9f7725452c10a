package org.chainrule.view.graph;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.SetEntry;
import org.chainrule.layout.Box;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.typed.MatrixFormat;
import org.chainrule.typed.MatrixText;
import org.chainrule.typed.TypedException;
import org.chainrule.typed.TypedNumber;
import org.chainrule.words.Words;

/**
 * The field that opens over an entry of x, y, a W or a b. What is no finite number stays in it,
 * with the reason below, and the net keeps its old number.
 */
final class CellEditor {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final double NARROWEST = 5.5;

  private final Session session;
  private final Runnable closed;
  private final TextField field = new TextField();
  private final Label reason = new Label();
  private final VBox node = new VBox(field, reason);
  private Optional<Target> cell = Optional.empty();

  /**
   * Creates an editor that is not open yet.
   *
   * @param closed gives the keyboard back when it closes
   */
  CellEditor(Session session, Runnable closed) {
    this.session = session;
    this.closed = closed;
    node.setManaged(false);
    node.setFillWidth(false);
    node.setVisible(false);
    node.getStyleClass().add("cell-editor");
    field.setId("cell-editor");
    reason.setId("cell-editor-reason");
    reason.getStyleClass().add("cell-editor-reason");
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    field.textProperty().addListener(source -> say(Optional.empty()));
    field.focusedProperty().addListener((source, before, now) -> leave(now));
  }

  /** The node to be laid over the graph. */
  Node node() {
    return node;
  }

  /** The cell that is being edited. */
  Optional<Target> cell() {
    return cell;
  }

  /** Opens over a cell, with its number to be changed or, as typing begins, with nothing. */
  void open(Target target, boolean empty) {
    cell = Optional.of(target);
    double value =
        session.explainer().trace().quantity(target.name()).get(target.row(), target.column());
    field.setText(empty ? "" : MatrixText.write(Matrix.scalar(value), MatrixFormat.TSV).strip());
    field.setAccessibleText(
        Words.of(
            "editor.reading",
            session
                .explainer()
                .reading()
                .tooltip(
                    target.name(), target.row(), target.column(), session.stepping().cursor())));
    node.setVisible(true);
    node.toFront();
    // The key that opens it for the first time is typed into it before the next pulse.
    node.applyCss();
    field.requestFocus();
    field.selectAll();
  }

  /** Stands over its cell, or where it stood if that is out of sight. */
  void place(Box box, double textSize, Box room) {
    double width = Math.max(box.width(), NARROWEST * textSize);
    double x = Math.max(0, Math.min(room.width() - width, box.centerX() - width / 2));
    double high = field.prefHeight(width);
    double y = Math.max(0, Math.min(room.height() - high, box.centerY() - high / 2));
    field.setPrefWidth(width);
    node.resizeRelocate(x, y, Math.max(width, node.prefWidth(-1)), node.prefHeight(-1));
  }

  /** Closes without a change; returns whether it was open. */
  boolean cancel() {
    boolean open = cell.isPresent();
    close();
    return open;
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> acceptAndMove(event.isShiftDown() ? -1 : onwards(), 0);
      case TAB -> acceptAndMove(0, event.isShiftDown() ? -1 : 1);
      case ESCAPE -> cancel();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** To the next number, as in a spreadsheet, unless a person watches this one. */
  private int onwards() {
    return session.lenses().isWatching() ? 0 : 1;
  }

  private void acceptAndMove(int down, int right) {
    Target edited = cell.orElseThrow();
    if (accept()) {
      close();
      session.pointing().select(neighbour(edited, down, right));
    }
  }

  /** To the right of a row's end comes the next row. */
  private Target neighbour(Target from, int down, int right) {
    Quantity quantity = session.explainer().trace().quantity(from.name());
    int columns = quantity.columns();
    int place = (from.row() + down) * columns + from.column() + right;
    return place < 0 || place >= quantity.rows() * columns
        ? from
        : Target.cell(from.name(), place / columns, place % columns);
  }

  /** A click elsewhere accepts; what cannot be accepted stays open. */
  private void leave(boolean focused) {
    if (!focused && cell.isPresent() && accept()) {
      cell = Optional.empty();
      node.setVisible(false);
    }
  }

  private boolean accept() {
    try {
      double value = TypedNumber.parse(field.getText());
      Optional<String> refusal =
          session.editing().tryApply(new SetEntry(cell.orElseThrow(), value));
      say(refusal);
      return refusal.isEmpty();
    } catch (TypedException wrong) {
      say(Optional.of(wrong.getMessage()));
      return false;
    }
  }

  private void say(Optional<String> what) {
    reason.setText(what.orElse(""));
    reason.setVisible(what.isPresent());
    reason.setManaged(what.isPresent());
    field.pseudoClassStateChanged(WRONG, what.isPresent());
    field.setAccessibleHelp(what.orElse(null));
    if (node.getParent() != null) {
      node.getParent().requestLayout();
    }
  }

  private void close() {
    if (cell.isPresent()) {
      cell = Optional.empty();
      node.setVisible(false);
      closed.run();
    }
  }
}
