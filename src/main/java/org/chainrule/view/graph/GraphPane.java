package org.chainrule.view.graph;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.chainrule.drawing.CellWidths;
import org.chainrule.drawing.Drawing;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.GraphPainter;
import org.chainrule.drawing.Ink;
import org.chainrule.drawing.LegendPainter;
import org.chainrule.drawing.OverviewPainter;
import org.chainrule.drawing.Role;
import org.chainrule.explain.Explainer;
import org.chainrule.layout.Box;
import org.chainrule.layout.GraphBuilder;
import org.chainrule.layout.GraphLayout;
import org.chainrule.layout.MatrixBlock;
import org.chainrule.layout.OverviewLayout;
import org.chainrule.layout.Point;
import org.chainrule.pass.Name;
import org.chainrule.pass.Step;
import org.chainrule.pass.Target;
import org.chainrule.session.Session;
import org.chainrule.view.common.Frames;
import org.chainrule.view.common.Look;
import org.chainrule.view.common.PaintedPane;
import org.chainrule.view.common.Spot;
import org.chainrule.view.common.SpotNode;

/** The computation graph: both lanes, parameters and gradients. */
public final class GraphPane extends PaintedPane {

  private static final double SMALLEST = 0.84;
  private static final double STILL_LEGIBLE = 0.72;
  private static final double LARGEST = 1.6;
  private static final double LECTURE_SHARE = 1.0 / 36;
  private static final double MOST_ZOOM = 600;
  private static final double ZOOM_STEP = 1.12;
  private static final double CLICK_SLACK = 4;
  private static final double STRIP = 3;

  private final Session session;
  private final Motion motion;
  private final CellEditing cells;
  private Explainer laidOut;
  private GraphLayout layout;
  private OptionalDouble zoomed = OptionalDouble.empty();
  private Point dragFrom = new Point(0, 0);
  private boolean dragged;

  /** Shows the session's pass. */
  public GraphPane(Session session, Look look) {
    super(look, session, "graph");
    this.session = session;
    this.motion = new Motion(this::requestLayout);
    this.cells = new CellEditing(session, this::requestFocus);
    getChildren().add(cells.node());
    session
        .cursorProperty()
        .addListener((source, before, now) -> stepped(before.intValue(), now.intValue()));
    session.openedProperty().addListener(source -> revealSubject());
    session.selectionProperty().addListener((source, before, now) -> now.ifPresent(this::reveal));
    addEventFilter(ScrollEvent.SCROLL, this::wheel);
    addEventHandler(
        ZoomEvent.ZOOM, event -> zoom(event.getZoomFactor(), event.getX(), event.getY()));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
    session.openedProperty().addListener((source, before, now) -> zoomed = OptionalDouble.empty());
    look.settings().lectureProperty().addListener(source -> revealSubject());
  }

  /** Where everything stands. */
  public GraphLayout graphLayout() {
    Explainer explainer = session.explainer();
    if (laidOut != explainer) {
      layout =
          GraphBuilder.of(
              explainer.marks(),
              cells.steady(CellWidths.of(look().measure(), explainer.numbers())));
      laidOut = explainer;
    }
    return layout;
  }

  /** Finishes any motion at once. */
  public void finishMotion() {
    motion.finish();
  }

  /** As large as a person has zoomed, or else as fits within what is legible. */
  @Override
  protected double unit(double width, double height) {
    return zoomed.orElseGet(() -> legible(width, height));
  }

  /** As large as fits, within what is legible; in a lecture at least 1/36 of the window. */
  private double legible(double width, double height) {
    double fit = whole(width, height);
    if (look().lecture()) {
      double window = getScene() == null ? height : getScene().getHeight();
      return Math.max(fit, window * LECTURE_SHARE) * Math.max(1, look().textScale());
    }
    double text = look().textSize(getScene());
    double scale = look().textScale();
    boolean fits = fit >= STILL_LEGIBLE * text;
    double least = fits ? fit * Math.min(1, scale) : SMALLEST * text;
    return Math.max(least, Math.min(LARGEST * text, fit * scale));
  }

  /** As large as the whole graph fits. */
  private double whole(double width, double height) {
    Box size = graphLayout().size();
    return Math.min(width / size.width(), height / size.height());
  }

