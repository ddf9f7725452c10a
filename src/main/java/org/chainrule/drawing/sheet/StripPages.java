package org.chainrule.drawing.sheet;

import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.sheet.ExplanationSheet.Passage;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.Measure;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.sheet.LectureLayout;

/**
 * The pages of a strip, of which one is open. They stand within its margin, on its ground, over a
 * dot a page. A unit is the size of the text.
 *
 * @param all at least one
 * @param open which of them is open, from 0
 */
public record StripPages(List<StripPage> all, int open) {

  private static final double MARGIN = LectureLayout.MARGIN;

  /** The pages of a strip that was not set yet. */
  public static final StripPages NONE = new StripPages(List.of(new StripPage(List.of())), 0);

  /** Copies the list. */
  public StripPages {
    all = List.copyOf(all);
  }

  /** The room for the pages within the margin of a strip. */
  public static Box room(double width, double height) {
    return new Box(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN);
  }

  /** Returns other pages in the place of these, with that one open or the last. */
  public StripPages with(List<StripPage> others) {
    return new StripPages(others, Math.min(open, others.size() - 1));
  }

  /** Whether there is a page so many further on. */
  public boolean canTurn(int by) {
    return open + by >= 0 && open + by < all.size();
  }

  /** Opens the page so many further on. */
  public StripPages turned(int by) {
    return new StripPages(all, open + by);
  }

  /** Opens the first page. */
  public StripPages first() {
    return new StripPages(all, 0);
  }

  private StripPage page() {
    return all.get(open);
  }

  /** Draws the page that is open. */
  public void paint(Drawing target, Box visible) {
    target.fill(new Box(0, 0, visible.width(), visible.height()), 0, Ink.of(Role.RAISED));
    PageDots.paint(target, all.size(), open, visible);
    target.save();
    target.translate(MARGIN, MARGIN);
    page().paint(target);
    target.restore();
  }

  /** What can be read on the page that is open, where it stands on the strip. */
  public List<Passage> passages() {
    return page().passages().stream()
        .map(one -> new Passage(one.box().moved(MARGIN, MARGIN), one.text(), one.way()))
        .toList();
  }

  /** Returns the passage that leads somewhere at a point of the strip, if there is one. */
  public Optional<Passage> wayAt(Point point) {
    return page().wayAt(point.x() - MARGIN, point.y() - MARGIN);
  }

  /** Returns the formula at a point of the strip, if there is one. */
  public Optional<Formula> formulaAt(Measure measure, Point point) {
    return page().formulaAt(measure, point.x() - MARGIN, point.y() - MARGIN);
  }

  /** The formulas of the page that is open. */
  public List<Formula> formulas() {
    return page().formulas();
  }
}
