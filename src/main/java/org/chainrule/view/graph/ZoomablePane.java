package org.chainrule.view.graph;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.OverviewLayout;
import org.chainrule.layout.sheet.LectureLayout;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.PassPane;

/**
 * A graph that can be zoomed with the wheel, moved by dragging, and found one's way in by a map
 * where it is not all visible.
 */
public abstract class ZoomablePane extends PassPane {

  private static final double SMALLEST = 0.84;
  private static final double STILL_LEGIBLE = 0.7;
  private static final double JUST_LEGIBLE = 0.46;
  private static final double LARGEST = 1.6;
  private static final double MOST_ZOOM = 600;
  private static final double ZOOM_STEP = 1.12;
  private static final double CLICK_SLACK = 4;
  private static final double STRIP = 3;

  /** What a scroll bar takes, in pixels. */
  private static final double BAR = 14;

  private OptionalDouble zoomed = OptionalDouble.empty();
  private double magnified = 1;
  private boolean whole;
  private boolean wholeBefore;
  private boolean keptWhole;
  private Point dragFrom = new Point(0, 0);
  private boolean dragged;
  private boolean held;

  /** A graph of what a session shows. */
  protected ZoomablePane(Appearance appearance, Session session, String name) {
    super(appearance, session, name);
    addEventFilter(ScrollEvent.SCROLL, this::wheel);
    addEventHandler(
        ZoomEvent.ZOOM, event -> zoom(event.getZoomFactor(), event.getX(), event.getY()));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
  }

  /** Where everything stands. */
  protected abstract GraphLayout graphLayout();

  /** The width of the widest step with what it is made of, in the graph's units. */
  protected abstract double widestStep();

  /** What is zoomed around by key, in the graph's units. */
  protected abstract Optional<Box> pointedOut();

  /** Takes hold of what is pressed instead of the graph; returns whether it did. */
  protected abstract boolean hold(MouseEvent event);

  /** Moves what is held. */
  protected abstract void dragHeld(MouseEvent event);

  /** Goes back to the size that suits the graph. */
  protected final void forgetZoom() {
    zoomed = OptionalDouble.empty();
    magnified = 1;
    whole = false;
    keptWhole = false;
  }

  /** A graph that was shown whole stays so, though its numbers or names take more room now. */
  protected final void keepWhole() {
    keptWhole |= wholeBefore;
    revealSubject();
  }

  /** As large as a person has zoomed, or else as fits within what is legible. */
  @Override
  protected double unit(double width, double height) {
    return zoomed.orElseGet(
        () -> whole ? whole(width, height) : magnified * legible(width, height));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    wholeBefore = footer() == 0;
  }

  /** As large as fits, within what is legible; in a lecture from the last row. */
  private double legible(double width, double height) {
    double fit = whole(width, height);
    if (appearance().lecture()) {
      double window = window(height);
      return LectureLayout.unit(
          new Box(0, 0, width, height),
          graphLayout().size(),
          widestStep(),
          window * LectureLayout.LEGIBLE * leastText(),
          mapStrip(height) + BAR);
    }
    double text = appearance().textSize(getScene());
    double scale = appearance().textScale();
    boolean fits = fit >= (keptWhole ? JUST_LEGIBLE : STILL_LEGIBLE) * text;
    double least = fits ? fit * Math.min(1, scale) : SMALLEST * text;
    return Math.max(least, Math.min(LARGEST * text, fit * scale));
  }

  /** The height of the window, from which a lecture's sizes follow. */
  private double window(double height) {
    return getScene() == null ? height : getScene().getHeight();
  }

  /** What the map takes under the graph, beside the legend. */
  private double mapStrip(double height) {
    double legend = STRIP * appearance().textSize(getScene());
    return appearance().lecture() ? Math.max(legend, LectureLayout.map(window(height))) : legend;
  }

  /** How much larger than just legible digits are in a lecture: as a person wants text larger. */
  public double leastText() {
    return Math.max(1, appearance().textScale());
  }

  /** As large as the whole graph fits. */
  private double whole(double width, double height) {
    Box size = graphLayout().size();
    return Math.min(width / size.width(), height / size.height());
  }

  /** How much larger the graph is shown than it is by itself. */
  public double magnification() {
    return unit(getWidth(), getHeight()) / legible(getWidth(), getHeight());
  }

  /** Shows the graph so much larger than it is by itself, at what is selected or current. */
  public void magnify(double factor) {
    forgetZoom();
    magnified = factor;
    revealSubject();
  }

  /** Zooms in or out, keeping in place what is at a point of the panel. */
  public void zoom(double factor, double px, double py) {
    double least = Math.min(whole(getWidth(), getHeight()), legible(getWidth(), getHeight()));
    double most = Math.max(MOST_ZOOM, legible(getWidth(), getHeight()));
    holdInPlace(px, py);
    zoomed = OptionalDouble.of(Math.max(least, Math.min(most, unitInPixels() * factor)));
    magnified = 1;
    whole = false;
  }

