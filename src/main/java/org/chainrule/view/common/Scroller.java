package org.chainrule.view.common;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/** The scroll bars of a panel, each there only while it is needed. Lengths are in pixels. */
final class Scroller {

  private static final double UNIT = 40;
  private static final double BLOCK = 0.8;

  private final ScrollBar across = new ScrollBar();
  private final ScrollBar down = new ScrollBar();

  Scroller(Runnable scrolled) {
    down.setOrientation(Orientation.VERTICAL);
    for (ScrollBar bar : bars()) {
      bar.setManaged(false);
      bar.setVisible(false);
      bar.setFocusTraversable(false);
      bar.valueProperty().addListener(source -> scrolled.run());
    }
  }

  List<ScrollBar> bars() {
    return List.of(across, down);
  }

  /** Whether there is anything to scroll. */
  boolean needed() {
    return across.isVisible() || down.isVisible();
  }

  /** How far the content is scrolled to the left. */
  double x() {
    return across.getValue();
  }

  /** How far the content is scrolled upwards. */
  double y() {
    return down.getValue();
  }

  /** What the bars leave of an area. */
  Box room(double width, double height) {
    double right = down.isVisible() ? thickness() : 0;
    double bottom = across.isVisible() ? thickness() : 0;
    return new Box(0, 0, width - right, height - bottom);
  }

  private double thickness() {
    return Math.ceil(down.prefWidth(-1));
  }

  /** Places the bars along the edges of an area for content of this size. */
  void layOut(double contentWidth, double contentHeight, double width, double height) {
    double thick = thickness();
    boolean needsDown = contentHeight > height + 1;
    boolean needsAcross = contentWidth > width - (needsDown ? thick : 0) + 1;
    needsDown |= contentHeight > height - (needsAcross ? thick : 0) + 1;
    double right = needsDown ? thick : 0;
    double bottom = needsAcross ? thick : 0;
    layOut(across, needsAcross, contentWidth, width - right);
    layOut(down, needsDown, contentHeight, height - bottom);
    across.resizeRelocate(0, height - thick, width - right, thick);
    down.resizeRelocate(width - thick, 0, thick, height - bottom);
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
    scrollTo(across, x);
    scrollTo(down, y);
  }

  /** Scrolls by the shortest way until a box of the content is visible. */
  void reveal(Box box, Box room) {
    reveal(across, box.x(), box.right(), room.width());
    reveal(down, box.y(), box.bottom(), room.height());
  }

  private static void reveal(ScrollBar bar, double from, double to, double room) {
    scrollTo(bar, revealed(bar, from, to, room));
  }

  private static double revealed(ScrollBar bar, double from, double to, double room) {
    double value = bar.getValue();
    if (to > value + room) {
      value = to - room;
    }
    if (from < value) {
      value = from;
    }
    return value;
  }

  /** The point of the content that would stand in the upper left corner after {@link #reveal}. */
  Point revealed(Box box, Box room) {
    return new Point(
        within(across, revealed(across, box.x(), box.right(), room.width())),
        within(down, revealed(down, box.y(), box.bottom(), room.height())));
  }

  /** Scrolls as the content moves. */
  void scrollBy(double dx, double dy) {
    scrollTo(across.getValue() + dx, down.getValue() + dy);
  }

  /** Scrolls as a wheel turns; where only the horizontal bar is there, any wheel moves it. */
  void wheel(double dx, double dy) {
    boolean sideways = across.isVisible() && !down.isVisible() && dx == 0;
    scrollBy(-(sideways ? dy : dx), sideways ? 0 : -dy);
  }

  private static void scrollTo(ScrollBar bar, double value) {
    bar.setValue(within(bar, value));
  }

  private static double within(ScrollBar bar, double value) {
    return Math.max(0, Math.min(bar.getMax(), value));
  }
}
