package org.chainrule.view.intake;

import javafx.scene.Node;

/**
 * What shows one of several things of a kind, now this one, now the one that has taken its place.
 *
 * @param <T> what is shown
 */
interface Row<T> {

  /** What is seen of it. */
  Node node();

  /** Shows a thing as it is now. */
  void show(T thing);
}
