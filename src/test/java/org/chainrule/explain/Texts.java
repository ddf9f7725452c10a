package org.chainrule.explain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads explanations as a person would. */
final class Texts {

  private Texts() {}

  /** All that is said of a step, without markup. */
  static String sentences(Explainer explainer, String id) {
    return explainer.sentences(explainer.trace().stepOf(id).orElseThrow()).stream()
        .map(Prose::plainText)
        .collect(Collectors.joining(" "));
  }

  /** The formulas that stand on lines of their own, those of cards too. */
  static List<String> displays(List<Block> blocks) {
    return blocks.stream().flatMap(Texts::displays).toList();
  }

  private static Stream<String> displays(Block block) {
    if (block instanceof Block.Display display) {
      return Stream.of(display.formula().latex());
    }
    return block instanceof Block.Card card ? displays(card.blocks()).stream() : Stream.empty();
  }

  /** All running text, without markup. */
  static String paragraphs(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).prose().plainText())
        .collect(Collectors.joining(" "));
  }

  /** The arithmetic of the selected cell. */
  static String card(Explanation explanation) {
    return explanation.blocks().stream()
        .filter(Block.Card.class::isInstance)
        .flatMap(Texts::displays)
        .collect(Collectors.joining());
  }

  /** The small headings. */
  static List<String> captions(Explanation explanation) {
    return explanation.blocks().stream()
        .filter(Block.Caption.class::isInstance)
        .map(block -> ((Block.Caption) block).text())
        .toList();
  }
}
