package org.chainrule.view.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.chainrule.drawing.CanvasDrawing;
import org.chainrule.drawing.Drawing;
import org.chainrule.drawing.Ink;
import org.chainrule.drawing.Palette;
import org.chainrule.drawing.Role;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.session.Session;
import org.chainrule.words.Words;

/**
 * A panel that is painted on a canvas as large as what is seen of it, scrolls what does not fit,
 * and carries a light scene node for everything that a person can reach. It is painted at most once
 * a pulse.
 */
public abstract class PaintedPane extends Region {

  private static final double WHEEL = 1.0;

  private final Look look;
  private final Canvas canvas = new Canvas();
  private final ScrollBar across = new ScrollBar();
  private final ScrollBar down = new ScrollBar();
  private final Tooltip tooltip = new Tooltip();
  private final Map<String, SpotNode> nodes = new LinkedHashMap<>();
  private final InvalidationListener repaint = source -> requestLayout();

  private CanvasDrawing drawing;
  private Palette drawnWith;
  private double unit = 1;
  private double unitBefore;
  private double widthBefore;
  private double heightBefore;
  private boolean subjectWanted;
  private Optional<Box> wanted = Optional.empty();
  private Optional<Held> held = Optional.empty();

  private record Held(Point point, double x, double y) {}

