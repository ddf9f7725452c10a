package org.chainrule.drawing.sheet;

import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.text.Measure;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.pass.quantity.Target;

/**
 * An explanation set on a sheet of a given width. A unit is the size of the text.
 *
 * <p>Formulas that are too wide are set a little smaller, then broken at their signs; running text
 * is broken between words.
 */
public final class ExplanationSheet {

  private static final double MARGIN = 1.1;

  /**
   * Something readable on the sheet.
   *
   * @param box where it stands
   * @param text what a screen reader says for it
   * @param way where it leads, if it does
   */
  public record Passage(Box box, String text, Optional<Way> way) {}

  /**
   * Where a passage leads.
   *
   * @param step the number of a step; 0 if it only points at something
   * @param at what to point at in the graph, if there is something
   */
  public record Way(int step, Optional<Target> at) {}

  private final List<SheetItem> items;
  private final List<Passage> passages;
  private final double height;

  private ExplanationSheet(SheetFlow flow, double height) {
    this.items = flow.items();
    this.passages = flow.passages();
    this.height = height;
  }

  /** Sets an explanation on a sheet of this width. */
  public static ExplanationSheet of(Measure measure, Explanation explanation, double width) {
    SheetFlow flow = SheetFlow.wide(measure, MARGIN, MARGIN, width - MARGIN);
    flow.head(explanation);
    flow.add(explanation.blocks());
    return new ExplanationSheet(flow, flow.bottom() + MARGIN);
  }

  /** Sets blocks on a sheet of this width, closely, with no headline and no margins. */
  public static ExplanationSheet of(Measure measure, List<Block> blocks, double width) {
    SheetFlow flow = SheetFlow.close(measure, width);
    flow.add(blocks);
    return new ExplanationSheet(flow, flow.bottom());
  }

  /** The height that the explanation takes. */
  public double height() {
    return height;
  }

  /** What can be read, from top to bottom. */
  public List<Passage> passages() {
    return passages;
  }

  /** Draws the sheet. */
  public void paint(Drawing drawing) {
    items.forEach(item -> item.paint(drawing));
  }

  /** Returns the passage that leads somewhere at a point, if there is one. */
  public Optional<Passage> wayAt(double x, double py) {
    return passages.stream()
        .filter(passage -> passage.way().isPresent() && passage.box().contains(x, py))
        .findFirst();
  }

  /** The formulas that stand here, each once, from top to bottom. */
  public List<Formula> formulas() {
    return SheetItem.formulas(items);
  }

  /** Returns the formula at a point, if there is one; of one that is broken, the whole. */
  public Optional<Formula> formulaAt(Measure measure, double x, double y) {
    return SheetItem.formulaAt(items, measure, x, y);
  }
}