  /** Zooms in or out around what is selected or current, if it is seen, else the middle. */
  public void zoom(double factor) {
    Point offset = offset();
    Point center =
        pointedOut()
            .map(box -> box.moved(offset.x(), offset.y()))
            .filter(box -> box.overlaps(seen()))
            .map(box -> new Point(box.centerX(), box.centerY()))
            .orElseGet(() -> new Point(seen().centerX(), seen().centerY()));
    double unit = unitInPixels();
    zoom(factor, (center.x() - seen().x()) * unit, (center.y() - seen().y()) * unit);
  }

  /** Shows the whole graph; if it is shown already, goes back to the size that suits it. */
  public void fit() {
    whole = !whole;
    zoomed = OptionalDouble.empty();
    magnified = 1;
    mayComeLate();
    revealSubject();
  }

  private void wheel(ScrollEvent event) {
    if (event.isShortcutDown() || event.isControlDown()) {
      zoom(Math.pow(ZOOM_STEP, event.getDeltaY() / 40), event.getX(), event.getY());
      event.consume();
    }
  }

  private void press(MouseEvent event) {
    dragFrom = new Point(event.getX(), event.getY());
    dragged = false;
    held = hold(event);
  }

  private void drag(MouseEvent event) {
    double dx = event.getX() - dragFrom.x();
    double dy = event.getY() - dragFrom.y();
    if (!dragged && Math.hypot(dx, dy) <= CLICK_SLACK) {
      return;
    }
    dragged = true;
    if (held) {
      dragHeld(event);
    } else {
      scrollBy(-dx, -dy);
      dragFrom = new Point(event.getX(), event.getY());
    }
  }

  /** Whether the mouse was moved since it was pressed. */
  protected final boolean wasDragged() {
    return dragged;
  }

  @Override
  protected Box extent(double width, double height) {
    return graphLayout().size();
  }

  /** A graph that is not all visible leaves a strip for its map and the legend. */
  @Override
  protected double footer() {
    double height = getHeight();
    Box size = graphLayout().size();
    double unit = unit(getWidth(), height);
    boolean all = size.width() * unit <= getWidth() + 1 && size.height() * unit <= height + 1;
    if (all) {
      return 0;
    }
    return mapStrip(height);
  }

  /** The strip under the graph, a unit being the size of text. */
  protected final Box strip() {
    double text = appearance().textSize(getScene());
    double height = footer() / text;
    return new Box(0, getHeight() / text - height, getWidth() / text, height);
  }

  /** The map of a graph that is not all visible, a unit being the size of text. */
  protected final Optional<OverviewLayout> overview() {
    return footer() == 0
        ? Optional.empty()
        : Optional.of(OverviewLayout.in(strip(), graphLayout().size()));
  }

  /** A point of the graph that was clicked on the map, if one was. */
  protected final Optional<Point> onMap(MouseEvent event) {
    double text = appearance().textSize(getScene());
    Point place = new Point(event.getX() / text, event.getY() / text);
    return overview().flatMap(map -> map.inGraph(place));
  }

  /** Scrolls so that a point of the graph stands in the middle. */
  protected final void centerOn(Point point) {
    Box view = seen();
    Point offset = offset();
    scrollBy(
        (point.x() + offset.x() - view.centerX()) * unitInPixels(),
        (point.y() + offset.y() - view.centerY()) * unitInPixels());
  }

  /** Where a box of the graph stands in the pixels of the panel. */
  protected final Box inPanel(Box inGraph) {
    Point offset = offset();
    double unit = unitInPixels();
    return new Box(
        (inGraph.x() + offset.x() - seen().x()) * unit,
        (inGraph.y() + offset.y() - seen().y()) * unit,
        inGraph.width() * unit,
        inGraph.height() * unit);
  }

  /** What stands at a point of the panel, in units. */
  protected final Optional<Target> targetAt(Point point) {
    Point offset = offset();
    return graphLayout()
        .at(point.x() - offset.x(), point.y() - offset.y())
        .map(target -> new Target(shown(target.name()), target.row(), target.column()));
  }

  /** Which matrix is shown where this one stands. */
  protected Name shown(Name name) {
    return name;
  }

  /** A graph that is smaller than the room it has stands in the middle of it. */
  protected final Point offset() {
    Box size = graphLayout().size();
    Box room = room();
    double dx = Math.max(0, (room.width() / unitInPixels() - size.width()) / 2);
    double dy = Math.max(0, (room.height() / unitInPixels() - size.height()) / 2);
    return new Point(dx, dy);
  }
}
