package org.chainrule.view.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.ColorScales;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.graph.CellWidths;
import org.chainrule.drawing.graph.GraphPainter;
import org.chainrule.drawing.graph.LabelWidths;
import org.chainrule.drawing.graph.Spotlit;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.layout.graph.NodeBlock;
import org.chainrule.layout.graph.Spacing;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.Work;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.AccessibleNode;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.AtFirstLook;
import org.chainrule.view.common.Frames;
import org.chainrule.view.common.MatrixClipboard;
import org.chainrule.view.common.Painting;
import org.chainrule.view.common.Prepared;
import org.chainrule.view.common.copying.ClipboardPicture;
import org.chainrule.words.Words;

/** The computation graph: both lanes, parameters and gradients. */
public final class GraphPane extends ZoomablePane {

  private static final double MENU_GAP = 4;

  /** Around the graph in a picture of it, in units. */
  private static final double PICTURE_MARGIN = 0.8;

  private final Session session;
  private final StepAnimation motion;
  private final CellEditing cells;
  private final AtFirstLook<BoardLayers> board;
  private MatrixClipboard clipboard;
  private ContextMenu menu = new ContextMenu();
  private final Prepared<Graphs> prepared;
  private Optional<Painted> painted = Optional.empty();

  /** What was painted, and the room that it took. */
  private record Painted(Trace pass, Box size) {}

