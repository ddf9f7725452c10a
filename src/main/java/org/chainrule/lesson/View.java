package org.chainrule.lesson;

import java.util.Optional;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.pass.quantity.Target;

/**
 * How a scenario is looked at.
 *
 * @param step the id of the last step taken, {@link #START} before the first
 * @param selection what is selected, if anything is
 * @param lens what is looked through; in a lecture nothing where no lens lies over the graph
 * @param layout how the panels stand
 * @param zoom how much larger the graph is than it is by itself
 * @param style how things are written
 */
public record View(
    String step,
    Optional<Target> selection,
    Optional<Lens> lens,
    Layout layout,
    double zoom,
    Style style) {

  /** What stands for the id of a step before the first. */
  public static final String START = "start";

  /** The least zoom that a view can have. */
  public static final double LEAST_ZOOM = 0.05;

  /** The largest zoom that a view can have. */
  public static final double MOST_ZOOM = 50;

  /** How the panels stand. */
  public enum Layout {
    /** The graph, large, over a strip. */
    LECTURE,
    /** All panels that a person has not hidden. */
    PANELS;

    /** Its name in files. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Checks the zoom. */
  public View {
    if (!(zoom >= LEAST_ZOOM && zoom <= MOST_ZOOM)) {
      throw new IllegalArgumentException("no zoom: " + zoom);
    }
  }

  /** A step in the lecture layout, with nothing selected. */
  public static View of(String step) {
    return new View(step, Optional.empty(), Optional.empty(), Layout.LECTURE, 1, Style.DEFAULT);
  }
}