  /** Zooms in or out, keeping in place what is at a point of the panel. */
  public void zoom(double factor, double px, double py) {
    double least = Math.min(whole(getWidth(), getHeight()), legible(getWidth(), getHeight()));
    double most = Math.max(MOST_ZOOM, legible(getWidth(), getHeight()));
    holdInPlace(px, py);
    zoomed = OptionalDouble.of(Math.max(least, Math.min(most, unitInPixels() * factor)));
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

  /** The selected cell or matrix, or else the result of the current step. */
  private Optional<Box> pointedOut() {
    Optional<Target> target = session.selectionProperty().get();
    if (target.isEmpty() && session.cursor() > 0) {
      target = Optional.of(Target.whole(session.explainer().trace().step(session.cursor()).name()));
    }
    return target.flatMap(
        t ->
            graphLayout()
                .find(t.name())
                .map(block -> t.isCell() ? block.cell(t.row(), t.column()) : block.box()));
  }

  /** Shows the whole graph; if it is shown already, goes back to the size that suits it. */
  public void fit() {
    double all = whole(getWidth(), getHeight());
    boolean shown = zoomed.isPresent() && Math.abs(zoomed.getAsDouble() - all) < 1e-9;
    zoomed = shown ? OptionalDouble.empty() : OptionalDouble.of(all);
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
    if (cells.hold(targetAt(at(event)), event)) {
      setCursor(Cursor.MOVE);
    }
  }

  private void release() {
    if (cells.holds()) {
      cells.endScrub();
      setCursor(Cursor.DEFAULT);
    }
  }

  private void drag(MouseEvent event) {
    double dx = event.getX() - dragFrom.x();
    double dy = event.getY() - dragFrom.y();
    if (dragged || Math.hypot(dx, dy) > CLICK_SLACK) {
      dragged = true;
      if (cells.holds()) {
        cells.scrub(event);
        return;
      }
      scrollBy(-dx, -dy);
      dragFrom = new Point(event.getX(), event.getY());
    }
  }

  @Override
  protected Box extent(double width, double height) {
    return graphLayout().size();
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    Point offset = offset();
    Frame frame = Frames.of(session, motion.progress());
    Box inGraph = visible.moved(-offset.x(), -offset.y());
    target.translate(offset.x(), offset.y());
    GraphPainter.paint(target, frame, graphLayout(), inGraph, unitInPixels());
  }

  /** A graph that is not all visible leaves a strip for its map and the legend. */
  @Override
  protected double footer() {
    double height = getHeight();
    Box size = graphLayout().size();
    double unit = zoomed.orElseGet(() -> legible(getWidth(), height));
    boolean all = size.width() * unit <= getWidth() + 1 && size.height() * unit <= height + 1;
    return all ? 0 : STRIP * look().textSize(getScene());
  }

  /** The legend and the map keep their size and place, however far one has zoomed. */
  @Override
  protected void paintOver(Drawing target) {
    double text = look().textSize(getScene());
    Frame frame = Frames.of(session);
    target.scale(text);
    Box panel = new Box(0, 0, getWidth() / text, getHeight() / text);
    if (footer() > 0) {
      target.fill(strip(), 0, Ink.of(Role.SURFACE));
    }
    LegendPainter.paint(target, frame, panel);
    overview().ifPresent(map -> OverviewPainter.paint(target, frame, graphLayout(), map, part()));
  }

  /** The strip under the graph, a unit being the size of text. */
  private Box strip() {
    double text = look().textSize(getScene());
    double height = footer() / text;
    return new Box(0, getHeight() / text - height, getWidth() / text, height);
  }

  private Optional<OverviewLayout> overview() {
    return footer() == 0
        ? Optional.empty()
        : Optional.of(OverviewLayout.in(strip(), graphLayout().size()));
  }

  /** The part of the graph that is seen, in its units. */
  private Box part() {
    Point offset = offset();
    double unit = unitInPixels();
    return new Box(
        seen().x() - offset.x(),
        seen().y() - offset.y(),
        room().width() / unit,
        room().height() / unit);
  }

  /** A point of the graph that was clicked on the map, if one was. */
  private Optional<Point> onMap(MouseEvent event) {
    double text = look().textSize(getScene());
    Point place = new Point(event.getX() / text, event.getY() / text);
    return overview().flatMap(map -> map.inGraph(place));
  }

  private void centerOn(Point point) {
    Box view = seen();
    Point offset = offset();
    scrollBy(
        (point.x() + offset.x() - view.centerX()) * unitInPixels(),
        (point.y() + offset.y() - view.centerY()) * unitInPixels());
  }

  @Override
  protected List<Spot> spots(Box visible) {
    Point offset = offset();
    return graphLayout().matrices().stream()
        .map(block -> spot(block, offset))
        .filter(spot -> spot.box().grown(2).overlaps(visible))
        .toList();
  }

  private Spot spot(MatrixBlock block, Point offset) {
    Name name = block.name();
    return new Spot(
        "matrix-" + name.id(),
        block.box().moved(offset.x(), offset.y()),
        AccessibleRole.TABLE_VIEW,
        () -> session.explainer().reading().matrix(shown(name), session.cursor()),
        true,
        () -> session.select(Target.cell(shown(name), 0, 0)));
  }

  @Override
  protected SpotNode node(Spot spot) {
    Name name =
        graphLayout().matrices().stream()
            .map(MatrixBlock::name)
            .filter(candidate -> spot.id().equals("matrix-" + candidate.id()))
            .findFirst()
            .orElseThrow();
    return new MatrixNode(spot, name, session);
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    Optional<Target> target = point.flatMap(this::targetAt);
    session.hover(target);
    return target.map(this::tooltip);
  }

  private String tooltip(Target target) {
    Explainer explainer = session.explainer();
    if (target.isCell()) {
      return explainer
          .reading()
          .tooltip(target.name(), target.row(), target.column(), session.cursor());
    }
    Optional<Step> step = explainer.trace().stepOf(target.name());
    return step.map(explainer::headline).orElse("");
  }

  @Override
  protected void clicked(Point point, MouseEvent event) {
    requestFocus();
    Optional<Point> jump = onMap(event);
    if (jump.isPresent()) {
      centerOn(jump.get());
    } else if (!dragged) {
      targetAt(point).ifPresentOrElse(session::select, session::clearSelection);
      if (event.getClickCount() == 2) {
        cells.edit(false);
      }
    }
  }

  /** Whether an entry that a person may change is selected. */
  public boolean canEdit() {
    return cells.selected().isPresent();
  }

  /**
   * Opens the editor over the selected entry.
   *
   * @param empty whether what is typed replaces the number
   */
  public void edit(boolean empty) {
    cells.edit(empty);
  }

  /** Closes the editor without a change; returns whether it was open. */
  public boolean cancelEditing() {
    return cells.editor().cancel();
  }

  /** Changes the selected entry by so many steps, as a drag would. */
  public void scrub(int steps, Scrub.Pace pace) {
    cells.step(steps, pace);
  }

  /** Ends what {@link #scrub} did as one change. */
  public void endScrub() {
    cells.endScrub();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    cells.editor().cell().flatMap(this::inPanel).ifPresent(this::placeEditor);
  }

  private void placeEditor(Box cell) {
    cells.editor().place(cell, look().textSize(getScene()), room());
  }

  /** Where a cell stands in the pixels of the panel. */
  private Optional<Box> inPanel(Target cell) {
    Point offset = offset();
    double unit = unitInPixels();
    return graphLayout()
        .find(cell.name())
        .map(block -> block.cell(cell.row(), cell.column()).moved(offset.x(), offset.y()))
        .map(box -> box.moved(-seen().x(), -seen().y()))
        .map(
            box ->
                new Box(box.x() * unit, box.y() * unit, box.width() * unit, box.height() * unit));
  }

  private Optional<Target> targetAt(Point point) {
    Point offset = offset();
    return graphLayout()
        .at(point.x() - offset.x(), point.y() - offset.y())
        .map(target -> new Target(shown(target.name()), target.row(), target.column()));
  }

  /** Which matrix stands at a place of the graph: of those a sample, that in focus. */
  private Name shown(Name name) {
    return name.ofSample(session.sampleProperty().get());
  }

  /** A graph that is smaller than the panel stands in its middle. */
  private Point offset() {
    Box size = graphLayout().size();
    double dx = Math.max(0, (getWidth() / unitInPixels() - size.width()) / 2);
    double dy = Math.max(0, (getHeight() / unitInPixels() - size.height()) / 2);
    return new Point(dx, dy);
  }

  private void stepped(int before, int now) {
    boolean forward = now == before + 1;
    if (forward && look().settings().motionProperty().get()) {
      motion.start();
    } else {
      motion.finish();
    }
  }

  /** The current step together with its operands where they fit, else its result alone. */
  @Override
  protected Optional<Box> subject() {
    if (session.cursor() == 0) {
      return Optional.of(new Box(0, 0, 1, 1));
    }
    Step step = session.explainer().trace().step(session.cursor());
    Box result = graphLayout().surroundings(step.name()).orElseThrow();
    Box all =
        step.operands().stream()
            .flatMap(operand -> graphLayout().surroundings(operand.name()).stream())
            .reduce(result, Box::around);
    double width = room().width() / unitInPixels();
    double height = room().height() / unitInPixels();
    if (all.width() > width) {
      return Optional.of(result);
    }
    return Optional.of(
        all.height() <= height ? all : new Box(all.x(), result.y(), all.width(), result.height()));
  }

  private void reveal(Target target) {
    graphLayout().surroundings(target.name()).ifPresent(super::reveal);
  }
}
