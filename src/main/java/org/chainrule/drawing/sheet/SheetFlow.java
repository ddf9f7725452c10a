package org.chainrule.drawing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.sheet.ExplanationSheet.Passage;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.FormulaLines;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.NarrowestBlock;
import org.chainrule.drawing.text.ProseFlow;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.formula.Cut;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;

/** Sets the blocks of an explanation under each other, each kind in its way. */
final class SheetFlow implements Block.Visitor<Void> {

  private static final double PLACE_SIZE = 0.85;
  private static final double HEADLINE_SIZE = 1.45;
  private static final double LOW_HEADLINE_SIZE = 1.25;
  private static final double HEADLINE_LEAST = 1.1;
  private static final double CAPTION_SIZE = 0.88;
  private static final double FORMULA_SIZE = 1.25;
  private static final double CLOSE_FORMULA_SIZE = 1.08;

  /** A formula that is smaller than this, in sizes of the text, is broken if it can be. */
  private static final double SMALLEST = 0.9;

  /** No matrix has more columns, its dots counted. */
  private static final int WIDEST_MATRIX = 8;

  private static final double LINE = 1.5;
  private static final double LOW_LINE = 1.34;
  private static final double PARAGRAPH_GAP = 0.55;
  private static final double BLOCK_GAP = 0.7;
  private static final double COLUMN_GAP = 1.2;

  private final Measure measure;
  private final double formulaSize;
  private final double headlineSize;
  private final double lineHeight;
  private final List<SheetItem> items = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private double left;
  private double right;
  private double y;

  private SheetFlow(
      Measure measure,
      double formulaSize,
      double headlineSize,
      double lineHeight,
      double left,
      double y,
      double right) {
    this.measure = measure;
    this.formulaSize = formulaSize;
    this.headlineSize = headlineSize;
    this.lineHeight = lineHeight;
    this.left = left;
    this.right = right;
    this.y = y;
  }

  /** Begins on a sheet of its own. */
  static SheetFlow wide(Measure measure, double left, double top, double right) {
    return new SheetFlow(measure, FORMULA_SIZE, HEADLINE_SIZE, LINE, left, top, right);
  }

  /** Begins where there is little room, at the very top. */
  static SheetFlow close(Measure measure, double width) {
    return new SheetFlow(
        measure, CLOSE_FORMULA_SIZE, HEADLINE_SIZE, LINE, 0, -PARAGRAPH_GAP, width);
  }

  /** Begins where there is little height, so that what is said can be large. */
  static SheetFlow low(Measure measure, double width) {
    return new SheetFlow(measure, FORMULA_SIZE, LOW_HEADLINE_SIZE, LOW_LINE, 0, 0, width);
  }

  List<SheetItem> items() {
    return List.copyOf(items);
  }

  List<Passage> passages() {
    return List.copyOf(passages);
  }

  double bottom() {
    return y;
  }

  /** The step in words, on one line if that can be read. */
  void head(Explanation explanation) {
    double natural = measure.textWidth(explanation.headline(), TextStyle.strong(1));
    double fit = (right - left) / natural;
    head(explanation, fit >= HEADLINE_LEAST ? Math.min(headlineSize, fit) : headlineSize);
  }

  private void head(Explanation explanation, double size) {
    double top = y;
    Role role = explanation.phase().map(Role::of).orElse(Role.MUTED);
    flow(Prose.strong(explanation.place()), PLACE_SIZE, role);
    y += 0.1;
    String headline = explanation.headline().replaceAll(" (\\S{1,2})$", "\u00a0$1");
    flow(Prose.strong(headline), size, Role.TEXT);
    passage(top, explanation.place() + ". " + explanation.headline());
  }

  void add(List<Block> blocks) {
    blocks.forEach(block -> block.accept(this));
  }

  @Override
  public Void caption(Block.Caption caption) {
    y += BLOCK_GAP * 1.3;
    flow(Prose.plain(caption.text()), CAPTION_SIZE, Role.MUTED);
    return null;
  }

  @Override
  public Void display(Block.Display display) {
    y += BLOCK_GAP;
    formula(display.formula());
    return null;
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    y += PARAGRAPH_GAP;
    double top = y;
    flow(paragraph.prose(), 1, Role.TEXT);
    passage(top, paragraph.prose().plainText());
    return null;
  }

  @Override
  public Void card(Block.Card card) {
    y += BLOCK_GAP;
    int ground = items.size();
    double top = y;
    y += NarrowestBlock.CARD_PADDING;
    left += NarrowestBlock.CARD_PADDING;
    right -= NarrowestBlock.CARD_PADDING;
    double heading = y;
    flow(strong(card.title()), 1, Role.TEXT);
    passage(heading, card.title().plainText());
    add(card.blocks());
    left -= NarrowestBlock.CARD_PADDING;
    right += NarrowestBlock.CARD_PADDING;
    y += NarrowestBlock.CARD_PADDING;
    items.add(ground, new SheetItem.Ground(new Box(left, top, right - left, y - top)));
    return null;
  }

