package org.chainrule.view.common;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;

/** A painted part of a panel: as high as what it shows needs at its width, without a rim. */
public abstract class PartPane extends PaintedPane {

  /** The width that is asked about before there is one, in units. */
  private static final double USUAL_WIDTH = 26;

  /**
   * Creates a part.
   *
   * @param name its id, and what the message bundle calls it by
   */
  protected PartPane(Appearance appearance, String name) {
    super(appearance, name);
  }

  /** Makes the part be there only while there is something to show; else it takes no room. */
  public final void showWhile(ObservableValue<Boolean> something) {
    visibleProperty().bind(something);
    managedProperty().bind(visibleProperty());
  }

  /** The height that is needed at a width, both in units. */
  protected abstract double heightAt(double width);

  /** The unit as a part of the text's size. */
  protected double unitOfText() {
    return 1;
  }

  @Override
  public final Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected final double computePrefHeight(double width) {
    double unit = unit(width, 0);
    return Math.ceil(heightAt(width <= 0 ? USUAL_WIDTH : width / unit) * unit);
  }

  @Override
  protected final double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected final double rim() {
    return 0;
  }

  @Override
  protected final double unit(double width, double height) {
    return appearance().textSize(getScene()) * unitOfText();
  }
}
