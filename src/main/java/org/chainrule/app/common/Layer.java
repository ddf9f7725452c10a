package org.chainrule.app.common;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import org.chainrule.view.common.AtFirstLook;

/**
 * Something that lies over the window now and then. It is made, and comes into the scene, when it
 * is first needed: what is hidden in a scene costs its start and each of its frames.
 */
public final class Layer<N extends Node> implements Supplier<N> {

  private final AtFirstLook<N> node;
  private final ReadOnlyBooleanWrapper visible = new ReadOnlyBooleanWrapper();

  /**
   * A layer that is not there yet.
   *
   * @param maker makes it, hidden
   * @param place puts it into the scene
   */
  public Layer(Supplier<? extends N> maker, Consumer<? super N> place) {
    node =
        new AtFirstLook<>(
            () -> {
              N made = maker.get();
              place.accept(made);
              visible.bind(made.visibleProperty());
              return made;
            });
  }

  /** The layer itself, which is in the scene from now on. */
  @Override
  public N get() {
    return node.get();
  }

  /** The layer itself, if it was ever needed. */
  public Optional<N> made() {
    return node.made();
  }

  /** Whether it is seen. */
  public ReadOnlyBooleanProperty visibleProperty() {
    return visible.getReadOnlyProperty();
  }

  /** Whether it is seen. */
  public boolean isVisible() {
    return visible.get();
  }
}
