package org.chainrule.view.explanation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.sheet.ExplanationSheet;
import org.chainrule.drawing.sheet.ExplanationSheet.Passage;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.explain.sheet.Sheet;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.AccessibleNode;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.PaintedPane;

/** What is said about the selected quantity if the pass has reached it, else the current step. */
public final class ExplanationPane extends PaintedPane {

  /** Of the view's height, above it and below. */
  private static final double MARGIN = 0.3;

  private final Session session;
  private final SheetMaker maker;
  private ExplanationSheet sheet;

  /**
   * Shows the session's explanation.
   *
   * @param jobs makes a sheet that takes more than a few milliseconds
   * @param ui runs what shows it
   */
  public ExplanationPane(Session session, Appearance appearance, Executor jobs, Executor ui) {
    super(appearance, session, "explanation");
    this.session = session;
    maker =
        new SheetMaker(
            appearance.measure(), jobs, ui, session.notices()::fail, this::requestLayout);
    session.stepping().cursorProperty().addListener(source -> reveal(new Box(0, 0, 1, 1)));
    session.lenses().lensProperty().addListener(source -> reveal(new Box(0, 0, 1, 1)));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> setCursor(Cursor.DEFAULT));
  }

  @Override
  protected double unit(double width, double height) {
    return appearance().textSize(getScene());
  }

  @Override
  protected Box extent(double width, double height) {
    session
        .lenses()
        .lensProperty()
        .get()
        .sheet()
        .map(this::subject)
        .ifPresent(
            subject ->
                sheet = maker.sheet(subject, new SheetMaker.Extent(width, height, unitInPixels())));
    return new Box(0, 0, 1, sheet.height());
  }

  private SheetMaker.Subject subject(Sheet kind) {
    return new SheetMaker.Subject(
        kind, session.explainer(), session.lenses().focus(), session.openedProperty().get());
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    sheet.paint(target);
  }

  /** What can be read always has its node; of the links, which may be hundreds, those in view. */
  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    Box near = visible.grown(visible.height() * MARGIN);
    List<Passage> passages = sheet.passages();
    return IntStream.range(0, passages.size())
        .filter(k -> isReachable(k, passages.get(k), near))
        .mapToObj(k -> accessible(k, passages.get(k)))
        .toList();
  }

  private boolean isReachable(int number, Passage passage, Box near) {
    return passage.way().isEmpty() || passage.box().overlaps(near) || hasKeyboard(id(number));
  }

  private static String id(int number) {
    return "passage-" + number;
  }

  /** What the Tab key comes to is scrolled into view. */
  @Override
  protected AccessibleNode node(AccessibleArea area) {
    AccessibleNode node = super.node(area);
    node.focusVisibleProperty()
        .addListener(
            (source, before, now) -> {
              if (now) {
                reveal(node.area().box());
              }
            });
    return node;
  }

  private AccessibleArea accessible(int number, Passage passage) {
    String id = id(number);
    return passage
        .way()
        .map(
            way ->
                AccessibleArea.button(
                    id, passage.box(), passage::text, way.step() > 0, () -> go(way)))
        .orElseGet(() -> AccessibleArea.reading(id, passage.box(), passage::text));
  }

  private void go(ExplanationSheet.Way way) {
    session.pointing().hover(Optional.empty());
    session.lenses().follow(way.step(), way.at());
  }

  /** What the pointer rests on is shown in the graph too. */
  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    Optional<ExplanationSheet.Way> way = point.flatMap(this::way);
    setCursor(way.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    session.pointing().hover(way.flatMap(ExplanationSheet.Way::at));
    return Optional.empty();
  }

  @Override
  protected void clicked(Point point, MouseEvent event) {
    way(point).ifPresent(this::go);
  }

  private Optional<ExplanationSheet.Way> way(Point point) {
    return sheet == null
        ? Optional.empty()
        : sheet.wayAt(point.x(), point.y()).flatMap(Passage::way);
  }
}
