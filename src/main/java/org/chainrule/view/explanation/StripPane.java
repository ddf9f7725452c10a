package org.chainrule.view.explanation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.chainrule.drawing.sheet.ExplanationSheet.Passage;
import org.chainrule.drawing.sheet.PageDots;
import org.chainrule.drawing.sheet.Strip;
import org.chainrule.drawing.sheet.StripPage;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.sheet.LectureLayout;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.Painting;

/** What is said about the step under the graph of a lecture, page by page. */
public final class StripPane extends ReadingPane {

  private final Session session;
  private final SheetMaker<List<StripPage>> maker;
  private List<StripPage> pages = List.of();
  private Optional<Focus> about = Optional.empty();
  private int page;
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
    int wanted = page + by;
    boolean there = wanted >= 0 && wanted < pages.size();
    if (there) {
      page = wanted;
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
      page = 0;
    }
    double margin = 2 * LectureLayout.MARGIN;
    within = new SheetMaker.Extent(width - margin, height - margin, unitInPixels());
    pages = maker.sheet(speaksOf(focus), within);
    page = Math.min(page, pages.size() - 1);
    return new Box(0, 0, 1, 1);
  }

  private SheetMaker.Subject speaksOf(Focus focus) {
    return subject(Lens.STEP.sheet().orElseThrow(), focus);
  }

  @Override
  protected Painting painting(int cursor) {
    return new Page(pages.get(page), pages.size(), page);
  }

  /** The next step begins with its first page. */
  @Override
  protected Supplier<Optional<Painting>> comingPainting(int cursor) {
    SheetMaker.Subject coming = speaksOf(session.lenses().focusAt(cursor));
    SheetMaker.Extent in = within;
    return () -> maker.beforehand(coming, in).map(found -> new Page(found.get(0), found.size(), 0));
  }

  private record Page(StripPage content, int pages, int number) implements Painting {
    @Override
    public void paint(Drawing target, Box visible) {
      target.fill(new Box(0, 0, visible.width(), visible.height()), 0, Ink.of(Role.RAISED));
      PageDots.paint(target, pages, number, visible);
      target.save();
      target.translate(LectureLayout.MARGIN, LectureLayout.MARGIN);
      content.paint(target);
      target.restore();
    }
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    List<Passage> passages = pages.get(page).passages();
    return IntStream.range(0, passages.size())
        .mapToObj(k -> accessible("strip-" + page + "-" + k, passages.get(k)))
        .toList();
  }

  private AccessibleArea accessible(String id, Passage passage) {
    Box box = passage.box().moved(LectureLayout.MARGIN, LectureLayout.MARGIN);
    return accessible(id, box, passage);
  }

  @Override
  Optional<Passage> wayAt(Point point) {
    return pages.isEmpty()
        ? Optional.empty()
        : pages.get(page).wayAt(point.x() - LectureLayout.MARGIN, point.y() - LectureLayout.MARGIN);
  }

  @Override
  Optional<Formula> formulaAt(Point point) {
    return pages.isEmpty()
        ? Optional.empty()
        : pages
            .get(page)
            .formulaAt(
                appearance().measure(),
                point.x() - LectureLayout.MARGIN,
                point.y() - LectureLayout.MARGIN);
  }

  @Override
  public List<Formula> formulas() {
    return pages.isEmpty() ? List.of() : pages.get(page).formulas();
  }
}
