package org.chainrule.drawing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.chainrule.drawing.sheet.ExplanationSheet.Passage;
import org.chainrule.drawing.sheet.ExplanationSheet.Way;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.Measure;
import org.chainrule.explain.prose.Block;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;

/** Sets numbers as bars under each other: what they are, the bar, the number. */
final class BarChart {

  private static final double SIZE = 1;
  private static final double ROW = 1.75;
  private static final double BAR = 1.05;
  private static final double GAP = 0.7;
  private static final double MOST_LABEL = 0.42;

  private final Measure measure;
  private final List<SheetItem> items = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final double left;
  private final double right;
  private final double barsFrom;
  private final double barsTo;
  private final double zero;
  private final double unit;
  private double y;

  private BarChart(Measure measure, Block.Bars block, double left, double y, double width) {
    this.measure = measure;
    this.left = left;
    this.right = left + width;
    this.y = y;
    double label = Math.min(MOST_LABEL * width, widest(block, Block.Bar::label));
    this.barsFrom = left + label + GAP;
    this.barsTo = right - widest(block, Block.Bar::value) - GAP;
    double below = share(block, bar -> Math.max(0, -bar.share()));
    double above = share(block, bar -> isFactor(bar) ? 1 : Math.max(0, bar.share()));
    double whole = below + above;
    this.zero = barsFrom + (whole == 0 ? 0 : (barsTo - barsFrom) * below / whole);
    this.unit = whole == 0 ? 0 : (barsTo - barsFrom) / whole;
  }

  static BarChart of(Measure measure, Block.Bars block, double left, double y, double width) {
    BarChart chart = new BarChart(measure, block, left, y, width);
    double top = chart.y;
    block.rows().forEach(chart::row);
    chart.items.add(new SheetItem.Rule(chart.zero, top, chart.zero, chart.y, Role.TEXT));
    return chart;
  }

  List<SheetItem> items() {
    return items;
  }

  List<Passage> passages() {
    return passages;
  }

  double bottom() {
    return y;
  }

  private void row(Block.Bar bar) {
    Box row = new Box(left, y, right - left, ROW);
    formula(bar.label(), left, row, barsFrom - GAP - left);
    if (isFactor(bar)) {
      factor(bar, row);
    } else {
      bar(bar, row);
    }
    double value = measure.formula(bar.value(), SIZE).width();
    formula(bar.value(), right - value, row, value);
    passages.add(new Passage(row, bar.spoken(), bar.at().map(at -> new Way(0, Optional.of(at)))));
    y += ROW;
  }

  private void formula(Formula formula, double x, Box row, double room) {
    Measure.Extent extent = measure.formula(formula, SIZE);
    double size = SIZE * Math.min(1, room / extent.width());
    Measure.Extent fitted = measure.formula(formula, size);
    double baseline = fitted.baseline(row.centerY());
    items.add(new SheetItem.Math(formula, x, baseline, size, Role.TEXT));
  }

  private void bar(Block.Bar bar, Box row) {
    double length = Math.abs(bar.share()) * unit;
    double x = bar.share() < 0 ? zero - length : zero;
    Role role = bar.share() < 0 ? Role.NEGATIVE : Role.POSITIVE;
    Box box = new Box(x, row.centerY() - BAR / 2, Math.max(length, 0.06), BAR);
    items.add(new SheetItem.Bar(box, role, false));
    if (bar.kind() == Block.Kind.RESULT) {
      items.add(new SheetItem.Bar(box.grown(0.05), Role.TEXT, true));
    }
  }

  /** A factor fills its part of an empty bar, whose end is 1. */
  private void factor(Block.Bar bar, Box row) {
    Box whole = new Box(zero, row.centerY() - BAR / 2, unit, BAR);
    boolean stops = bar.kind() == Block.Kind.STOPPER;
    if (stops) {
      items.add(new SheetItem.Hatching(whole));
    }
    Box part = new Box(zero, whole.y(), Math.abs(bar.share()) * unit, BAR);
    if (part.width() > 0) {
      items.add(new SheetItem.Bar(part, stops ? Role.FLAT : Role.MUTED, false));
    }
    items.add(new SheetItem.Bar(whole, stops ? Role.FLAT : Role.MUTED, true));
  }

  private static boolean isFactor(Block.Bar bar) {
    return bar.kind() == Block.Kind.FACTOR || bar.kind() == Block.Kind.STOPPER;
  }

  private double widest(Block.Bars block, Function<Block.Bar, Formula> part) {
    return block.rows().stream()
        .mapToDouble(bar -> measure.formula(part.apply(bar), SIZE).width())
        .max()
        .orElse(0);
  }

  private static double share(Block.Bars block, ToDoubleFunction<Block.Bar> share) {
    return block.rows().stream().mapToDouble(share).max().orElse(0);
  }
}
