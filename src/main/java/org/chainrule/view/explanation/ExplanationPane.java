package org.chainrule.view.explanation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.chainrule.drawing.sheet.ExplanationSheet;
import org.chainrule.drawing.sheet.ExplanationSheet.Passage;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.AccessibleNode;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.Painting;
import org.chainrule.view.common.focus.FocusRing;

/** What is said about the selected quantity if the pass has reached it, else the current step. */
public final class ExplanationPane extends ReadingPane {

  /** Of the view's height, above it and below. */
  private static final double MARGIN = 0.3;

  /** The room that a vertical scroll bar takes, in pixels. */
  private static final double BAR = 12;

  /** In units; in less room it is set as if there was so much. */
  private static final double NARROWEST = 10;

  /** How many units an arrow scrolls. */
  private static final double LINES = 3;

  private static final Box BEGINNING = new Box(0, 0, 1, 1);

  private final Session session;
  private final SheetMaker<ExplanationSheet> maker;
  private ExplanationSheet sheet;
  private SheetMaker.Extent within;

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
        new SheetMaker<>(
            appearance.measure(),
            this::set,
            jobs,
            ui,
            session.notices()::fail,
            this::requestLayout);
    FocusRing.around(this, this::layOver);
    addEventHandler(KeyEvent.KEY_PRESSED, this::scroll);
    session.stepping().cursorProperty().addListener(source -> reveal(BEGINNING));
    session.lenses().lensProperty().addListener(source -> reveal(BEGINNING));
  }

  /** A sheet that is too long is set again, narrower by the scroll bar that it then gets. */
  private ExplanationSheet set(Explanation explanation, SheetMaker.Extent room) {
    ExplanationSheet wide = set(explanation, room.width());
    return wide.height() <= room.height()
        ? wide
        : set(explanation, room.width() - BAR / room.unit());
  }

  private ExplanationSheet set(Explanation explanation, double width) {
    return ExplanationSheet.of(appearance().measure(), explanation, Math.max(NARROWEST, width));
  }

  /** Whether the explanation needs a key itself while it has the keyboard. */
  public static boolean needs(KeyEvent event) {
    boolean arrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
    return arrow && !event.isShiftDown() && !event.isAltDown() && !event.isShortcutDown();
  }

  private void scroll(KeyEvent event) {
    if (event.getTarget() == this && needs(event)) {
      scrollBy(0, (event.getCode() == KeyCode.UP ? -LINES : LINES) * unitInPixels());
      event.consume();
    }
  }

  @Override
  protected double unit(double width, double height) {
    return appearance().textSize(getScene());
  }

  @Override
  protected Box extent(double width, double height) {
    within = new SheetMaker.Extent(width, height, unitInPixels());
    speaksOf(session.lenses().focus()).ifPresent(subject -> sheet = maker.sheet(subject, within));
    return new Box(0, 0, 1, sheet.height());
  }

  private Optional<SheetMaker.Subject> speaksOf(Focus focus) {
    return session.lenses().lensProperty().get().sheet().map(kind -> subject(kind, focus));
  }

  @Override
  protected Painting painting(int cursor) {
    return new Words(sheet);
  }

  @Override
  protected Supplier<Optional<Painting>> comingPainting(int cursor) {
    Optional<SheetMaker.Subject> coming = speaksOf(session.lenses().focusAt(cursor));
    SheetMaker.Extent in = within;
    return () -> coming.flatMap(subject -> maker.beforehand(subject, in)).map(Words::new);
  }

  /** Another step is read from its beginning. */
  @Override
  protected Optional<Box> subject(int cursor) {
    return cursor == session.stepping().cursor() ? Optional.empty() : Optional.of(BEGINNING);
  }

  private record Words(ExplanationSheet sheet) implements Painting {
    @Override
    public void paint(Drawing target, Box visible) {
      sheet.paint(target);
    }
  }

  /** What can be read always has its node; of the links, which may be hundreds, those in view. */
  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    Box near = visible.grown(visible.height() * MARGIN);
    List<Passage> passages = sheet.passages();
    return IntStream.range(0, passages.size())
        .filter(k -> isReachable(k, passages.get(k), near))
        .mapToObj(k -> accessible(id(k), passages.get(k).box(), passages.get(k)))
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

  @Override
  Optional<Passage> wayAt(Point point) {
    return sheet == null ? Optional.empty() : sheet.wayAt(point.x(), point.y());
  }

  @Override
  Optional<Formula> formulaAt(Point point) {
    return sheet == null
        ? Optional.empty()
        : sheet.formulaAt(appearance().measure(), point.x(), point.y());
  }

  @Override
  public List<Formula> formulas() {
    return sheet == null ? List.of() : sheet.formulas();
  }
}
