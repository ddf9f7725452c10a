package org.chainrule.view.graph.cell;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.chainrule.layout.Box;
import org.chainrule.pass.quantity.Target;
import org.chainrule.view.common.spoken.SpokenField;

/**
 * The field that opens over a cell of a matrix. What is not accepted stays in it, with the reason
 * below, and the cell keeps what stood there.
 */
public final class CellEditor {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final double NARROWEST = 5.5;
  private static final double WIDEST_REASON = 24;
  private static final double GAP = 2;

  private final EditedCells cells;
  private final Runnable closed;
  private final SpokenField field = new SpokenField();
  private final Label reason = new Label();
  private final Pane node = new Pane(field, reason);
  private Optional<Target> cell = Optional.empty();

  /**
   * Creates an editor that is not open yet.
   *
   * @param cells what is edited
   * @param closed gives the keyboard back when it closes
   */
  public CellEditor(EditedCells cells, Runnable closed) {
    this.cells = cells;
    this.closed = closed;
    node.setManaged(false);
    node.setPickOnBounds(false);
    field.setManaged(false);
    reason.setManaged(false);
    reason.setVisible(false);
    reason.setWrapText(true);
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
  public Node node() {
    return node;
  }

  /** The cell that is being edited. */
  public Optional<Target> cell() {
    return cell;
  }

  /** Opens over a cell, with its number to be changed or, as typing begins, with nothing. */
  public void open(Target target, boolean empty) {
    cell = Optional.of(target);
    field.setText(empty ? "" : cells.text(target));
    field.setName(cells.reading(target));
    node.setVisible(true);
    node.toFront();
    // The key that opens it for the first time is typed into it before the next pulse.
    node.applyCss();
    field.requestFocus();
    field.selectAll();
  }

  /** Stands over its cell, or where it stood if that is out of sight. */
  public void place(Box box, double textSize, Box room) {
    double width = Math.max(box.width(), NARROWEST * textSize);
    double x = Math.max(0, Math.min(room.width() - width, box.centerX() - width / 2));
    double high = field.prefHeight(width);
    double y = Math.max(0, Math.min(room.height() - high, box.centerY() - high / 2));
    node.resizeRelocate(x, y, width, high);
    field.resizeRelocate(0, 0, width, high);
    placeReason(new Box(x, y, width, high), textSize, room);
  }

  /** Below the field, or above it where there is no room below. */
  private void placeReason(Box open, double textSize, Box room) {
    double widest = Math.min(room.width(), WIDEST_REASON * textSize);
    double width = Math.min(widest, reason.prefWidth(-1));
    double high = reason.prefHeight(width);
    double x = Math.min(0, room.width() - width - open.x());
    boolean below = open.y() + open.height() + GAP + high <= room.height();
    reason.resizeRelocate(x, below ? open.height() + GAP : -GAP - high, width, high);
  }

  /** Closes without a change; returns whether it was open. */
  public boolean cancel() {
    boolean open = cell.isPresent();
    close();
    return open;
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> acceptAndMove(event.isShiftDown() ? -1 : cells.onwards(), 0);
      case TAB -> acceptAndMove(0, event.isShiftDown() ? -1 : 1);
      case ESCAPE -> cancel();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void acceptAndMove(int down, int right) {
    Target edited = cell.orElseThrow();
    if (accept()) {
      close();
      cells.moveTo(edited, down, right);
    }
  }

  /** A click elsewhere accepts; what cannot be accepted stays open. */
  private void leave(boolean focused) {
    if (!focused && cell.isPresent() && accept()) {
      cell = Optional.empty();
      node.setVisible(false);
    }
  }

  private boolean accept() {
    Optional<String> refusal = cells.accept(cell.orElseThrow(), field.getText());
    say(refusal);
    return refusal.isEmpty();
  }

  private void say(Optional<String> what) {
    reason.setText(what.orElse(""));
    reason.setVisible(what.isPresent());
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
