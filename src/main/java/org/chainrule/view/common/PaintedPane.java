package org.chainrule.view.common;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.PopupWindow;
import javafx.util.Duration;
import org.chainrule.drawing.surface.Brush;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Meanings;
import org.chainrule.drawing.surface.TiledPicture;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.words.Words;

/**
 * A panel that shows a picture as large as what is seen of it, scrolls what does not fit, and
 * carries a light scene node for everything that a person can reach. It is painted at most once a
 * pulse.
 */
public abstract class PaintedPane extends Region {

  /** How far the picture reaches beyond the panel: over the padding of its card. */
  private static final double RIM = 5;

  /** How much of what is seen a page is, so that the last line is seen again. */
  private static final double PAGE = 0.85;

  /** How wide what is said about a mark may be, in sizes of the text. */
  private static final double WORDS_WIDTH = 32;

  private final Appearance appearance;
  private final TiledImage image = new TiledImage();
  private final Rectangle clip = new Rectangle();

  /** Apart, for a bar comes while the panel is laid out, which must not ask for another layout. */
  private final Group bars = new Group();

  private final Scroller scroller = new Scroller(this::scrolled, bars.getChildren()::add);
  private final AtFirstLook<Tooltip> tooltip = new AtFirstLook<>(this::tooltip);
  private final ChangeListener<Bounds> resized = (source, before, now) -> requestLayout();
  private final AccessibleNodes nodes = new AccessibleNodes(area -> node(area));
  private final Parent pulse = new Pulse();

  private TiledPicture picture;
  private Sight sight;
  private double unit = 1;
  private double unitBefore;
  private double widthBefore;
  private double heightBefore;
  private boolean subjectWanted;
  private boolean changed;
  private boolean layingOut;
  private Optional<Box> wanted = Optional.empty();
  private Optional<Held> held = Optional.empty();

  private record Held(Point point, double x, double y) {}

  /** Laid out in the next pulse alone: nothing around the panel is measured for a new picture. */
  private final class Pulse extends Parent {

    Pulse() {
      setManaged(false);
    }

    @Override
    protected void layoutChildren() {
      if (changed) {
        PaintedPane.this.layoutChildren();
      }
    }
  }

