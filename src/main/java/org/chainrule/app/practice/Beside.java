package org.chainrule.app.practice;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.chainrule.app.common.Split;
import org.chainrule.session.settings.Settings;

/** Two panels beside each other; under each other before an audience, or the other way round. */
final class Beside {

  private final Split usual;
  private final Split lecture;
  private final Settings settings;
  private final StackPane place = new StackPane();
  private Node[] panels = {};

  /**
   * A way of sharing.
   *
   * @param name names the dividers
   * @param orientation how the panels stand in the usual layout
   * @param share the part of the first panel there
   * @param before the part of the first panel before an audience
   */
  Beside(String name, Orientation orientation, double share, double before, Settings settings) {
    this.settings = settings;
    usual = new Split(name, orientation, share);
    Orientation other =
        orientation == Orientation.HORIZONTAL ? Orientation.VERTICAL : Orientation.HORIZONTAL;
    lecture = new Split(name + "-lecture", other, before);
    settings.lectureProperty().addListener(source -> arrange());
  }

  /** Shows these panels; one stands alone. */
  Node of(Node... shown) {
    panels = shown.clone();
    arrange();
    return place;
  }

  /** Panels that get another place keep the keyboard, if one of them had it. */
  private void arrange() {
    Optional<Node> owner =
        Optional.ofNullable(place.getScene()).map(Scene::getFocusOwner).filter(this::isInside);
    Split split = settings.lectureProperty().get() ? lecture : usual;
    if (panels.length > 0) {
      place.getChildren().setAll(split.of(panels));
    }
    if (owner.isPresent()) {
      place.applyCss();
      place.layout();
      owner.get().requestFocus();
    }
  }

  private boolean isInside(Node node) {
    return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(place::equals);
  }
}