  /** Shows the session's pass. */
  public GraphPane(Session session, Appearance appearance) {
    super(appearance, session, "graph");
    this.session = session;
    this.clipboard = new MatrixClipboard(session);
    this.motion = new StepAnimation(this::repaint);
    this.cells = new CellEditing(session, this::requestFocus, getChildren()::add);
    this.board = new AtFirstLook<>(this::layBoard);
    session.board().changesProperty().addListener(source -> changeBoard());
    this.prepared = new Prepared<>(session, this::layingOut);
    session
        .stepping()
        .cursorProperty()
        .addListener((source, before, now) -> stepped(before.intValue(), now.intValue()));
    InvalidationListener revealing = source -> revealSubject();
    session.openedProperty().addListener(revealing);
    session
        .pointing()
        .selectionProperty()
        .addListener((source, before, now) -> now.ifPresent(target -> revealSubject()));
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
    addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requestMenu);
    session.openedProperty().addListener(source -> forgetZoom());
    appearance.settings().lectureProperty().addListener(revealing);
    follow(session.pointing().aloneProperty());
    session.pointing().aloneProperty().addListener(revealing);
    session
        .explainerProperty()
        .addListener(
            // Not as a change: a setting of the panel's alone leaves words and numbers equal.
            source -> {
              if (takesOtherRoom()) {
                keepWhole();
              }
            });
    session.openedProperty().addListener(source -> cells.keep(prepared.get().widths()));
    session.openedProperty().addListener(source -> lookThrough(session.traceProperty().get()));
    session.stepping().cursorProperty().addListener(source -> settle());
  }

  /** Where everything stands. */
  @Override
  public GraphLayout graphLayout() {
    return prepared.get().of(session.pointing().shownSample());
  }

  @Override
  protected double widestStep() {
    return prepared.get().widestStep(session.pointing().shownSample());
  }

  /** How much room the graph takes with all samples of a batch side by side, in its units. */
  public Box sizeOfAll() {
    return prepared.get().of(OptionalInt.empty()).size();
  }

  /** Tells how a pass is laid out, with the settings of now and the widths that columns keep. */
  private Function<Explainer, Graphs> layingOut(boolean opening) {
    boolean withBefore = session.settings().beforeProperty().get();
    boolean sharedScale = session.settings().sharedScaleProperty().get();
    boolean lecture = appearance().lecture();
    Spacing spacing = lecture ? Spacing.LECTURE : Spacing.USUAL;
    Samples samples = session.settings().samplesProperty().get();
    SteadyWidths widths = opening ? new SteadyWidths() : cells.steady(look());
    return explainer -> {
      CellSize natural = CellWidths.of(appearance().measure(), explainer.numbers());
      CellSize size = widths.of(withBefore ? natural.showingBefore() : natural);
      Graphs graphs =
          new Graphs(
              explainer,
              size,
              LabelWidths.of(appearance().measure(), explainer),
              spacing,
              widths,
              sharedScale);
      graphs.prepare(samples, lecture);
      if (sharedScale) {
        ColorScales.of(explainer.trace());
      }
      ColorScales.prepare(explainer.trace(), false);
      return graphs;
    };
  }

  /** What is computed is seen later than what is given. */
  private void lookThrough(Trace opened) {
    Work.aside(appearance().spares(), () -> ColorScales.prepare(opened, true));
  }

  /** What decides how numbers are written, and how much room there is beside them. */
  private List<?> look() {
    List<Object> look = new ArrayList<>();
    appearance()
        .settings()
        .writing()
        .choices()
        .values()
        .forEach(choice -> look.add(choice.getValue()));
    look.add(appearance().settings().numbers());
    look.add(appearance().settings().beforeProperty().get());
    look.add(appearance().lecture());
    return look;
  }

  /** Whether what is painted takes other room than it did. */
  private boolean takesOtherRoom() {
    Trace pass = session.explainer().trace();
    return painted
        .filter(before -> before.pass == pass && !before.size.equals(graphLayout().size()))
        .isPresent();
  }

  /** The next layout is made of the numbers that are there. */
  private void settle() {
    if (cells.settle()) {
      session.prepareAgain();
    }
  }

  private Frame frame(int cursor, double progress) {
    return Frames.of(session, cursor, progress).withSharedScale(prepared.get().hasSharedScale());
  }

  /** Finishes any motion at once. */
  public void finishMotion() {
    motion.finish();
  }

  @Override
  protected Optional<Box> pointedOut() {
    return about(session.stepping().cursor()).pointedOut();
  }

  private GraphSubject about(int cursor) {
    return GraphSubject.of(session, cursor, graphLayout());
  }

  /** A step forwards begins with its motion. */
  @Override
  protected Painting painting(int cursor) {
    int at = session.stepping().cursor();
    double progress = cursor == at ? motion.progress() : moves(at, cursor) ? 0 : 1;
    double text = appearance().textSize(getScene());
    painted = Optional.of(new Painted(session.explainer().trace(), graphLayout().size()));
    return new GraphPicture(
        frame(cursor, progress),
        graphLayout(),
        offset(),
        unitInPixels(),
        text,
        new Box(0, 0, getWidth(), getHeight()),
        room(),
        overview().map(map -> new GraphPicture.Map(strip(), map)));
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
    return prepared.get().stops(session.pointing().shownSample());
  }

  private AccessibleArea accessible(NodeBlock operation, Point offset) {
    Target result = Target.whole(operation.result());
    return AccessibleArea.button(
        "operation-" + operation.result().id(),
        operation.box().moved(offset.x(), offset.y()),
        () -> reading(operation),
        true,
        () -> {
          session.pointing().select(result);
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
        id(name),
        block.box().moved(offset.x(), offset.y()),
        AccessibleRole.TABLE_VIEW,
        () -> new Pointed(session).matrix(shown(name)),
        true,
        () -> session.pointing().select(first(block)));
  }

  private static String id(Name name) {
    return "matrix-" + name.id();
  }

  private Name named(String id) {
    return graphLayout().matrices().stream()
        .map(MatrixBlock::name)
        .filter(name -> id(name).equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Target first(MatrixBlock block) {
    Target entry = block.entry(0, 0);
    return Target.cell(shown(entry.name()), entry.row(), entry.column());
  }

  @Override
  protected AccessibleNode node(AccessibleArea area) {
    if (area.role() == AccessibleRole.BUTTON) {
      return super.node(area);
    }
    return new MatrixNode(area, named(area.id()), session);
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    Optional<Target> target = point.flatMap(this::targetAt);
    session.pointing().hover(target);
    return target.map(this::tooltip);
  }

  @Override
  protected Optional<Point> wordsStandAt(double width, double height) {
    List<Box> lit =
        Frames.of(session).lit().stream().flatMap(cell -> inPanel(cell).stream()).toList();
    return session
        .pointing()
        .hoverProperty()
        .get()
        .filter(Target::isCell)
        .flatMap(this::inPanel)
        .map(cell -> TooltipPlace.above(cell, lit, width, height));
  }

  private String tooltip(Target target) {
    Explainer explainer = session.explainer();
    if (target.isCell()) {
      return new Pointed(session).tooltip(target);
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
      target.ifPresentOrElse(session.pointing()::select, session.pointing()::clearSelection);
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
      targetAt(at(event.getX(), event.getY())).ifPresent(session.pointing()::select);
    }
    showMenu();
    event.consume();
  }

  /** Returns the picture of the whole graph as it is now, as large as it is on the screen. */
  public ClipboardPicture picture(Palette palette) {
    Frame now = frame(session.stepping().cursor(), 1);
    GraphLayout layout = graphLayout();
    double unit = unitInPixels();
    Box size = layout.size().grown(PICTURE_MARGIN);
    return new ClipboardPicture(
        drawing -> {
          drawing.scale(unit);
          drawing.translate(-size.x(), -size.y());
          GraphPainter.paint(drawing, now, layout, size, unit);
        },
        new Box(0, 0, Math.ceil(size.width() * unit), Math.ceil(size.height() * unit)),
        appearance().brush(palette, getScene().getWindow().getOutputScaleX()));
  }

  /** Offers what can be done to what is selected. */
  public void showMenu() {
    session.pointing().selectionProperty().get().ifPresent(this::showMenu);
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
    board
        .made()
        .ifPresent(
            layers ->
                layers.follow(
                    graphLayout(), this::inPanel, unitInPixels(), room().bottom(), this::spotlit));
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

  /** While the pen is in hand, the mouse points at nothing. */
  private void changeBoard() {
    if (session.board().penProperty().get()) {
      session.pointing().hover(Optional.empty());
    }
    board.get().change();
  }

  private BoardLayers layBoard() {
    return new BoardLayers(session.board(), this::layOver, this::repaint);
  }

  /** The panel, and where a spotlight falls in it, in its pixels. */
  private BoardLayers.Veil spotlit() {
    List<Box> holes =
        Spotlit.of(appearance().measure(), frame(session.stepping().cursor(), 1), graphLayout());
    return new BoardLayers.Veil(
        new Box(0, 0, getWidth(), getHeight() - footer()),
        holes.stream().map(this::inPanel).toList());
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
    return name.ofSample(session.pointing().sampleProperty().get());
  }

  private void stepped(int before, int now) {
    if (moves(before, now)) {
      motion.start();
    } else {
      motion.finish();
    }
  }

  private boolean moves(int before, int now) {
    boolean oneNumber = session.asking().asked().filter(Target::isCell).isPresent();
    return now == before + 1 && !oneNumber && appearance().settings().motionProperty().get();
  }

  @Override
  protected Optional<Box> subject(int cursor) {
    double unit = unitInPixels();
    Point offset = offset();
    Box seen =
        new Box(
            seen().x() - offset.x(),
            seen().y() - offset.y(),
            room().width() / unit,
            room().height() / unit);
    return Optional.of(about(cursor).inView(seen));
  }
}
