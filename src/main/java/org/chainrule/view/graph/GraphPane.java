package org.chainrule.view.graph;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.graph.CellWidths;
import org.chainrule.drawing.graph.GraphPainter;
import org.chainrule.drawing.graph.LabelWidths;
import org.chainrule.drawing.graph.LegendPainter;
import org.chainrule.drawing.graph.OverviewPainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.layout.graph.NodeBlock;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.AccessibleNode;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.Frames;
import org.chainrule.view.common.MatrixClipboard;
import org.chainrule.words.Words;

/** The computation graph: both lanes, parameters and gradients. */
public final class GraphPane extends ZoomablePane {

  private static final double MENU_GAP = 4;

  private final Session session;
  private final StepAnimation motion;
  private final CellEditing cells;
  private MatrixClipboard clipboard;
  private ContextMenu menu = new ContextMenu();
  private Explainer laidOut;
  private boolean laidOutWithBefore;
  private GraphLayout layout;
  private List<Stop> stops;
  private volatile Prepared prepared;

  /** A layout that was made before it is asked for. */
  private record Prepared(Explainer explainer, boolean withBefore, GraphLayout layout) {

    boolean suits(Explainer other, boolean otherWithBefore) {
      return withBefore == otherWithBefore
          && explainer.trace() == other.trace()
          && explainer.marks().equals(other.marks())
          && explainer.numbers().equals(other.numbers())
          && explainer.labels().notation().equals(other.labels().notation())
          && explainer.labels().convention().equals(other.labels().convention());
    }
  }

