package org.chainrule.drawing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.chainrule.drawing.sheet.ExplanationSheet.Passage;
import org.chainrule.drawing.sheet.ExplanationSheet.Way;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.LineBreaks;
import org.chainrule.drawing.text.Measure;
import org.chainrule.explain.prose.Block;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.layout.Box;

/** Sets formulas that lead somewhere in rows, each above its number. */
final class LinkRow {

  private static final double SIZE = 1.02;
  private static final double NUMBER_SIZE = 0.95;
  private static final double PADDING = 0.4;
  private static final double GAP = 0.3;
  private static final double LINE_GAP = 0.5;
  private static final Formula DOT = Formulas.sign(Times.Sign.DOT);

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
    this.number = largest(block, link -> below(link, Measure.Extent::height));
    this.lineHeight = height();
  }

  static LinkRow of(Measure measure, Block.Links block, double left, double y, double width) {
    LinkRow row = new LinkRow(measure, block, left, y, width);
    List<Integer> starts = LineBreaks.of(row.widths(block), width);
    int last = block.links().size() - 1;
    for (int k = 0; k <= last; k++) {
      if (k > 0 && starts.contains(k)) {
        row.newLine();
      }
      row.link(block.links().get(k));
      if (k < last && block.dotted()) {
        row.sign(DOT);
      }
    }
    block.end().map(Formulas::alone).ifPresent(row::end);
    return row;
  }

  /** Of each link with the sign behind it; what comes out stands behind the last, if it can. */
  private List<Double> widths(Block.Links block) {
    List<Double> widths = new ArrayList<>();
    double sign = behind(Optional.of(DOT).filter(dot -> block.dotted()));
    for (Block.Link link : block.links()) {
      widths.add(width(link) + sign);
    }
    int last = widths.size() - 1;
    double end = block.end().isEmpty() ? 0 : behind(block.end().map(Formulas::alone));
    double closed = widths.get(last) - sign + end;
    widths.set(last, closed <= right - left ? closed : widths.get(last) - sign);
    return widths;
  }

  private double behind(Optional<Formula> sign) {
    return GAP + sign.map(shown -> measure.formula(shown, SIZE).width() + GAP).orElse(0.0);
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
    double below = below(link);
    double width = width(link);
    Box box = new Box(x, y, width, height());
    items.add(new SheetItem.Rim(box, Role.LINE));
    double middle = box.centerX();
    double top = y + PADDING;
    items.add(
        new SheetItem.Math(
            link.formula().formula(), middle - formula.width() / 2, top + ascent, SIZE, Role.TEXT));
    double baseline = box.bottom() - PADDING - 0.1;
    link.below()
        .map(of -> new SheetItem.Math(of, middle - below / 2, baseline, NUMBER_SIZE, Role.MUTED))
        .ifPresent(items::add);
    passages.add(new Passage(box, link.formula().spoken(), way(link)));
    x += width + GAP;
  }

  private double width(Block.Link link) {
    return Math.max(extent(link).width(), below(link)) + 2 * PADDING;
  }

  private double below(Block.Link link) {
    return below(link, Measure.Extent::width);
  }

  private double below(Block.Link link, ToDoubleFunction<Measure.Extent> size) {
    return link.below()
        .map(number -> size.applyAsDouble(measure.formula(number, NUMBER_SIZE)))
        .orElse(0.0);
  }

  private static Optional<Way> way(Block.Link link) {
    return link.step() == 0 ? Optional.empty() : Optional.of(new Way(link.step(), link.at()));
  }

  private void sign(Formula sign) {
    Measure.Extent extent = measure.formula(sign, SIZE);
    double baseline = extent.baseline(y + height() / 2);
    items.add(new SheetItem.Math(sign, x, baseline, SIZE, Role.TEXT));
    x += extent.width() + GAP;
  }

  /** What comes out; where there is no room for it, on a line of its own. */
  private void end(Formula end) {
    Measure.Extent extent = measure.formula(end, SIZE);
    if (x + extent.width() <= right) {
      sign(end);
      return;
    }
    x = left + PADDING;
    y += height() + LINE_GAP;
    lineHeight = extent.height();
    items.add(new SheetItem.Math(end, x, y + extent.ascent(), SIZE, Role.TEXT));
  }

  private void newLine() {
    x = left;
    y += height() + LINE_GAP;
  }

  private double height() {
    double gap = number > 0 ? 0.35 : 0;
    return ascent + descent + gap + number + 2 * PADDING;
  }

  private Measure.Extent extent(Block.Link link) {
    return measure.formula(link.formula().formula(), SIZE);
  }

  private static double largest(Block.Links block, ToDoubleFunction<Block.Link> size) {
    return block.links().stream().mapToDouble(size).max().orElse(0);
  }
}
