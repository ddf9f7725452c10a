package org.chainrule.view.intake;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * Two parts side by side, or one above the other where there is too little room; each scrolls by
 * itself, so that both are always seen.
 */
final class Sides extends Region {

  /** In widths of a letter. */
  private static final double LEAST_WIDTH = 46;

  private static final double SHARE = 0.62;
  private static final double GAP = 1.2;

  private final ScrollPane left;
  private final ScrollPane right;
  private final Label letter = new Label();

  Sides(ScrollPane left, ScrollPane right) {
    this.left = left;
    this.right = right;
    letter.setVisible(false);
    getChildren().addAll(left, right, letter);
  }

  double letter() {
    return letter.getFont().getSize();
  }

  private boolean wide(double width) {
    return width >= LEAST_WIDTH * letter();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (!wide(width)) {
      return height(left, width) + height(right, width) + GAP * letter();
    }
    double room = width - GAP * letter();
    return Math.max(height(left, room * SHARE), height(right, room * (1 - SHARE)));
  }

  /** As high as what is in it, with its rim; the bar takes some of the width. */
  private double height(ScrollPane pane, double width) {
    return pane.getContent().prefHeight(width - letter()) + 2;
  }

  @Override
  protected void layoutChildren() {
    double gap = GAP * letter();
    double width = getWidth();
    double height = getHeight();
    if (wide(width)) {
      double first = snapSizeX((width - gap) * SHARE);
      left.resizeRelocate(0, 0, first, height);
      right.resizeRelocate(first + gap, 0, width - gap - first, height);
    } else {
      double second = Math.min((height - gap) * (1 - SHARE), height(right, width));
      double first = snapSizeY(height - gap - second);
      left.resizeRelocate(0, 0, width, first);
      right.resizeRelocate(0, first + gap, width, height - gap - first);
    }
    // Nothing in it takes the keyboard, which scrolls it where that is needed.
    right.setFocusTraversable(height(right, right.getWidth()) > right.getHeight() + letter());
  }
}
