package org.chainrule.app.practice;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.chainrule.app.common.Split;
import org.chainrule.session.practice.choosing.Choosing;

/** Choosing one of several answers about a pass: the pass, and beside it what is asked. */
abstract class ChoosingActivity implements Activity, ChoosingActions {

  private static final double GRAPH_SHARE = 0.64;

  private final Choosing<?> choosing;
  private final Node mirror;
  private final Node root;

  /**
   * Puts both beside each other.
   *
   * @param name names the divider
   */
  ChoosingActivity(String name, Choosing<?> choosing, Node mirror, Node words) {
    this.choosing = choosing;
    this.mirror = mirror;
    StackPane card = new StackPane(mirror);
    card.getStyleClass().add("card-panel");
    root = new Split("practice-" + name, Orientation.HORIZONTAL, GRAPH_SHARE).of(card, words);
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void focus() {
    mirror.requestFocus();
  }

  @Override
  public boolean isDone() {
    return choosing.doneProperty().get();
  }

  @Override
  public void choose(int place) {
    choosing.answer(place);
  }

  @Override
  public void move(int by) {
    choosing.move(by);
  }

  @Override
  public void tell() {
    choosing.tell();
  }

  /** What the clicker does: tells the answer, or else comes to another question. */
  @Override
  public void next() {
    if (choosing.doneProperty().get() || choosing.offeredProperty().get().isEmpty()) {
      another();
    } else {
      tell();
    }
  }
}
