package org.chainrule.view.explanation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.chainrule.drawing.sheet.ExplanationSheet.Passage;
import org.chainrule.drawing.sheet.Strip;
import org.chainrule.drawing.sheet.StripPage;
import org.chainrule.drawing.sheet.StripPages;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.Painting;

/** What is said about the step under the graph of a lecture, page by page. */
public final class StripPane extends ReadingPane {

  private final Session session;
  private final SheetMaker<List<StripPage>> maker;
  private StripPages pages = StripPages.NONE;
  private Optional<Focus> about = Optional.empty();
  private SheetMaker.Extent within;
  private double text = 1;

  /**
   * Shows the session's explanation.
   *
   * @param jobs sets what takes more than a few milliseconds
   * @param ui runs what shows it
   */
  public StripPane(Session session, Appearance appearance, Executor jobs, Executor ui) {
    super(appearance, session, "strip");
    this.session = session;
    maker =
        new SheetMaker<>(
            appearance.measure(),
            this::set,
            jobs,
            ui,
            session.notices()::fail,
            this::requestLayout);
  }

  private List<StripPage> set(Explanation explanation, SheetMaker.Extent room) {
    return Strip.pages(
        appearance().measure(), explanation, Math.max(1, room.width()), Math.max(1, room.height()));
  }

  /** Says how large the text is, in pixels. */
  public void setText(double pixels) {
    text = pixels;
  }

  /** Shows another page, if there is one; returns whether there was. */
  public boolean turn(int by) {
    if (!about.equals(Optional.of(session.lenses().focus()))) {
      return false; // The step before is not even seen yet: who presses so fast wants to get on.
    }
    boolean there = pages.canTurn(by);
    if (there) {
      pages = pages.turned(by);
      requestLayout();
    }
    return there;
  }

  @Override
  protected double unit(double width, double height) {
    return text;
  }

  @Override
  protected double rim() {
    return 0;
  }

  @Override
  protected Box extent(double width, double height) {
    Focus focus = session.lenses().focus();
    if (!about.equals(Optional.of(focus))) {
      about = Optional.of(focus);
      pages = pages.first();
    }
    Box room = StripPages.room(width, height);
    within = new SheetMaker.Extent(room.width(), room.height(), unitInPixels());
    pages = pages.with(maker.sheet(speaksOf(focus), within));
    return new Box(0, 0, 1, 1);
  }

  private SheetMaker.Subject speaksOf(Focus focus) {
    return subject(Lens.STEP.sheet().orElseThrow(), focus);
  }

  @Override
  protected Painting painting(int cursor) {
    return new Page(pages);
  }

  /** The next step begins with its first page. */
  @Override
  protected Supplier<Optional<Painting>> comingPainting(int cursor) {
    SheetMaker.Subject coming = speaksOf(session.lenses().focusAt(cursor));
    SheetMaker.Extent in = within;
    return () -> maker.beforehand(coming, in).map(found -> new Page(new StripPages(found, 0)));
  }

  private record Page(StripPages pages) implements Painting {
    @Override
    public void paint(Drawing target, Box visible) {
      pages.paint(target, visible);
    }
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    List<Passage> passages = pages.passages();
    return IntStream.range(0, passages.size())
        .mapToObj(k -> accessible("strip-" + pages.open() + "-" + k, passages.get(k)))
        .toList();
  }

  private AccessibleArea accessible(String id, Passage passage) {
    return accessible(id, passage.box(), passage);
  }

  @Override
  Optional<Passage> wayAt(Point point) {
    return pages.wayAt(point);
  }

  @Override
  Optional<Formula> formulaAt(Point point) {
    return pages.formulaAt(appearance().measure(), point);
  }

  @Override
  public List<Formula> formulas() {
    return pages.formulas();
  }
}
