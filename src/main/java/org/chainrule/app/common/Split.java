package org.chainrule.app.common;

import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.chainrule.words.Words;

/**
 * How two nodes share their room. Their divider stays where a person puts it, by mouse or by the
 * arrow keys, whatever becomes of the window and of the nodes.
 */
public final class Split {

  private static final String DIVIDER = "split-pane-divider";
  private static final String PANEL = "shared-panel";
  private static final double STEP = 0.02;
  private static final double LEAST = 0.05;

  private final String id;
  private final Orientation orientation;
  private double share;

  /**
   * A way of sharing.
   *
   * @param id names the divider
   * @param share the part of the first node as long as nobody moves the divider
   */
  public Split(String id, Orientation orientation, double share) {
    this.id = id;
    this.orientation = orientation;
    this.share = share;
  }

  /** Whether a node is a divider, which needs the arrow keys itself. */
  public static boolean isDivider(Node node) {
    return node.getStyleClass().contains(DIVIDER);
  }

  /** Returns what shows the two nodes; one stands alone. */
  public Node of(Node... nodes) {
    if (nodes.length == 1) {
      return nodes[0];
    }
    for (Node node : nodes) {
      keepReadable(node);
    }
    SplitPane pane = new SplitPane(nodes);
    pane.setOrientation(orientation);
    pane.setId("split-" + id);
    InvalidationListener place = source -> place(pane);
    pane.widthProperty().addListener(place);
    pane.heightProperty().addListener(place);
    pane.skinProperty().addListener(source -> equip(pane));
    place(pane);
    // A divider consumes what the mouse does on it, so this looks before it does.
    pane.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> share = pane.getDividerPositions()[0]);
    return pane;
  }

  /** The style sheet says how small a panel may become; a divider stops there. */
  private static void keepReadable(Node node) {
    if (!(node instanceof SplitPane) && !node.getStyleClass().contains(PANEL)) {
      node.getStyleClass().add(PANEL);
    }
  }

  /**
   * Puts the divider where it belongs. Left alone, a split pane shares out what a window grows by
   * half and half; it also does so where the position that it is given is no change to it.
   */
  private void place(SplitPane pane) {
    pane.setDividerPositions(share + 0.001);
    pane.setDividerPositions(share);
  }

  /** The divider is a part of the skin, which is made late. */
  private void equip(SplitPane pane) {
    pane.getChildrenUnmodifiable().stream()
        .filter(Split::isDivider)
        .forEach(divider -> equip(pane, divider));
  }

  private void equip(SplitPane pane, Node divider) {
    divider.setId("divider-" + id);
    divider.setFocusTraversable(true);
    divider.setAccessibleRole(AccessibleRole.THUMB);
    divider.setAccessibleText(Words.of("split.divider"));
    divider.addEventHandler(KeyEvent.KEY_PRESSED, event -> press(pane, event));
  }

  /** A panel that can become no smaller holds the divider up, which shows once it is laid out. */
  private void press(SplitPane pane, KeyEvent event) {
    double by =
        switch (event.getCode()) {
          case LEFT, UP -> -STEP;
          case RIGHT, DOWN -> STEP;
          default -> 0;
        };
    if (by != 0) {
      pane.setDividerPositions(Math.max(LEAST, Math.min(1 - LEAST, share + by)));
      pane.layout();
      share = pane.getDividerPositions()[0];
      event.consume();
    }
  }
}
