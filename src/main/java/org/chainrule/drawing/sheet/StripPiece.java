package org.chainrule.drawing.sheet;

import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.sheet.ExplanationSheet.Passage;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.text.Measure;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;

/**
 * Something set that stands somewhere on a page, smaller if it has to be.
 *
 * @param items what is drawn, from its own upper left corner
 * @param readable what can be read, in the same lengths
 * @param width how wide it was set
 * @param height how high it came out
 * @param x where its left edge stands
 * @param y where its upper edge stands
 * @param scale how much smaller it is
 */
record StripPiece(
    List<SheetItem> items,
    List<Passage> readable,
    double width,
    double height,
    double x,
    double y,
    double scale) {

  /** Blocks under each other. */
  static StripPiece of(Measure measure, List<Block> blocks, double width) {
    SheetFlow flow = SheetFlow.close(measure, width);
    flow.add(blocks);
    return of(flow, width);
  }

  /** The step in words, and a sentence. */
  static StripPiece head(
      Measure measure, Explanation explanation, Optional<Block> sentence, double width) {
    SheetFlow flow = SheetFlow.low(measure, width);
    flow.head(explanation);
    sentence.ifPresent(block -> flow.add(List.of(block)));
    return of(flow, width);
  }

  private static StripPiece of(SheetFlow flow, double width) {
    return new StripPiece(flow.items(), flow.passages(), width, flow.bottom(), 0, 0, 1);
  }

  /** Stands at the upper left of a box, so small that it has room, but not smaller than that. */
  StripPiece into(Box box, double smallest) {
    double fit = Math.min(1, Math.max(smallest, box.height() / height));
    return new StripPiece(items, readable, width, height, box.x(), box.y(), fit);
  }

  /** Stands at the upper left, so much larger. */
  StripPiece scaled(double size) {
    return new StripPiece(items, readable, width, height, 0, 0, size);
  }

  List<Passage> passages() {
    return readable.stream()
        .map(passage -> new Passage(onPage(passage.box()), passage.text(), passage.way()))
        .toList();
  }

  private Box onPage(Box box) {
    return new Box(
        x + box.x() * scale, y + box.y() * scale, box.width() * scale, box.height() * scale);
  }

  void paint(Drawing drawing) {
    drawing.save();
    drawing.translate(x, y);
    drawing.scale(scale);
    items.forEach(item -> item.paint(drawing));
    drawing.restore();
  }

  List<Formula> formulas() {
    return SheetItem.formulas(items);
  }

  /** Returns the formula at a point of the page, if there is one. */
  Optional<Formula> formulaAt(Measure measure, double px, double py) {
    return SheetItem.formulaAt(items, measure, (px - x) / scale, (py - y) / scale);
  }
}