  /** Shows the session's pass. */
  public GraphPane(Session session, Appearance appearance) {
    super(appearance, session, "graph");
    this.session = session;
    this.clipboard = new MatrixClipboard(session);
    this.motion = new StepAnimation(this::requestLayout);
    this.cells = new CellEditing(session, this::requestFocus, getChildren()::add);
    session.prepareBy(this::prepare);
    session
        .cursorProperty()
        .addListener((source, before, now) -> stepped(before.intValue(), now.intValue()));
    session.openedProperty().addListener(source -> revealSubject());
    session.selectionProperty().addListener((source, before, now) -> now.ifPresent(this::reveal));
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
    addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requestMenu);
    session.openedProperty().addListener(source -> forgetZoom());
    appearance.settings().lectureProperty().addListener(source -> revealSubject());
    follow(appearance.settings().beforeProperty());
    appearance.settings().beforeProperty().addListener(source -> keepWhole());
    appearance.settings().digitsProperty().addListener(source -> keepWhole());
    for (Observable choice : appearance.settings().writing().choices().values()) {
      choice.addListener(source -> keepWhole());
    }
  }

  /** Where everything stands. */
  @Override
  public GraphLayout graphLayout() {
    Explainer explainer = session.explainer();
    boolean withBefore = session.settings().beforeProperty().get();
    if (laidOut != explainer || laidOutWithBefore != withBefore) {
      Prepared ready = prepared;
      boolean suits = ready != null && !cells.holds() && ready.suits(explainer, withBefore);
      layout =
          suits ? ready.layout : laidOut(explainer, cells.steady(natural(explainer, withBefore)));
      prepared = suits ? null : ready;
      stops = Stop.along(explainer.trace(), layout);
      laidOut = explainer;
      laidOutWithBefore = withBefore;
    }
    return layout;
  }

  /** Lays the graph of a large net out before it is shown, on another thread than the window's. */
  private void prepare(Explainer explainer) {
    boolean withBefore = session.settings().beforeProperty().get();
    GraphLayout ready = laidOut(explainer, natural(explainer, withBefore));
    prepared = new Prepared(explainer, withBefore, ready);
  }

  private CellSize natural(Explainer explainer, boolean withBefore) {
    CellSize natural = CellWidths.of(appearance().measure(), explainer.numbers());
    return withBefore ? natural.withBefore() : natural;
  }

  private GraphLayout laidOut(Explainer explainer, CellSize cells) {
    return GraphBuilder.of(
        explainer.marks(),
        cells,
        LabelWidths.of(appearance().measure(), explainer),
        explainer.labels().convention());
  }

  /** Finishes any motion at once. */
  public void finishMotion() {
    motion.finish();
  }

  @Override
  protected Optional<Box> pointedOut() {
    return about().pointedOut();
  }

  private GraphSubject about() {
    return new GraphSubject(session, graphLayout());
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    Point offset = offset();
    Frame frame = Frames.of(session, motion.progress());
    Box inGraph = visible.moved(-offset.x(), -offset.y());
    target.translate(offset.x(), offset.y());
    GraphPainter.paint(target, frame, graphLayout(), inGraph, unitInPixels());
  }

  @Override
  protected boolean hold(MouseEvent event) {
    boolean holds = cells.hold(targetAt(at(event)), event);
    setCursor(holds ? Cursor.MOVE : Cursor.DEFAULT);
    return holds;
  }

  @Override
  protected void dragHeld(MouseEvent event) {
    cells.scrub(event);
  }

  private void release() {
    if (cells.holds()) {
      cells.endScrub();
      setCursor(Cursor.DEFAULT);
    }
  }

  /** The legend and the map keep their size and place, however far one has zoomed. */
  @Override
  protected void paintOver(Drawing target) {
    double text = appearance().textSize(getScene());
    Frame frame = Frames.of(session);
    target.scale(text);
    Box panel = new Box(0, 0, getWidth() / text, getHeight() / text);
    if (footer() > 0) {
      target.fill(strip(), 0, Ink.of(Role.SURFACE));
    }
    LegendPainter.paint(target, frame, panel);
    overview().ifPresent(map -> OverviewPainter.paint(target, frame, graphLayout(), map, part()));
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    Point offset = offset();
    return stops().stream()
        .flatMap(
            stop ->
                Stream.concat(
                    stop.operation().stream().map(operation -> accessible(operation, offset)),
                    Stream.of(accessible(stop.matrix(), offset))))
        .filter(area -> area.box().grown(2).overlaps(visible))
        .toList();
  }

  /** In the layout of now. */
  private List<Stop> stops() {
    graphLayout();
    return stops;
  }

  private AccessibleArea accessible(NodeBlock operation, Point offset) {
    Target result = Target.whole(operation.result());
    return AccessibleArea.button(
        "operation-" + operation.result().id(),
        operation.box().moved(offset.x(), offset.y()),
        () -> reading(operation),
        true,
        () -> {
          session.select(result);
          showMenu(result);
        });
  }

  private String reading(NodeBlock operation) {
    Labels labels = session.explainer().labels();
    return Words.of(
        "graph.operation." + operation.phase().name().toLowerCase(Locale.ROOT),
        labels.lettered(operation.stage()),
        labels.spoken(operation.result()));
  }

  private AccessibleArea accessible(MatrixBlock block, Point offset) {
    Name name = block.name();
    return new AccessibleArea(
        "matrix-" + name.id(),
        block.box().moved(offset.x(), offset.y()),
        AccessibleRole.TABLE_VIEW,
        () -> session.explainer().reading().matrix(shown(name), session.cursor()),
        true,
        () -> session.select(Target.cell(shown(name), 0, 0)));
  }

  @Override
  protected AccessibleNode node(AccessibleArea area) {
    if (area.role() == AccessibleRole.BUTTON) {
      return super.node(area);
    }
    Name name =
        graphLayout().matrices().stream()
            .map(MatrixBlock::name)
            .filter(candidate -> area.id().equals("matrix-" + candidate.id()))
            .findFirst()
            .orElseThrow();
    return new MatrixNode(area, name, session);
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    Optional<Target> target = point.flatMap(this::targetAt);
    session.hover(target);
    return target.map(this::tooltip);
  }

  @Override
  protected Optional<Point> wordsStandAt(double width, double height) {
    List<Box> lit =
        Frames.of(session).lit().stream().flatMap(cell -> inPanel(cell).stream()).toList();
    return session
        .hoverProperty()
        .get()
        .filter(Target::isCell)
        .flatMap(this::inPanel)
        .map(cell -> TooltipPlace.above(cell, lit, width, height));
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
    } else if (!wasDragged()) {
      Optional<Target> target = targetAt(point);
      target.ifPresentOrElse(session::select, session::clearSelection);
      if (event.getButton() == MouseButton.PRIMARY) {
        act(target, event.getClickCount());
      }
    }
  }

  /** A click on an operation offers what can be made of it; two on a number change it. */
  private void act(Optional<Target> target, int clicks) {
    if (target.filter(Target::isCell).isEmpty()) {
      target.ifPresent(this::showMenu);
    } else if (clicks == 2) {
      cells.edit(false);
    }
  }

  /** Copies and pastes from its menu in this way from now on. */
  public void useClipboard(MatrixClipboard better) {
    clipboard = better;
  }

  private void requestMenu(ContextMenuEvent event) {
    if (!event.isKeyboardTrigger()) {
      targetAt(at(event.getX(), event.getY())).ifPresent(session::select);
    }
    showMenu();
    event.consume();
  }

  /** Offers what can be done to what is selected. */
  public void showMenu() {
    session.selectionProperty().get().ifPresent(this::showMenu);
  }

  private void showMenu(Target target) {
    menu.hide();
    menu = TargetMenu.of(session, target, clipboard);
    Optional<Box> box = target.isCell() ? inPanel(target) : operation(target).map(this::inPanel);
    if (box.isPresent() && !menu.getItems().isEmpty()) {
      Point2D below = localToScreen(box.get().x(), box.get().bottom() + MENU_GAP);
      menu.show(this, below.getX(), below.getY());
    }
  }

  /** Where the operation stands that computes a quantity, or the quantity where it has none. */
  private Optional<Box> operation(Target target) {
    return graphLayout().nodes().stream()
        .filter(node -> node.result().equals(target.name()))
        .map(NodeBlock::box)
        .findFirst()
        .or(() -> graphLayout().find(target.name()).map(MatrixBlock::box));
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
    return cells.cancel();
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
    cells
        .editor()
        .ifPresent(
            editor ->
                editor
                    .cell()
                    .flatMap(this::inPanel)
                    .ifPresent(
                        cell -> editor.place(cell, appearance().textSize(getScene()), room())));
  }

  /** Where a cell stands in the pixels of the panel. */
  private Optional<Box> inPanel(Target cell) {
    return graphLayout()
        .find(cell.name())
        .map(block -> inPanel(block.cell(cell.row(), cell.column())));
  }

  /** Of the matrices that there are one a sample, that of the sample in focus. */
  @Override
  protected Name shown(Name name) {
    return name.ofSample(session.sampleProperty().get());
  }

  private void stepped(int before, int now) {
    boolean forward = now == before + 1;
    if (forward && appearance().settings().motionProperty().get()) {
      motion.start();
    } else {
      motion.finish();
    }
  }

  @Override
  protected Optional<Box> subject() {
    double unit = unitInPixels();
    return Optional.of(about().inView(room().width() / unit, room().height() / unit));
  }

  private void reveal(Target target) {
    graphLayout().surroundings(target.name()).ifPresent(super::reveal);
  }
}
