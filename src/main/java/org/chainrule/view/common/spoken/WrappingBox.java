package org.chainrule.view.common.spoken;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/**
 * A list that opens and shows, while it is closed, the whole of what is chosen, on several lines
 * where one has no room for it; where nothing is chosen, what can be.
 *
 * @param <T> what is chosen
 */
public class WrappingBox<T> extends ComboBox<T> {

  private final Chosen chosen = new Chosen();

  /** A list without anything to choose yet. */
  public WrappingBox() {
    setButtonCell(chosen);
  }

  /** The narrower it is, the more lines it has. */
  @Override
  public final Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** The skin asks how high it is without saying how wide, and gets what was true before. */
  @Override
  protected final double computePrefHeight(double width) {
    double skinned = super.computePrefHeight(width);
    return width < 0 || getSkin() == null
        ? skinned
        : snappedTopInset() + chosen.prefHeight(width - besideTheCell()) + snappedBottomInset();
  }

  @Override
  protected final double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  /** As it was laid out last, or as it will be; half a letter more, since widths are rounded. */
  private double besideTheCell() {
    Node arrow = lookup(".arrow-button");
    double button = arrow == null ? 0 : arrow.prefWidth(-1);
    double wanted = button + snappedLeftInset() + snappedRightInset();
    double laidOut = chosen.getWidth() > 0 ? getWidth() - chosen.getWidth() : 0;
    return Math.max(wanted, laidOut) + chosen.getFont().getSize() / 2;
  }

  private final class Chosen extends ListCell<T> {

    Chosen() {
      setWrapText(true);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null || empty ? getPromptText() : said(item));
    }

    private String said(T item) {
      return getConverter() == null ? item.toString() : getConverter().toString(item);
    }
  }
}
