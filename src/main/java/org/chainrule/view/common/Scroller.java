package org.chainrule.view.common;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * The scroll bars of a panel, each seen only while it is needed, and both made when one first is.
 * Lengths are in pixels.
 */
final class Scroller {

  private static final double UNIT = 40;
  private static final double BLOCK = 0.8;

  private final AtFirstLook<Bars> bars;

  private record Bars(ScrollBar across, ScrollBar down) {

    double thickness() {
      return Math.ceil(down.prefWidth(-1));
    }
  }

  /**
   * Nothing to scroll yet.
   *
   * @param scrolled is told when anything is scrolled
   * @param place puts a bar over the panel
   */
  Scroller(Runnable scrolled, Consumer<ScrollBar> place) {
    bars =
        new AtFirstLook<>(
            () ->
                new Bars(
                    bar(Orientation.HORIZONTAL, scrolled, place),
                    bar(Orientation.VERTICAL, scrolled, place)));
  }

  private static ScrollBar bar(
      Orientation orientation, Runnable scrolled, Consumer<ScrollBar> place) {
    ScrollBar bar = new ScrollBar();
    bar.setOrientation(orientation);
    bar.setManaged(false);
    bar.setVisible(false);
    bar.setFocusTraversable(false);
    bar.valueProperty().addListener(source -> scrolled.run());
    place.accept(bar);
    bar.applyCss(); // how thick it is, is asked before the next pulse
    return bar;
  }

  private Optional<ScrollBar> across() {
    return bars.made().map(Bars::across);
  }

  private Optional<ScrollBar> down() {
    return bars.made().map(Bars::down);
  }

  private static boolean isSeen(Optional<ScrollBar> bar) {
    return bar.isPresent() && bar.get().isVisible();
  }

  /** Whether there is anything to scroll. */
  boolean needed() {
    return isSeen(across()) || isSeen(down());
  }

  /** How far the content is scrolled to the left. */
  double x() {
    return across().map(ScrollBar::getValue).orElse(0.0);
  }

  /** How far the content is scrolled upwards. */
  double y() {
    return down().map(ScrollBar::getValue).orElse(0.0);
  }

  /** What the bars leave of an area. */
  Box room(double width, double height) {
    double right = isSeen(down()) ? bars.get().thickness() : 0;
    double bottom = isSeen(across()) ? bars.get().thickness() : 0;
    return new Box(0, 0, width - right, height - bottom);
  }

  /** Places the bars along the edges of an area for content of this size. */
  void layOut(double contentWidth, double contentHeight, double width, double height) {
    if (contentWidth > width + 1 || contentHeight > height + 1 || bars.made().isPresent()) {
      layOut(bars.get(), contentWidth, contentHeight, width, height);
    }
  }

  private static void layOut(
      Bars bars, double contentWidth, double contentHeight, double width, double height) {
    double thick = bars.thickness();
    boolean needsDown = contentHeight > height + 1;
    boolean needsAcross = contentWidth > width - (needsDown ? thick : 0) + 1;
    needsDown |= contentHeight > height - (needsAcross ? thick : 0) + 1;
    double right = needsDown ? thick : 0;
    double bottom = needsAcross ? thick : 0;
    layOut(bars.across(), needsAcross, contentWidth, width - right);
    layOut(bars.down(), needsDown, contentHeight, height - bottom);
    bars.across().resizeRelocate(0, height - thick, width - right, thick);
    bars.down().resizeRelocate(width - thick, 0, thick, height - bottom);
  }

  private static void layOut(ScrollBar bar, boolean needed, double content, double room) {
    bar.setVisible(needed);
    double most = needed ? content - room : 0;
    bar.setMax(most);
    bar.setVisibleAmount(needed ? most * room / content : 0);
    bar.setBlockIncrement(room * BLOCK);
    bar.setUnitIncrement(UNIT);
    scrollTo(bar, bar.getValue());
  }

  /** Scrolls so that this point of the content stands in the upper left corner. */
  void scrollTo(double x, double y) {
    across().ifPresent(bar -> scrollTo(bar, x));
    down().ifPresent(bar -> scrollTo(bar, y));
  }

  /** Scrolls by the shortest way until a box of the content is visible. */
  void reveal(Box box, Box room) {
    Box revealed = room.moved(x(), y()).revealing(box);
    scrollTo(revealed.x(), revealed.y());
  }

  /** The point of the content that would stand in the upper left corner after {@link #reveal}. */
  Point revealed(Box box, Box room) {
    Box revealed = room.moved(x(), y()).revealing(box);
    return new Point(
        across().map(bar -> within(bar, revealed.x())).orElse(0.0),
        down().map(bar -> within(bar, revealed.y())).orElse(0.0));
  }

  /** Scrolls as the content moves. */
  void scrollBy(double dx, double dy) {
    scrollTo(x() + dx, y() + dy);
  }

  /** Scrolls as a wheel turns; where only the horizontal bar is there, any wheel moves it. */
  void wheel(double dx, double dy) {
    boolean sideways = isSeen(across()) && !isSeen(down()) && dx == 0;
    scrollBy(-(sideways ? dy : dx), sideways ? 0 : -dy);
  }

  private static void scrollTo(ScrollBar bar, double value) {
    bar.setValue(within(bar, value));
  }

  private static double within(ScrollBar bar, double value) {
    return Math.max(0, Math.min(bar.getMax(), value));
  }
}