  /**
   * Creates a panel.
   *
   * @param name its id, and what the message bundle calls it by
   */
  protected PaintedPane(Appearance appearance, String name) {
    this.appearance = appearance;
    setId(name);
    // A picture, its tiles and what can be reached of it run as painted, in every language.
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(Words.of("panel." + name));
    getStyleClass().add("painted-pane");
    picture = TiledPicture.empty(appearance.brush(1));
    bars.setManaged(false);
    bars.setAutoSizeChildren(false);
    getChildren().addAll(image, nodes, pulse, bars);
    setClip(clip);
    follow(appearance.sources());
    sceneProperty().addListener((source, before, now) -> followSize(before, now));
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> move(event, Optional.of(at(event))));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> move(event, Optional.empty()));
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(at(event), event));
    setMinSize(0, 0);
  }

  /** How large text is, and with it how much room is wanted, depends on the size of the window. */
  private void followSize(Scene before, Scene now) {
    if (before != null) {
      before.getRoot().layoutBoundsProperty().removeListener(resized);
    }
    if (now != null) {
      now.getRoot().layoutBoundsProperty().addListener(resized);
    }
  }

  private Tooltip tooltip() {
    Tooltip made = new Tooltip();
    made.setShowDelay(Duration.millis(500));
    made.setWrapText(true);
    made.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
    made.setOnShown(event -> place(made));
    return made;
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

  /** What it shows now; if it is known to be as before, nothing needs to be painted. */
  protected Painting painting() {
    return this::paint;
  }

  /**
   * Returns the picture of what is seen.
   *
   * @param before what it may have tiles in common with
   */
  TiledPicture picture(Sight seen, TiledPicture before) {
    return seen.paint(before);
  }

  /** Called when a picture was shown. */
  protected void shown() {}

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
    repaint();
  }

  /** Lays the panel out and repaints it when any of these changes. */
  protected final void follow(Observable... sources) {
    for (Observable source : sources) {
      source.addListener(any -> requestLayout());
    }
  }

  /** Repaints when any of these changes, on which the panel's size does not depend. */
  final void followAtSameSize(Observable... sources) {
    for (Observable source : sources) {
      source.addListener(any -> repaint());
    }
  }

  /** Paints what has changed at the next pulse, in the same size. */
  protected final void repaint() {
    changed = true;
    pulse.requestLayout();
  }

  /** What is scrolled while the panel is laid out is painted right after it. */
  private void scrolled() {
    if (!layingOut) {
      repaint();
    }
  }

  /** What the panel looks like. */
  protected final Appearance appearance() {
    return appearance;
  }

  /** Scrolls by the shortest way until this box is visible, at the next painting. */
  protected final void reveal(Box box) {
    wanted = Optional.of(box);
    repaint();
  }

  /** Keeps what is at this place of the panel there, whatever the unit is at the next painting. */
  protected final void holdInPlace(double px, double py) {
    held = Optional.of(new Held(at(px, py), px, py));
    requestLayout();
  }

  /** Scrolls downwards by nearly so many pages. */
  public final void scrollPages(int pages) {
    scrollBy(0, pages * PAGE * getHeight());
  }

  /** Lays something over the picture, under the scroll bars. */
  protected final void layOver(Node node) {
    getChildren().add(getChildren().indexOf(bars), node);
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
    return picture.drawing();
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
    changed = false;
    layingOut = true;
    try {
      layOut(width, height);
    } finally {
      layingOut = false;
    }
  }

  private void layOut(double width, double height) {
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
    nodes.place(accessibleAreas(visible), unit, scroller.x(), scroller.y());
  }

  private void scrollTo(Box box) {
    scroller.reveal(pixels(box), room());
  }

  private Box pixels(Box box) {
    return new Box(box.x() * unit, box.y() * unit, box.width() * unit, box.height() * unit);
  }

  private Box visible() {
    return visible(scroller.x(), scroller.y());
  }

  private Box visible(double x, double y) {
    return new Box(x / unit, y / unit, getWidth() / unit, getHeight() / unit);
  }

  private void repaint(Box visible) {
    Sight wanted = sight(painting(), visible);
    boolean isShown = sight != null && wanted.equals(sight);
    if (!isShown && !waitsFor(wanted)) {
      show(wanted);
      shown();
    }
  }

  /** Whether a picture is being painted elsewhere, and the panel repainted once it is there. */
  boolean waitsFor(Sight wanted) {
    return false;
  }

  /** Whether the panel waits for its picture. */
  boolean waits() {
    return false;
  }

  private void show(Sight wanted) {
    sight = wanted;
    picture = picture(wanted, picture);
    image.relocate(-wanted.rim(), -wanted.rim());
    image.show(picture);
    clip.setX(-wanted.rim());
    clip.setY(-wanted.rim());
    clip.setWidth(wanted.card().width());
    clip.setHeight(wanted.card().height());
  }

  private Sight sight(Painting painting, Box visible) {
    Brush brush = brush();
    // Whole pixels of the screen, on which the panel itself stands.
    double rim = Math.rint(rim() * brush.scale()) / brush.scale();
    return new Sight(
        painting, visible, unit, getWidth(), getHeight(), rim, brush, Words.language());
  }

  private Brush brush() {
    return appearance.brush(getScene().getWindow().getRenderScaleX());
  }

  /** What will be seen when the panel shows something else and is about something else. */
  final Supplier<Optional<Sight>> sight(
      Supplier<Optional<Painting>> painting, Optional<Box> subject) {
    Point corner =
        subject
            .map(box -> scroller.revealed(pixels(box), room()))
            .orElse(new Point(scroller.x(), scroller.y()));
    Box visible = visible(corner.x(), corner.y());
    Sight like = sight(this::paint, visible);
    return () ->
        painting
            .get()
            .map(
                coming ->
                    new Sight(
                        coming,
                        visible,
                        like.unit(),
                        like.width(),
                        like.height(),
                        like.rim(),
                        like.brush(),
                        like.language()));
  }

  /** For tests: the picture that is shown. */
  TiledPicture shownPicture() {
    return picture;
  }

  /** For tests: whether what is shown is to the pixel what would be painted now. */
  boolean showsWhatIsSeen() {
    return sight.equals(sight(painting(), visible()))
        && picture.looksLike(sight.paint(TiledPicture.empty(sight.brush())));
  }

  /**
   * Whether all that can be reached has its node by now, and not only with one of the next pulses,
   * and the picture is that of now.
   */
  public final boolean isReachable() {
    return nodes.areMade() && !waits();
  }

  /** Whether the node of this id has the keyboard. */
  protected final boolean hasKeyboard(String id) {
    return nodes.hasKeyboard(id);
  }

  private void move(MouseEvent event, Optional<Point> point) {
    String text = pointed(point).or(() -> meaning(event, point)).orElse("");
    if (text.isEmpty() && tooltip.made().isEmpty()) {
      return;
    }
    Tooltip words = tooltip.get();
    if (!text.equals(words.getText())) {
      words.hide();
      Tooltip.uninstall(this, words);
      words.setText(text);
      words.setMaxWidth(WORDS_WIDTH * appearance.textSize(getScene()));
    }
    if (!text.isEmpty()) {
      Tooltip.install(this, words);
    }
  }

  /** What the glossary says of a mark or a formula that has nothing else to say. */
  private Optional<String> meaning(MouseEvent event, Optional<Point> point) {
    double rim = sight == null ? 0 : sight.rim();
    return point.flatMap(at -> Meanings.saidAt(picture(), event.getX() + rim, event.getY() + rim));
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
