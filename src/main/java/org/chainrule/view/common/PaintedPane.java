package org.chainrule.view.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.PopupWindow;
import javafx.util.Duration;
import org.chainrule.drawing.surface.CanvasDrawing;
import org.chainrule.drawing.surface.CardPainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.surface.Role;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.session.pass.Session;
import org.chainrule.words.Words;

/**
 * A panel that is painted on a canvas as large as what is seen of it, scrolls what does not fit,
 * and carries a light scene node for everything that a person can reach. It is painted at most once
 * a pulse.
 */
public abstract class PaintedPane extends Region {

  /** How far the picture reaches beyond the panel: over the padding of its card. */
  private static final double RIM = 5;

  private final Appearance appearance;
  private final TiledCanvas canvas = new TiledCanvas();
  private final Scroller scroller = new Scroller(this::requestLayout, getChildren()::add);
  private final AtFirstLook<Tooltip> tooltip = new AtFirstLook<>(this::tooltip);
  private final Map<String, AccessibleNode> nodes = new LinkedHashMap<>();
  private final InvalidationListener repaint = source -> requestLayout();

  private List<Drawn> picture = List.of();
  private CanvasDrawing drawing;
  private Palette drawnWith;
  private double drawnFor;
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
  protected PaintedPane(Appearance appearance, Session session, String name) {
    this(appearance, name);
    follow(Frames.sources(session));
    session.cursorProperty().addListener(source -> revealSubject());
  }

