package org.chainrule.explain.sheet;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.writing.Latex;

/** Reads explanations as a person would. */
public final class Texts {

  private Texts() {}

  /** All that is said of a step, without markup. */
  public static String sentences(Explainer explainer, String id) {
    return explainer.sentences(explainer.trace().stepOf(id).orElseThrow()).stream()
        .map(Prose::plainText)
        .collect(Collectors.joining(" "));
  }

  /** The formulas that stand on lines of their own, those of cards and columns too. */
  public static List<String> displays(List<Block> blocks) {
    return flat(blocks)
        .filter(Block.Display.class::isInstance)
        .map(block -> Latex.of(((Block.Display) block).formula().formula()))
        .toList();
  }

  /** Every formula, those in running text too. */
  public static List<String> formulas(List<Block> blocks) {
    return blocks.stream().flatMap(Block::formulas).map(Latex::of).toList();
  }

  /** What is heard: captions, running text, and how formulas are said. */
  public static List<String> heard(List<Block> blocks) {
    return flat(blocks).flatMap(Texts::heard).toList();
  }

  private static Stream<String> heard(Block block) {
    if (block instanceof Block.Display display) {
      return Stream.of(display.formula().spoken());
    } else if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(paragraph.prose().plainText());
    } else if (block instanceof Block.Card card) {
      return Stream.of(card.title().plainText());
    } else if (block instanceof Block.Links links) {
      return links.links().stream().map(link -> link.formula().spoken());
    } else if (block instanceof Block.Bars bars) {
      return bars.rows().stream().map(Block.Bar::spoken);
    }
    return block instanceof Block.Caption caption ? Stream.of(caption.text()) : Stream.empty();
  }

  /** Blocks with what stands inside of them. */
  private static Stream<Block> flat(List<Block> blocks) {
    return blocks.stream().flatMap(Texts::flat);
  }

  private static Stream<Block> flat(Block block) {
    List<Block> inside =
        block instanceof Block.Card card
            ? card.blocks()
            : block instanceof Block.Columns columns
                ? columns.columns().stream().flatMap(List::stream).toList()
                : List.of();
    return Stream.concat(Stream.of(block), flat(inside));
  }

  /** All running text, without markup. */
  public static String paragraphs(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).prose().plainText())
        .collect(Collectors.joining(" "));
  }

  /** The running text of cards and columns, too. */
  public static Stream<Prose> prose(List<Block> blocks) {
    return flat(blocks)
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).prose());
  }

  /** The arithmetic of the selected cell. */
  public static String card(Explanation explanation) {
    return explanation.blocks().stream()
        .filter(Block.Card.class::isInstance)
        .limit(1)
        .flatMap(block -> displays(List.of(block)).stream())
        .collect(Collectors.joining());
  }

  /** The small headings. */
  static List<String> captions(Explanation explanation) {
    return captions(explanation.blocks());
  }

  /** The small headings, those of cards and columns too. */
  static List<String> captions(List<Block> blocks) {
    return flat(blocks)
        .filter(Block.Caption.class::isInstance)
        .map(block -> ((Block.Caption) block).text())
        .toList();
  }
}
