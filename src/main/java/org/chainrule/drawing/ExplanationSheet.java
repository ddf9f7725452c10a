package org.chainrule.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.explain.Block;
import org.chainrule.explain.Explanation;
import org.chainrule.explain.Formula;
import org.chainrule.explain.Prose;
import org.chainrule.layout.Box;
import org.chainrule.pass.Target;

/**
 * An explanation set on a sheet of a given width. A unit is the size of the text.
 *
 * <p>Formulas that are too wide are set a little smaller, then broken at their signs; running text
 * is broken between words.
 */
public final class ExplanationSheet {

  private static final double MARGIN = 1.1;
  private static final double PLACE_SIZE = 0.85;
  private static final double HEADLINE_SIZE = 1.45;
  private static final double CAPTION_SIZE = 0.88;
  private static final double FORMULA_SIZE = 1.25;
  private static final double CLOSE_FORMULA_SIZE = 1.08;
  private static final double LEAST_SIZE = 0.62;
  private static final double LEGIBLE = LEAST_SIZE * FORMULA_SIZE;

  /** A formula that is smaller than this, in sizes of the text, is broken if it can be. */
  private static final double SMALLEST = 0.9;

  private static final double LINE = 1.5;
  private static final double PARAGRAPH_GAP = 0.55;
  private static final double BLOCK_GAP = 0.7;
  private static final double CARD_PADDING = 0.75;
  private static final double COLUMN_GAP = 1.2;

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

  private final Measure measure;
  private final List<SheetItem> items = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private double left;
  private double right;
  private double y;
  private double formulaSize = FORMULA_SIZE;

  private ExplanationSheet(Measure measure, double width) {
    this.measure = measure;
    this.left = MARGIN;
    this.right = width - MARGIN;
    this.y = MARGIN;
  }

  /** Sets an explanation on a sheet of this width. */
  public static ExplanationSheet of(Measure measure, Explanation explanation, double width) {
    ExplanationSheet sheet = new ExplanationSheet(measure, width);
    sheet.head(explanation);
    explanation.blocks().forEach(sheet::block);
    sheet.y += MARGIN;
    return sheet;
  }

  /** Sets blocks on a sheet of this width, closely, with no headline and no margins. */
  public static ExplanationSheet of(Measure measure, List<Block> blocks, double width) {
    ExplanationSheet sheet = new ExplanationSheet(measure, width + 2 * MARGIN);
    sheet.left = 0;
    sheet.right = width;
    sheet.y = -PARAGRAPH_GAP;
    sheet.formulaSize = CLOSE_FORMULA_SIZE;
    blocks.forEach(sheet::block);
    return sheet;
  }

  /** The height that the explanation takes. */
  public double height() {
    return y;
  }

  /** What can be read, from top to bottom. */
  public List<Passage> passages() {
    return List.copyOf(passages);
  }

  /** Draws the sheet. */
  public void paint(Drawing drawing) {
    items.forEach(item -> item.paint(drawing));
  }

  private void head(Explanation explanation) {
    double top = y;
    Role role = explanation.phase().map(Role::of).orElse(Role.MUTED);
    flow(Prose.of("**" + explanation.place() + "**"), PLACE_SIZE, role);
    y += 0.1;
    String headline = explanation.headline().replaceAll(" (\\S{1,2})$", "\u00a0$1");
    flow(Prose.of("**" + headline + "**"), HEADLINE_SIZE, Role.TEXT);
    passage(top, explanation.place() + ". " + explanation.headline());
  }

  private void block(Block block) {
    if (block instanceof Block.Caption caption) {
      caption(caption);
    } else if (block instanceof Block.Display display) {
      y += BLOCK_GAP;
      display(display.formula());
    } else if (block instanceof Block.Paragraph paragraph) {
      y += PARAGRAPH_GAP;
      double top = y;
      flow(paragraph.prose(), 1, Role.TEXT);
      passage(top, paragraph.prose().plainText());
    } else if (block instanceof Block.Card card) {
      card(card);
    } else if (block instanceof Block.Columns columns) {
      columns(columns.columns());
    } else if (block instanceof Block.Links links) {
      y += BLOCK_GAP;
      LinkRow row = LinkRow.of(measure, links, left, y, right - left);
      items.addAll(row.items());
      passages.addAll(row.passages());
      y = row.bottom();
    } else if (block instanceof Block.Bars bars) {
      y += BLOCK_GAP;
      BarChart chart = BarChart.of(measure, bars, left, y, right - left);
      items.addAll(chart.items());
      passages.addAll(chart.passages());
      y = chart.bottom();
    }
  }

  private void caption(Block.Caption caption) {
    y += BLOCK_GAP * 1.3;
    flow(Prose.of(caption.text()), CAPTION_SIZE, Role.MUTED);
  }

  /** A formula that would become smaller than the text around it is broken into lines. */
  private void display(Formula formula) {
    double room = right - left;
    List<String> lines =
        fitting(formula.latex(), room) < SMALLEST
            ? FormulaLines.of(measure, formula.latex(), SMALLEST, room)
            : List.of(formula.latex());
    // A matrix that is wider than a line stays small; what stands beside it is not to dwarf it.
    double size =
        lines.stream()
            .mapToDouble(line -> Math.max(SMALLEST, fitting(line, room)))
            .min()
            .orElse(formulaSize);
    double top = y;
    for (int k = 0; k < lines.size(); k++) {
      y += k == 0 ? 0 : PARAGRAPH_GAP;
      line(lines.get(k), Math.min(size, fitting(lines.get(k), room)), room);
    }
    if (!formula.spoken().isEmpty()) {
      passage(top, formula.spoken());
    }
  }

