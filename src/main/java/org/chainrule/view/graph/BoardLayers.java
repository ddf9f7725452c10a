package org.chainrule.view.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.session.Board;
import org.chainrule.words.Words;

/**
 * What lies over the graph as over a blackboard: a veil but for the spotlight, what is written, and
 * in a corner what is held.
 */
final class BoardLayers {

  private final Board board;
  private final Runnable moved;
  private final Spotlight spotlight = new Spotlight();
  private final PenLayer pen;
  private final Label held = new Label();

  /** Where the graph stood when something was written on it. */
  private Optional<GraphLayout> written = Optional.empty();

  /**
   * What a veil covers, and where it is open, in pixels of the panel.
   *
   * @param holes none of them over another
   */
  record Veil(Box panel, List<Box> holes) {}

  /**
   * Creates the layers.
   *
   * @param place lays one over the graph
   * @param moved told when they are to follow the graph again
   */
  BoardLayers(Board board, Consumer<Node> place, Runnable moved) {
    this.board = board;
    this.moved = moved;
    this.pen = new PenLayer(board);
    held.setId("board");
    held.getStyleClass().add("board-badge");
    held.setManaged(false);
    held.setMouseTransparent(true);
    held.setAccessibleRole(AccessibleRole.TEXT);
    List.of(spotlight, pen, held).forEach(place);
  }

  /** Shows what is held and written now. */
  void change() {
    pen.follow();
    String text = said();
    if (!text.equals(held.getText())) {
      held.setText(text);
      held.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
      moved.run();
    }
  }

  private String said() {
    List<String> all = new ArrayList<>();
    if (board.penProperty().get()) {
      String colour = board.colourProperty().get().name().toLowerCase(Locale.ROOT);
      all.add(Words.of("board.pen." + colour));
    }
    if (board.spotlightProperty().get()) {
      all.add(Words.of("board.spotlight"));
    }
    return all.isEmpty() ? "" : Words.of("board.held", String.join(" · ", all));
  }

  /**
   * Follows the graph to where it is seen now.
   *
   * @param inPanel tells where a box of it stands, in pixels of the panel
   * @param unit the pixels of its unit
   * @param bottom where the graph ends in the panel, in its pixels
   * @param veil tells where the spotlight falls
   */
  void follow(
      GraphLayout layout,
      UnaryOperator<Box> inPanel,
      double unit,
      double bottom,
      Supplier<Veil> veil) {
    wipeIfMoved(layout);
    Box corner = inPanel.apply(new Box(0, 0, 1, 1));
    pen.place(unit, new Point(corner.x(), corner.y()));
    Bounds panel = pen.getParent().getLayoutBounds();
    pen.resizeRelocate(0, 0, panel.getWidth(), panel.getHeight());
    spotlight.setVisible(board.spotlightProperty().get());
    if (spotlight.isVisible()) {
      Veil now = veil.get();
      spotlight.show(now.panel(), now.holes());
    }
    held.setVisible(!held.getText().isEmpty());
    held.autosize();
    held.relocate(0, Math.round(bottom - held.getHeight()));
  }

  /** What is written about a graph that stands otherwise now would stand beside the point. */
  private void wipeIfMoved(GraphLayout layout) {
    if (written.filter(before -> before != layout && !before.equals(layout)).isPresent()) {
      board.erase();
    }
    written = Optional.of(layout);
  }
}
