package org.chainrule.export;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.explain.prose.Block;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Plain;

/** Writes what is said of a step for a terminal: formulas set in, running text broken to fit. */
final class ExplanationText implements Block.Visitor<List<String>> {

  private static final String INDENT = "    ";

  private final int width;
  private final String formulaIndent;

  private ExplanationText(int width, String formulaIndent) {
    this.width = width;
    this.formulaIndent = formulaIndent;
  }

  /** Returns the lines, an empty one before each new piece. */
  static List<String> lines(List<Block> blocks, int width) {
    return new ExplanationText(width, INDENT).lines(blocks, false);
  }

  /** Pieces stand apart, but a caption stands right above what it belongs to, and so do words. */
  private List<String> lines(List<Block> blocks, boolean underTitle) {
    List<String> lines = new ArrayList<>();
    boolean close = underTitle;
    boolean words = false;
    for (Block block : blocks) {
      boolean isWords = block instanceof Block.Paragraph;
      if (!close && !(words && isWords) && !(block instanceof Block.Columns)) {
        lines.add("");
      }
      lines.addAll(block.accept(this));
      close = block instanceof Block.Caption;
      words = isWords;
    }
    return lines;
  }

  @Override
  public List<String> caption(Block.Caption caption) {
    return List.of(caption.text() + ":");
  }

  @Override
  public List<String> display(Block.Display display) {
    return setIn(FormulaText.lines(display.formula().formula(), room()));
  }

  @Override
  public List<String> paragraph(Block.Paragraph paragraph) {
    return TextFlow.wrap(paragraph.prose().plainText(), width);
  }

  @Override
  public List<String> card(Block.Card card) {
    List<String> lines = new ArrayList<>(TextFlow.wrap(card.title().plainText() + ":", width));
    ExplanationText inside = new ExplanationText(width - INDENT.length(), "");
    lines.addAll(indented(INDENT, inside.lines(card.blocks(), true)));
    return lines;
  }

  /** Columns stand under each other. */
  @Override
  public List<String> columns(Block.Columns columns) {
    return columns.columns().stream().flatMap(column -> lines(column, false).stream()).toList();
  }

  /** Each formula over its number, a sign between two. */
  @Override
  public List<String> links(Block.Links links) {
    String sign = links.dotted() ? " " + Times.Sign.DOT.text() + " " : "  ";
    List<TextBlock> pieces = new ArrayList<>();
    for (Block.Link link : links.links()) {
      TextBlock one = link(link);
      pieces.add(pieces.isEmpty() ? one : TextBlock.of(sign).beside(one));
    }
    links
        .end()
        .map(end -> TextBlock.of(" " + Plain.of(Formulas.alone(end))))
        .ifPresent(pieces::add);
    return setIn(FormulaText.flow(pieces, room()));
  }

  private static TextBlock link(Block.Link link) {
    String formula = Plain.of(link.formula().formula());
    String number = link.below().map(Plain::of).orElse("");
    int wide = Math.max(TextBlock.length(formula), TextBlock.length(number));
    return new TextBlock(
        List.of(FormulaText.centred(formula, wide), FormulaText.centred(number, wide)));
  }

  @Override
  public List<String> bars(Block.Bars bars) {
    return setIn(bars.rows().stream().map(ExplanationText::bar).toList());
  }

  private static String bar(Block.Bar bar) {
    return Plain.of(bar.label()) + " = " + Plain.of(bar.value());
  }

  private int room() {
    return width - formulaIndent.length();
  }

  private List<String> setIn(List<String> lines) {
    return indented(formulaIndent, lines);
  }

  private static List<String> indented(String indent, List<String> lines) {
    return lines.stream().map(line -> line.isEmpty() ? line : indent + line).toList();
  }
}
