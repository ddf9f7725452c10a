package org.chainrule.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.ExplanationSheet.Passage;
import org.chainrule.drawing.ExplanationSheet.Way;
import org.chainrule.explain.Block;
import org.chainrule.layout.Box;

/** Sets formulas that lead somewhere in a row, broken where it is full, each above its number. */
final class LinkRow {

  private static final double SIZE = 1.02;
  private static final double NUMBER_SIZE = 0.95;
  private static final double PADDING = 0.4;
  private static final double GAP = 0.3;
  private static final double LINE_GAP = 0.5;

  private final Measure measure;
  private final double left;
  private final double right;
  private final List<SheetItem> items = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final double ascent;
  private final double descent;
  private final double number;
  private double x;
  private double y;
  private double lineHeight;

  private LinkRow(Measure measure, Block.Links block, double left, double y, double width) {
    this.measure = measure;
    this.left = left;
    this.right = left + width;
    this.x = left;
    this.y = y;
    this.ascent = largest(block, link -> extent(link).ascent());
    this.descent = largest(block, link -> extent(link).descent());
    this.number =
        largest(
            block,
            link ->
                link.below().isEmpty() ? 0 : measure.formula(link.below(), NUMBER_SIZE).height());
    this.lineHeight = height();
  }

  static LinkRow of(Measure measure, Block.Links block, double left, double y, double width) {
    LinkRow row = new LinkRow(measure, block, left, y, width);
    for (int k = 0; k < block.links().size(); k++) {
      if (k > 0 && !block.between().isEmpty()) {
        row.sign(block.between());
      }
      row.link(block.links().get(k));
    }
    if (!block.end().isEmpty()) {
      row.end("{}" + block.end());
    }
    return row;
  }

  List<SheetItem> items() {
    return items;
  }

  List<Passage> passages() {
    return passages;
  }

  double bottom() {
    return y + lineHeight;
  }

  private void link(Block.Link link) {
    Measure.Extent formula = extent(link);
    double below = link.below().isEmpty() ? 0 : measure.formula(link.below(), NUMBER_SIZE).width();
    double width = Math.max(formula.width(), below) + 2 * PADDING;
    makeRoom(width);
    Box box = new Box(x, y, width, height());
    items.add(new SheetItem.Rim(box, Role.LINE));
    double top = y + PADDING;
    items.add(
        new SheetItem.Math(
            link.formula().latex(),
            box.centerX() - formula.width() / 2,
            top + ascent,
            SIZE,
            Role.TEXT));
    if (number > 0) {
      double baseline = box.bottom() - PADDING - 0.1;
      items.add(
          new SheetItem.Math(
              link.below(), box.centerX() - below / 2, baseline, NUMBER_SIZE, Role.MUTED));
    }
    passages.add(new Passage(box, link.formula().spoken(), way(link)));
    x += width + GAP;
  }

  private static Optional<Way> way(Block.Link link) {
    return link.step() == 0 ? Optional.empty() : Optional.of(new Way(link.step(), link.at()));
  }

  private void sign(String latex) {
    Measure.Extent extent = measure.formula(latex, SIZE);
    makeRoom(extent.width());
    double baseline = extent.baseline(y + height() / 2);
    items.add(new SheetItem.Math(latex, x, baseline, SIZE, Role.TEXT));
    x += extent.width() + GAP;
  }

  /** What comes out; where there is no room for it, on a line of its own. */
  private void end(String latex) {
    Measure.Extent extent = measure.formula(latex, SIZE);
    if (x + extent.width() <= right) {
      sign(latex);
      return;
    }
    x = left + PADDING;
    y += height() + LINE_GAP;
    lineHeight = extent.height();
    items.add(new SheetItem.Math(latex, x, y + extent.ascent(), SIZE, Role.TEXT));
  }

  private void makeRoom(double width) {
    if (x > left && x + width > right) {
      x = left;
      y += height() + LINE_GAP;
    }
  }

  private double height() {
    double gap = number > 0 ? 0.35 : 0;
    return ascent + descent + gap + number + 2 * PADDING;
  }

  private Measure.Extent extent(Block.Link link) {
    return measure.formula(link.formula().latex(), SIZE);
  }

  private static double largest(
      Block.Links block, java.util.function.ToDoubleFunction<Block.Link> size) {
    return block.links().stream().mapToDouble(size).max().orElse(0);
  }
}
