package org.chainrule.export;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.explain.Block;
import org.chainrule.explain.PlainFormula;

/** Writes what is said of a step for a terminal: formulas set in, running text broken to fit. */
final class ExplanationText {

  private static final String INDENT = "    ";

  private final int width;
  private final String formulaIndent;
  private final List<String> lines = new ArrayList<>();

  private ExplanationText(int width, String formulaIndent) {
    this.width = width;
    this.formulaIndent = formulaIndent;
  }

  /** Returns the lines, an empty one before each new piece. */
  static List<String> lines(List<Block> blocks, int width) {
    ExplanationText text = new ExplanationText(width, INDENT);
    text.add(blocks, false);
    return text.lines;
  }

  /** Pieces stand apart, but a caption stands right above what it belongs to, and so do words. */
  private void add(List<Block> blocks, boolean underTitle) {
    boolean close = underTitle;
    boolean words = false;
    for (Block block : blocks) {
      boolean isWords = block instanceof Block.Paragraph;
      if (!close && !(words && isWords) && !(block instanceof Block.Columns)) {
        lines.add("");
      }
      add(block);
      close = block instanceof Block.Caption;
      words = isWords;
    }
  }

  private void add(Block block) {
    if (block instanceof Block.Caption caption) {
      lines.add(caption.text() + ":");
    } else if (block instanceof Block.Display display) {
      int room = width - formulaIndent.length();
      indented(formulaIndent, FormulaText.lines(display.formula().latex(), room));
    } else if (block instanceof Block.Paragraph paragraph) {
      lines.addAll(TextFlow.wrap(paragraph.prose().plainText(), width));
    } else if (block instanceof Block.Card card) {
      card(card);
    } else if (block instanceof Block.Columns columns) {
      columns.columns().forEach(column -> add(column, false));
    } else if (block instanceof Block.Links links) {
      int room = width - formulaIndent.length();
      indented(formulaIndent, FormulaText.flow(links(links), room));
    } else if (block instanceof Block.Bars bars) {
      bars.rows().forEach(bar -> indented(formulaIndent, List.of(bar(bar))));
    }
  }

  private void card(Block.Card card) {
    lines.addAll(TextFlow.wrap(card.title().plainText() + ":", width));
    ExplanationText inside = new ExplanationText(width - INDENT.length(), "");
    inside.add(card.blocks(), true);
    indented(INDENT, inside.lines);
  }

  /** Each formula over its number, a sign between two. */
  private static List<TextBlock> links(Block.Links links) {
    List<TextBlock> pieces = new ArrayList<>();
    for (Block.Link link : links.links()) {
      String sign = " " + PlainFormula.of(links.between()) + " ";
      String formula = PlainFormula.of(link.formula().latex());
      String number = PlainFormula.of(link.below());
      int wide = Math.max(TextBlock.length(formula), TextBlock.length(number));
      TextBlock factor =
          new TextBlock(
              List.of(FormulaText.centred(formula, wide), FormulaText.centred(number, wide)));
      pieces.add(pieces.isEmpty() ? factor : TextBlock.of(sign).beside(factor));
    }
    if (!links.end().isEmpty()) {
      pieces.add(TextBlock.of(" " + PlainFormula.of("{}" + links.end())));
    }
    return pieces;
  }

  private static String bar(Block.Bar bar) {
    return PlainFormula.of(bar.label()) + " = " + PlainFormula.of(bar.value());
  }

  private void indented(String indent, List<String> more) {
    more.forEach(line -> lines.add(line.isEmpty() ? line : indent + line));
  }
}