  /** Side by side if every formula stays legible, else under each other. */
  @Override
  public Void columns(Block.Columns block) {
    List<List<Block>> columns = block.columns();
    double whole = right - left;
    double width = (whole - COLUMN_GAP * (columns.size() - 1)) / columns.size();
    NarrowestBlock narrowest = new NarrowestBlock(measure);
    if (columns.stream().anyMatch(column -> narrowest.of(column) > width)) {
      columns.forEach(this::add);
      return null;
    }
    double start = left;
    double top = y;
    double bottom = y;
    for (List<Block> column : columns) {
      y = top;
      right = left + width;
      add(column);
      bottom = Math.max(bottom, y);
      left = right + COLUMN_GAP;
    }
    left = start;
    right = start + whole;
    y = bottom;
    return null;
  }

  @Override
  public Void links(Block.Links links) {
    y += BLOCK_GAP;
    LinkRow row = LinkRow.of(measure, links, left, y, right - left);
    items.addAll(row.items());
    passages.addAll(row.passages());
    y = row.bottom();
    return null;
  }

  @Override
  public Void bars(Block.Bars bars) {
    y += BLOCK_GAP;
    BarChart chart = BarChart.of(measure, bars, left, y, right - left);
    items.addAll(chart.items());
    passages.addAll(chart.passages());
    y = chart.bottom();
    return null;
  }

  /**
   * A formula that would become smaller than the text around it is broken into lines; where that is
   * not enough, the middle of its matrices is left out.
   */
  private List<Formula> lines(Formula formula, double room) {
    if (fitting(formula, room) >= SMALLEST) {
      return List.of(formula);
    }
    List<Formula> lines = FormulaLines.of(measure, formula, SMALLEST, room);
    for (int most = WIDEST_MATRIX; most >= Cut.FEWEST && !areLegible(lines, room); most--) {
      Formula cut = Cut.matrices(formula, Integer.MAX_VALUE, most);
      lines = FormulaLines.of(measure, cut, SMALLEST, room);
    }
    return lines;
  }

  private boolean areLegible(List<Formula> lines, double room) {
    return lines.stream().allMatch(line -> fitting(line, room) >= SMALLEST);
  }

  private void formula(SpokenFormula shown) {
    double room = right - left;
    List<Formula> lines = lines(shown.formula(), room);
    // What is wider than a line for all that stays small; what stands beside is not to dwarf it.
    double size =
        lines.stream()
            .mapToDouble(line -> Math.max(SMALLEST, fitting(line, room)))
            .min()
            .orElse(formulaSize);
    double top = y;
    for (int k = 0; k < lines.size(); k++) {
      y += k == 0 ? 0 : PARAGRAPH_GAP;
      line(lines.get(k), shown.formula(), Math.min(size, fitting(lines.get(k), room)), room);
    }
    if (!shown.spoken().isEmpty()) {
      passage(top, shown.spoken());
    }
  }

  /** The largest size at which a formula has room. */
  private double fitting(Formula formula, double room) {
    double width = measure.formula(formula, formulaSize).width();
    return Math.min(formulaSize, formulaSize * room / width);
  }

  private void line(Formula formula, Formula whole, double size, double room) {
    Measure.Extent extent = measure.formula(formula, size);
    double x = left + (room - extent.width()) / 2;
    items.add(new SheetItem.Math(formula, x, y + extent.ascent(), size, Role.TEXT, whole));
    y += extent.height();
  }

  private static Prose strong(Prose prose) {
    return new Prose(
        prose.runs().stream()
            .map(run -> run instanceof Prose.Text text ? new Prose.Text(text.text(), true) : run)
            .toList());
  }

  private void flow(Prose prose, double size, Role role) {
    ProseFlow.inDirection(measure, prose, size, right - left)
        .forEach(line -> line(line, size, role));
  }

  private void line(List<ProseFlow.Placed> line, double size, Role role) {
    double above = size * 0.95;
    double below = size * (lineHeight - 0.95);
    for (ProseFlow.Placed placed : line) {
      if (placed.run() instanceof Prose.Math math) {
        Measure.Extent extent = measure.formula(math.formula(), size * ProseFlow.MATH);
        above = Math.max(above, extent.ascent() + size * 0.15);
        below = Math.max(below, extent.descent() + size * 0.25);
      }
    }
    double baseline = y + above;
    for (ProseFlow.Placed placed : line) {
      items.add(item(placed.run(), left + placed.x(), baseline, size, role));
    }
    y = baseline + below;
  }

  private static SheetItem item(Prose.Run run, double x, double baseline, double size, Role role) {
    if (run instanceof Prose.Text text) {
      return new SheetItem.Words(text.text(), x, baseline, ProseFlow.style(text, size), role);
    }
    Formula formula = ((Prose.Math) run).formula();
    return new SheetItem.Math(formula, x, baseline, size * ProseFlow.MATH, Role.TEXT);
  }

  private void passage(double top, String text) {
    passages.add(new Passage(new Box(left, top, right - left, y - top), text, Optional.empty()));
  }
}