  /**
   * Creates a panel that shows what a session shows, and keeps its subject visible as the pass goes
   * on.
   *
   * @param name its id, and what the message bundle calls it by
   */
  protected PaintedPane(Look look, Session session, String name) {
    this.look = look;
    setId(name);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(Words.of("panel." + name));
    follow(Frames.sources(session));
    session.cursorProperty().addListener(source -> revealSubject());
    down.setOrientation(Orientation.VERTICAL);
    getStyleClass().add("painted-pane");
    getChildren().addAll(canvas, across, down);
    for (ScrollBar bar : List.of(across, down)) {
      bar.setManaged(false);
      bar.setVisible(false);
      bar.setFocusTraversable(false);
      bar.valueProperty().addListener(repaint);
    }
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    follow(look.sources());
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> move(event, Optional.of(at(event))));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> move(event, Optional.empty()));
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(at(event), event));
    tooltip.setShowDelay(Duration.millis(500));
    tooltip.setWrapText(true);
    setMinSize(0, 0);
  }

  /** How many pixels a unit takes, in an area of this size. */
  protected abstract double unit(double width, double height);

  /** The extent of what is painted, in units, in a viewport of this many units. */
  protected abstract Box extent(double width, double height);

  /** Paints what is visible; a unit of the drawing is a unit of the panel. */
  protected abstract void paint(Drawing target, Box visible);

  /**
   * How many pixels at the bottom the panel keeps for itself, with nothing scrolled behind them.
   */
  protected double footer() {
    return 0;
  }

  /** Paints over everything else; a unit of the drawing is a pixel. */
  protected void paintOver(Drawing target) {}

  /** What can be reached in the visible box. */
  protected abstract List<Spot> spots(Box visible);

  /** Notes where the pointer is; returns what to say about it. */
  protected Optional<String> pointed(Optional<Point> point) {
    return Optional.empty();
  }

  /** Acts on a click. */
  protected void clicked(Point point, MouseEvent event) {}

  /** Makes the node of a spot. */
  protected SpotNode node(Spot spot) {
    return new SpotNode(spot);
  }

  /** What the panel is about now, in units: it stays visible when the panel changes its size. */
  protected Optional<Box> subject() {
    return Optional.empty();
  }

  /** Scrolls by the shortest way until the subject is visible, at the next painting. */
  protected final void revealSubject() {
    subjectWanted = true;
    requestLayout();
  }

  /** Repaints when any of these changes. */
  protected final void follow(Observable... sources) {
    for (Observable source : sources) {
      source.addListener(repaint);
    }
  }

  /** What the panel looks like. */
  protected final Look look() {
    return look;
  }

  /** Scrolls by the shortest way until this box is visible, at the next painting. */
  protected final void reveal(Box box) {
    wanted = Optional.of(box);
    requestLayout();
  }

  /** Keeps what is at this place of the panel there, whatever the unit is at the next painting. */
  protected final void holdInPlace(double px, double py) {
    held =
        Optional.of(
            new Held(
                new Point((px + across.getValue()) / unit, (py + down.getValue()) / unit), px, py));
    requestLayout();
  }

  /** Scrolls by this many pixels. */
  protected final void scrollBy(double dx, double dy) {
    scrollBy(across, -dx);
    scrollBy(down, -dy);
  }

  /** The part of the content that is seen, in units. */
  protected final Box seen() {
    return visible();
  }

  /** The panel's size in pixels, without its scroll bars and its footer. */
  protected final Box room() {
    double right = down.isVisible() ? down.prefWidth(-1) : 0;
    double bottom = across.isVisible() ? across.prefHeight(-1) : 0;
    return new Box(0, 0, getWidth() - right, getHeight() - footer() - bottom);
  }

  /** Returns the point in units at which an event happened. */
  protected final Point at(MouseEvent event) {
    return new Point(
        (event.getX() + across.getValue()) / unit, (event.getY() + down.getValue()) / unit);
  }

  /** The pixels that a unit takes now. */
  public final double unitInPixels() {
    return unit;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (width < 2 || height < 2) {
      return;
    }
    unit = unit(width, height);
    Box extent = extent(width / unit, height / unit);
    layoutBars(extent.width() * unit, extent.height() * unit);
    boolean resized = unit != unitBefore || width != widthBefore || height != heightBefore;
    if (held.isPresent()) {
      hold(held.get());
    } else if (resized || subjectWanted) {
      subject().ifPresent(this::scrollTo);
    }
    wanted.ifPresent(this::scrollTo);
    held = Optional.empty();
    wanted = Optional.empty();
    subjectWanted = false;
    unitBefore = unit;
    widthBefore = width;
    heightBefore = height;
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
    Box visible = visible();
    repaint(visible);
    placeNodes(visible);
  }

  private void layoutBars(double contentWidth, double contentHeight) {
    double thick = Math.ceil(down.prefWidth(-1));
    double height = getHeight() - footer();
    boolean needsDown = contentHeight > height + 1;
    boolean needsAcross = contentWidth > getWidth() - (needsDown ? thick : 0) + 1;
    needsDown |= contentHeight > height - (needsAcross ? thick : 0) + 1;
    double right = needsDown ? thick : 0;
    double bottom = needsAcross ? thick : 0;
    layoutBar(across, needsAcross, contentWidth, getWidth() - right);
    layoutBar(down, needsDown, contentHeight, height - bottom);
    across.resizeRelocate(0, height - thick, getWidth() - right, thick);
    down.resizeRelocate(getWidth() - thick, 0, thick, height - bottom);
  }

  private static void layoutBar(ScrollBar bar, boolean needed, double content, double room) {
    bar.setVisible(needed);
    double most = needed ? content - room : 0;
    bar.setMax(most);
    bar.setVisibleAmount(needed ? most * room / content : 0);
    bar.setBlockIncrement(room * 0.8);
    bar.setUnitIncrement(40);
    if (bar.getValue() > most) {
      bar.setValue(most);
    }
  }

  private void hold(Held place) {
    scrollTo(across, place.point().x() * unit - place.x());
    scrollTo(down, place.point().y() * unit - place.y());
  }

  private static void scrollTo(ScrollBar bar, double value) {
    bar.setValue(Math.max(0, Math.min(bar.getMax(), value)));
  }

  private void scrollTo(Box box) {
    double roomAcross = getWidth() - (down.isVisible() ? down.prefWidth(-1) : 0);
    double roomDown = room().height();
    scrollTo(across, box.x() * unit, box.right() * unit, roomAcross);
    scrollTo(down, box.y() * unit, box.bottom() * unit, roomDown);
  }

  private static void scrollTo(ScrollBar bar, double from, double to, double room) {
    double value = bar.getValue();
    if (to > value + room) {
      value = to - room;
    }
    if (from < value) {
      value = from;
    }
    bar.setValue(Math.max(0, Math.min(bar.getMax(), value)));
  }

  private Box visible() {
    return new Box(
        across.getValue() / unit, down.getValue() / unit, getWidth() / unit, getHeight() / unit);
  }

  private void repaint(Box visible) {
    Palette palette = look.palette();
    if (drawing == null || drawnWith != palette) {
      drawing = new CanvasDrawing(canvas.getGraphicsContext2D(), palette, look.measure());
      drawnWith = palette;
    }
    drawing.paint(
        target -> {
          Box all = new Box(0, 0, getWidth(), getHeight());
          target.fill(all, 0, Ink.of(Role.SURFACE));
          target.save();
          target.translate(-across.getValue(), -down.getValue());
          target.scale(unit);
          paint(target, visible);
          target.restore();
          paintOver(target);
        });
  }

  private void placeNodes(Box visible) {
    Map<String, SpotNode> kept = new LinkedHashMap<>();
    for (Spot spot : spots(visible)) {
      SpotNode node = nodes.remove(spot.id());
      if (node == null) {
        node = node(spot);
        getChildren().add(2 + Math.min(kept.size(), getChildren().size() - 3), node);
      } else {
        node.show(spot);
      }
      Box box = spot.box();
      node.resizeRelocate(
          box.x() * unit - across.getValue(),
          box.y() * unit - down.getValue(),
          box.width() * unit,
          box.height() * unit);
      kept.put(spot.id(), node);
    }
    getChildren().removeAll(nodes.values());
    nodes.clear();
    nodes.putAll(kept);
  }

  private void move(MouseEvent event, Optional<Point> point) {
    Optional<String> text = pointed(point);
    if (text.isPresent() && !text.get().isEmpty()) {
      tooltip.setText(text.get());
      Tooltip.install(this, tooltip);
    } else {
      tooltip.hide();
      Tooltip.uninstall(this, tooltip);
    }
  }

  private void scroll(ScrollEvent event) {
    if (event.isControlDown() || event.isMetaDown()) {
      return;
    }
    double dx = event.getDeltaX() * WHEEL;
    double dy = event.getDeltaY() * WHEEL;
    boolean sideways = across.isVisible() && !down.isVisible() && dx == 0;
    scrollBy(across, sideways ? dy : dx);
    scrollBy(down, sideways ? 0 : dy);
    event.consume();
  }

  private static void scrollBy(ScrollBar bar, double by) {
    if (bar.isVisible()) {
      bar.setValue(Math.max(0, Math.min(bar.getMax(), bar.getValue() - by)));
    }
  }
}
