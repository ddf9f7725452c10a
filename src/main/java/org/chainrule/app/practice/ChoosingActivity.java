package org.chainrule.app.practice;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.chainrule.session.practice.choosing.Choosing;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.graph.ZoomablePane;

/** Choosing one of several answers about a pass: the pass, and beside it what is asked. */
abstract class ChoosingActivity implements Activity, ChoosingActions {

  private static final double GRAPH_SHARE = 0.64;

  /** Before an audience the graph has the whole width, and so much of the height. */
  private static final double LECTURE_SHARE = 0.66;

  private final Choosing<?> choosing;
  private final ZoomablePane mirror;
  private final BooleanSupplier readOn;
  private final Node root;

  /**
   * Puts both beside each other.
   *
   * @param name names the divider
   * @param mirror the pass
   * @param pass that with what stands under it
   * @param readOn scrolls on in what an audience is told, if anything is left of it
   */
  ChoosingActivity(
      String name,
      Settings settings,
      Choosing<?> choosing,
      ZoomablePane mirror,
      Node pass,
      Node words,
      BooleanSupplier readOn) {
    this.choosing = choosing;
    this.mirror = mirror;
    this.readOn = readOn;
    StackPane card = new StackPane(pass);
    card.getStyleClass().add("card-panel");
    root =
        new Beside("practice-" + name, Orientation.HORIZONTAL, GRAPH_SHARE, LECTURE_SHARE, settings)
            .of(card, words);
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
  public Optional<ZoomablePane> graph() {
    return Optional.of(mirror);
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
    if (readOn.getAsBoolean()) {
      return;
    }
    if (choosing.doneProperty().get() || choosing.offeredProperty().get().isEmpty()) {
      another();
    } else {
      choosing.tellAll();
    }
  }
}
