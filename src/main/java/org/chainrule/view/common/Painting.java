package org.chainrule.view.common;

import org.chainrule.drawing.surface.Drawing;
import org.chainrule.layout.Box;

/**
 * All that the picture of a panel depends on beside its size and its theme. Two are equal only if
 * they look the same. Never modified, so that it may be painted on any thread.
 */
public interface Painting {

  /** Paints what is visible; a unit of the drawing is a unit of the panel. */
  void paint(Drawing target, Box visible);

  /** Whether it will be looked at for longer than an instant. */
  default boolean isLasting() {
    return true;
  }

  /** Paints over everything else; a unit of the drawing is a pixel. */
  default void paintOver(Drawing target, Box visible) {}
}
