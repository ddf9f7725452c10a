package org.chainrule.drawing.text;

import java.util.List;
import org.chainrule.explain.prose.Block;
import org.chainrule.formula.Breaks;
import org.chainrule.formula.Breaks.Piece;

/** Tells the least width at which the formulas of a block can still be read. */
public record NarrowestBlock(Measure measure) implements Block.Visitor<Double> {

  /** The room between the edge of a card and what stands on it. */
  public static final double CARD_PADDING = 0.75;

  private static final double LEGIBLE = 0.775;

  /** Returns it for blocks under each other; 0 where there is no formula. */
  public double of(List<Block> blocks) {
    return blocks.stream().mapToDouble(block -> block.accept(this)).max().orElse(0);
  }

  @Override
  public Double caption(Block.Caption caption) {
    return 0.0;
  }

  /** A formula may be broken behind its left side. */
  @Override
  public Double display(Block.Display display) {
    List<Piece> sides = Breaks.whole(display.formula().formula()).at(Breaks.Level.SIDES);
    if (sides.size() == 1) {
      return width(sides);
    }
    return Math.max(width(sides.subList(0, 1)), width(sides.subList(1, sides.size())));
  }

  private double width(List<Piece> line) {
    return measure.formula(Breaks.line(line), LEGIBLE).width();
  }

  @Override
  public Double paragraph(Block.Paragraph paragraph) {
    return 0.0;
  }

  @Override
  public Double card(Block.Card card) {
    return 2 * CARD_PADDING + of(card.blocks());
  }

  /** Columns that stand in a column are set under each other if need be. */
  @Override
  public Double columns(Block.Columns columns) {
    return 0.0;
  }

  @Override
  public Double links(Block.Links links) {
    return 0.0;
  }

  @Override
  public Double bars(Block.Bars bars) {
    return 0.0;
  }
}
