package org.chainrule.view.depth;

import javafx.beans.Observable;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.PaintedPane;

/** A painted panel of the depth study. */
abstract class DepthPane extends PaintedPane {

  /** The size of letters, as a part of that in the pass: there is more to read here. */
  private static final double LETTERS = 0.95;

  private final DepthSession depth;

  /**
   * Shows what is studied, written with as many digits as are set.
   *
   * @param name its id, and what the message bundle calls it by
   * @param sources what it is painted again after
   */
  DepthPane(DepthSession depth, Appearance appearance, String name, Observable... sources) {
    super(appearance, name);
    this.depth = depth;
    follow(sources);
    follow(appearance.settings().digitsProperty());
  }

  @Override
  protected final double unit(double width, double height) {
    return appearance().textSize(getScene()) * LETTERS;
  }

  /** What is studied. */
  final DepthSession depth() {
    return depth;
  }

  /** What the pictures show, in words. */
  final Readings readings() {
    return new Readings(depth, appearance().settings().numbers());
  }
}