  /** The largest size at which a formula has room. */
  private double fitting(String latex, double room) {
    return Math.min(formulaSize, formulaSize * room / measure.formula(latex, formulaSize).width());
  }

  private void line(String latex, double size, double room) {
    Measure.Extent extent = measure.formula(latex, size);
    double x = left + (room - extent.width()) / 2;
    items.add(new SheetItem.Math(latex, x, y + extent.ascent(), size, Role.TEXT));
    y += extent.height();
  }

  /** Returns where the first = or ≈ stands outside of all groups, 0 if there is none. */
  private static int signOfEquality(String latex) {
    if (latex.startsWith("\\begin{array}")) {
      return 0;
    }
    int depth = 0;
    for (int k = 0; k < latex.length(); k++) {
      depth += latex.charAt(k) == '{' || latex.startsWith("\\begin", k) ? 1 : 0;
      depth -= latex.charAt(k) == '}' || latex.startsWith("\\end", k) ? 1 : 0;
      boolean sign = latex.charAt(k) == '=' || latex.startsWith("\\approx", k);
      if (sign && depth == 0 && k > 0) {
        return k;
      }
    }
    return 0;
  }

  private void card(Block.Card card) {
    y += BLOCK_GAP;
    int ground = items.size();
    double top = y;
    y += CARD_PADDING;
    left += CARD_PADDING;
    right -= CARD_PADDING;
    flow(strong(card.title()), 1, Role.TEXT);
    card.blocks().forEach(this::block);
    left -= CARD_PADDING;
    right += CARD_PADDING;
    y += CARD_PADDING;
    items.add(ground, new SheetItem.Ground(new Box(left, top, right - left, y - top)));
  }

  /** Side by side if every formula stays legible, else under each other. */
  private void columns(List<List<Block>> columns) {
    double whole = right - left;
    double width = (whole - COLUMN_GAP * (columns.size() - 1)) / columns.size();
    if (columns.stream().flatMap(List::stream).anyMatch(block -> narrowest(block) > width)) {
      columns.forEach(column -> column.forEach(this::block));
      return;
    }
    double start = left;
    double top = y;
    double bottom = y;
    for (List<Block> column : columns) {
      y = top;
      right = left + width;
      column.forEach(this::block);
      bottom = Math.max(bottom, y);
      left = right + COLUMN_GAP;
    }
    left = start;
    right = start + whole;
    y = bottom;
  }

  /** The least width at which a formula can still be read. */
  private double narrowest(Block block) {
    if (block instanceof Block.Display display) {
      String latex = display.formula().latex();
      int sign = signOfEquality(latex);
      double before = sign == 0 ? 0 : measure.formula(latex.substring(0, sign), LEGIBLE).width();
      return Math.max(before, measure.formula("{}" + latex.substring(sign), LEGIBLE).width());
    }
    return block instanceof Block.Card card
        ? 2 * CARD_PADDING + card.blocks().stream().mapToDouble(this::narrowest).max().orElse(0)
        : 0;
  }

  private static Prose strong(Prose prose) {
    return new Prose(
        prose.runs().stream()
            .map(
                run ->
                    run.kind() == Prose.Kind.PLAIN
                        ? new Prose.Run(Prose.Kind.STRONG, run.text())
                        : run)
            .toList());
  }

  private void flow(Prose prose, double size, Role role) {
    ProseFlow.lines(measure, prose, size, right - left).forEach(line -> line(line, size, role));
  }

  private void line(List<ProseFlow.Placed> line, double size, Role role) {
    double above = size * 0.95;
    double below = size * (LINE - 0.95);
    for (ProseFlow.Placed placed : line) {
      if (placed.run().kind() == Prose.Kind.MATH) {
        Measure.Extent extent = measure.formula(placed.run().text(), size * ProseFlow.MATH);
        above = Math.max(above, extent.ascent() + size * 0.15);
        below = Math.max(below, extent.descent() + size * 0.25);
      }
    }
    double baseline = y + above;
    for (ProseFlow.Placed placed : line) {
      Prose.Run run = placed.run();
      double x = left + placed.x();
      items.add(
          run.kind() == Prose.Kind.MATH
              ? new SheetItem.Math(run.text(), x, baseline, size * ProseFlow.MATH, Role.TEXT)
              : new SheetItem.Words(run.text(), x, baseline, ProseFlow.style(run, size), role));
    }
    y = baseline + below;
  }

  private void passage(double top, String text) {
    passages.add(new Passage(new Box(left, top, right - left, y - top), text, Optional.empty()));
  }

  /** Returns the passage that leads somewhere at a point, if there is one. */
  public Optional<Passage> wayAt(double x, double py) {
    return passages.stream()
        .filter(passage -> passage.way().isPresent() && passage.box().contains(x, py))
        .findFirst();
  }
}