  /**
   * Creates a panel that shows something else than the pass.
   *
   * @param name its id, and what the message bundle calls it by
   */
  protected PaintedPane(Appearance appearance, String name) {
    this.appearance = appearance;
    setId(name);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(Words.of("panel." + name));
    getStyleClass().add("painted-pane");
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    clip();
    follow(appearance.sources());
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> move(event, Optional.of(at(event))));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> move(event, Optional.empty()));
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(at(event), event));
    setMinSize(0, 0);
  }

  private Tooltip tooltip() {
    Tooltip made = new Tooltip();
    made.setShowDelay(Duration.millis(500));
    made.setWrapText(true);
    made.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
    made.setOnShown(event -> place(made));
    return made;
  }

  private void clip() {
    Rectangle clip = new Rectangle(-rim(), -rim(), 0, 0);
    clip.widthProperty().bind(widthProperty().add(2 * rim()));
    clip.heightProperty().bind(heightProperty().add(2 * rim()));
    setClip(clip);
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

  /** How many pixels around the panel it paints as the rim of its card. */
  protected double rim() {
    return RIM;
  }

  /** Paints over everything else; a unit of the drawing is a pixel. */
  protected void paintOver(Drawing target) {}

  /** What can be reached in the visible box. */
  protected abstract List<AccessibleArea> accessibleAreas(Box visible);

  /** Notes where the pointer is; returns what to say about it. */
  protected Optional<String> pointed(Optional<Point> point) {
    return Optional.empty();
  }

  /**
   * Where the lower left corner stands of what is said about what is pointed at, in pixels of the
   * panel; at the pointer if empty.
   *
   * @param width how much room it takes, in pixels
   * @param height likewise
   */
  protected Optional<Point> wordsStandAt(double width, double height) {
    return Optional.empty();
  }

  /** Acts on a click. */
  protected void clicked(Point point, MouseEvent event) {}

  /** Makes the node of an accessible area. */
  protected AccessibleNode node(AccessibleArea area) {
    return new AccessibleNode(area);
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
  protected final Appearance appearance() {
    return appearance;
  }

  /** Scrolls by the shortest way until this box is visible, at the next painting. */
  protected final void reveal(Box box) {
    wanted = Optional.of(box);
    requestLayout();
  }

  /** Keeps what is at this place of the panel there, whatever the unit is at the next painting. */
  protected final void holdInPlace(double px, double py) {
    held = Optional.of(new Held(at(px, py), px, py));
    requestLayout();
  }

  /** Scrolls by this many pixels. */
  protected final void scrollBy(double dx, double dy) {
    scroller.scrollBy(dx, dy);
  }

  /** The part of the content that is seen, in units. */
  protected final Box seen() {
    return visible();
  }

  /** The panel's size in pixels, without its scroll bars and its footer. */
  protected final Box room() {
    return scroller.room(getWidth(), getHeight() - footer());
  }

  /** Returns the point in units at which an event happened. */
  protected final Point at(MouseEvent event) {
    return at(event.getX(), event.getY());
  }

  /** Returns the point in units at these pixels of the panel. */
  protected final Point at(double px, double py) {
    return new Point((px + scroller.x()) / unit, (py + scroller.y()) / unit);
  }

  /** What is painted now, in the order of painting. */
  public final List<Drawn> picture() {
    return picture;
  }

  /** The pixels that a unit takes now. */
  public final double unitInPixels() {
    return unit;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (width < 2 || height < 2 || getScene() == null) {
      return; // nothing is seen of it, be it too small or in a workspace that is put away
    }
    unit = unit(width, height);
    Box extent = extent(width / unit, height / unit);
    scroller.layOut(extent.width() * unit, extent.height() * unit, width, height - footer());
    boolean resized = unit != unitBefore || width != widthBefore || height != heightBefore;
    if (held.isPresent()) {
      scroller.scrollTo(
          held.get().point().x() * unit - held.get().x(),
          held.get().point().y() * unit - held.get().y());
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
    Box visible = visible();
    repaint(visible);
    placeNodes(visible);
  }

  private void scrollTo(Box box) {
    Box pixels = new Box(box.x() * unit, box.y() * unit, box.width() * unit, box.height() * unit);
    scroller.reveal(pixels, room());
  }

  private Box visible() {
    return new Box(scroller.x() / unit, scroller.y() / unit, getWidth() / unit, getHeight() / unit);
  }

  private void repaint(Box visible) {
    Palette palette = appearance.palette();
    double outputScale = getScene().getWindow().getRenderScaleX();
    if (drawing == null || drawnWith != palette || drawnFor != outputScale) {
      drawing = new CanvasDrawing(palette, appearance.measure(), outputScale);
      drawnWith = palette;
      drawnFor = outputScale;
    }
    double rim = rim();
    Box card = new Box(0, 0, getWidth() + 2 * rim, getHeight() + 2 * rim);
    picture =
        Recording.of(
            appearance.measure(),
            target -> {
              target.fill(card, 0, Ink.of(Role.SURFACE));
              target.save();
              target.translate(rim, rim);
              paintContent(target, visible);
              target.restore();
              if (rim > 0) {
                CardPainter.paintRim(target, card, rim);
              }
            });
    canvas.relocate(-rim, -rim);
    canvas.show(picture, card.width(), card.height(), drawing);
  }

  private void paintContent(Drawing target, Box visible) {
    target.save();
    target.translate(-scroller.x(), -scroller.y());
    target.scale(unit);
    paint(target, visible);
    target.restore();
    paintOver(target);
  }

  private void placeNodes(Box visible) {
    Map<String, AccessibleNode> kept = new LinkedHashMap<>();
    for (AccessibleArea area : accessibleAreas(visible)) {
      AccessibleNode node = nodes.remove(area.id());
      if (node == null) {
        node = node(area);
        getChildren().add(Math.min(1 + kept.size(), getChildren().size()), node);
      } else {
        node.show(area);
      }
      Box box = area.box();
      node.resizeRelocate(
          box.x() * unit - scroller.x(),
          box.y() * unit - scroller.y(),
          box.width() * unit,
          box.height() * unit);
      kept.put(area.id(), node);
    }
    getChildren().removeAll(nodes.values());
    nodes.clear();
    nodes.putAll(kept);
  }

  /** Whether the node of this id has the keyboard. */
  protected final boolean hasKeyboard(String id) {
    AccessibleNode node = nodes.get(id);
    return node != null && node.isFocused();
  }

  private void move(MouseEvent event, Optional<Point> point) {
    String text = pointed(point).orElse("");
    if (text.isEmpty() && tooltip.made().isEmpty()) {
      return;
    }
    Tooltip words = tooltip.get();
    if (!text.equals(words.getText())) {
      words.hide();
      Tooltip.uninstall(this, words);
      words.setText(text);
    }
    if (!text.isEmpty()) {
      Tooltip.install(this, words);
    }
  }

  private void place(Tooltip words) {
    wordsStandAt(words.getWidth(), words.getHeight())
        .map(corner -> localToScreen(corner.x(), corner.y()))
        .ifPresent(
            corner -> {
              words.setAnchorX(corner.getX());
              words.setAnchorY(corner.getY());
            });
  }

  private void scroll(ScrollEvent event) {
    if (event.isControlDown() || event.isMetaDown()) {
      return;
    }
    if (scroller.needed()) {
      scroller.wheel(event.getDeltaX(), event.getDeltaY());
      event.consume();
    }
  }
}
